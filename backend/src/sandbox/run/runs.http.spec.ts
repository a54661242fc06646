import { jest } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SessionsService } from '../../identity/session/sessions.service.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { RunAdmission } from '../admission.js';
import { ScenarioLoader } from '../scenario/scenario.loader.js';
import { LiveRuns } from './live-runs.service.js';
import { Run } from './run.entity.js';

const CONTENT = join(import.meta.dirname, '../../../../content');
const S01 = contentId('scenario', 'S01');
const S03 = contentId('scenario', 'S03');

describe('/api/runs', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
  }, 60_000);
  afterAll(() => app.stop());

  const newcomer = async (): Promise<TestCaller> => app.as(await app.make.person({ roles: ['learner'] }));
  const begin = async (caller: TestCaller, scenario = S03, input: object = { mode: 'practice', variant: 'A' }) => {
    const { status, body } = await caller.post(`/api/scenarios/${scenario}/runs`, input);
    expect({ status, body }).toMatchObject({ status: 201 });
    return { id: body.id as string, caseNo: body.cases[0].caseNo as string, version: body.version as number };
  };

  it('begins one run where somebody asks eight times at once', async () => {
    const me = await newcomer();
    const ask = () => me.post(`/api/scenarios/${S03}/runs`, { mode: 'practice' });

    const answers = await Promise.all(Array.from({ length: 8 }, ask));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(7).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
  });

  it('lists the scenarios with what may be started', async () => {
    const { body } = await (await newcomer()).get('/api/scenarios', { 'accept-language': 'en' });

    const codes = body.items.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(
      readdirSync(join(CONTENT, 'scenarios'))
        .map((name) => name.replace('.yaml', ''))
        .toSorted(),
    );
    expect(body.items[codes.indexOf('S03')]).toMatchObject({
      title: 'Everything in one notice: residence permit',
      variants: ['A', 'B'],
      best: null,
    });
  });

  it('tells of one scenario what is judged and on which rules, and nothing that gives it away', async () => {
    const me = await newcomer();

    const { status, body } = await me.get(`/api/scenarios/${S03}`, { 'accept-language': 'en' });

    expect(status).toBe(200);
    expect(body).toMatchObject({ code: 'S03', attempts: { limit: 3 }, modes: expect.any(Array) });
    expect(body.dimensions).toContainEqual({ code: 'lawfulness', label: 'Lawfulness', criteria: expect.any(Number) });
    expect(body.basis.join()).toContain('Administrative Licensing Law Art. 32');
    expect(new Set(body.basis).size).toBe(body.basis.length);
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['criteria', 'reference', 'brief']));
    expect((await me.get(`/api/scenarios/${contentId('scenario', 'S99')}`)).status).toBe(404);
    expect((await app.anonymous().get(`/api/scenarios/${S03}`)).status).toBe(401);
  });

  it('shows the desk: applicant masked, materials with pages, limits, sharing, actions with reasons', async () => {
    const me = await newcomer();
    const { id } = await begin(me);

    const { body } = await me.get(`/api/runs/${id}`);

    expect(body.cases[0].parties[0].idNumber).toMatch(/^000101\*{8}\d{3}[\dX]$/);
    expect(body.cases[0].materials).toHaveLength(4);
    const { actions } = body.cases[0];
    expect(actions.find(({ type }: { type: string }) => type === 'accept')).toMatchObject({
      available: false,
      rule: 'wrong-state',
    });
    expect(actions.find(({ type }: { type: string }) => type === 'receipt.issue')).toMatchObject({
      available: false,
      rule: 'identity-verified',
    });
    expect(body.workbench.jobs).toHaveLength(8);
    expect(body.coach.hints).toHaveLength(3);
  });

  it('carries a command out and moves the version on', async () => {
    const me = await newcomer();
    const { id, caseNo, version } = await begin(me);

    const { status, body } = await me.post(`/api/runs/${id}/commands`, { type: 'identity.verify', caseNo, version });

    expect(status).toBe(200);
    expect(body).toMatchObject({ version: version + 2, time: '2026-06-15T09:33' });
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['share.query', 'identity.verify']);
  });

  it('refuses by a rule that it names, and keeps the attempt in the log', async () => {
    const me = await newcomer();
    const { id, caseNo } = await begin(me);

    const { status, body } = await me.post(`/api/runs/${id}/commands`, {
      type: 'share.query',
      caseNo,
      resource: 'DS-07',
      fields: ['status'],
      purpose: '',
    });

    expect({ status, body }).toMatchObject({
      status: 409,
      body: { type: '/problems/command-refused', rule: 'query-needs-purpose' },
    });
    const { body: run } = await me.get(`/api/runs/${id}`);
    expect(run.timeline[0]).toMatchObject({
      number: body.version,
      ok: false,
      refusal: { rule: 'query-needs-purpose' },
    });
  });

  it('answers a stale version with 409 and changes nothing', async () => {
    const me = await newcomer();
    const { id, caseNo, version } = await begin(me);
    await me.post(`/api/runs/${id}/commands`, { type: 'identity.verify', caseNo, version });

    const { status, body } = await me.post(`/api/runs/${id}/commands`, { type: 'receipt.issue', caseNo, version });

    expect({ status, type: body.type, version: body.version }).toEqual({
      status: 409,
      type: '/problems/run-moved-on',
      version: version + 2,
    });
  });

  it('lets one of two commands with the same version through', async () => {
    const me = await newcomer();
    const { id, caseNo, version } = await begin(me);
    const send = () => me.post(`/api/runs/${id}/commands`, { type: 'identity.verify', caseNo, version });

    const answers = await Promise.all([send(), send(), send()]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('names a wrong field and an unknown command', async () => {
    const me = await newcomer();
    const { id, caseNo } = await begin(me);

    const wrong = await me.post(`/api/runs/${id}/commands`, {
      type: 'material.check',
      caseNo,
      material: 'M2',
      verdict: 'nice',
    });
    const unknown = await me.post(`/api/runs/${id}/commands`, { type: 'accept.everything', caseNo });

    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/verdict' }] } });
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/type' }] } });
  });

  it('refuses what looks like a real identity number and does not keep it', async () => {
    const me = await newcomer();
    const { id, caseNo } = await begin(me);

    const { body } = await me.post(`/api/runs/${id}/commands`, {
      type: 'guide.explain',
      caseNo,
      text: '号码是 11010519491231002X',
    });

    expect(body).toMatchObject({ rule: 'real-identity-number' });
    const { body: run } = await me.get(`/api/runs/${id}`);
    expect(JSON.stringify(run)).not.toContain('11010519491231002');
  });

  it('hides a run from others, and shows it to the trainer of the unit', async () => {
    const unit = await app.make.unit();
    const me = app.as(await app.make.person({ roles: ['learner'], unit }));
    const trainer = app.as(await app.make.person({ roles: ['trainer'], unit }));
    const { id, caseNo } = await begin(me);

    const stranger = await newcomer();
    expect((await stranger.get(`/api/runs/${id}`)).status).toBe(404);
    expect((await stranger.post(`/api/runs/${id}/commands`, { type: 'accept', caseNo })).status).toBe(404);
    expect((await stranger.post(`/api/runs/${id}/submission`)).status).toBe(404);
    expect((await trainer.get(`/api/runs/${id}`)).status).toBe(200);
    expect((await trainer.post(`/api/runs/${id}/commands`, { type: 'accept', caseNo })).status).toBe(404);
    expect((await app.anonymous().get(`/api/runs/${id}`)).status).toBe(401);
  });

  it('takes back the last command in practice and keeps it in the log', async () => {
    const me = await newcomer();
    const { id, caseNo, version } = await begin(me);
    await me.post(`/api/runs/${id}/commands`, { type: 'identity.verify', caseNo });

    await me.post(`/api/runs/${id}/commands`, { type: 'run.rewind', to: version });

    const { body } = await me.get(`/api/runs/${id}`);
    expect(body.clock.time).toBe('2026-06-15T09:31');
    expect(body.timeline.filter(({ undone }: { undone: boolean }) => undone)).toHaveLength(2);
    expect(body.cases[0].parties[0].verified).toBe(false);
  });

  it('shows a hint at its cost, once', async () => {
    const me = await newcomer();
    const { id } = await begin(me);

    await me.post(`/api/runs/${id}/commands`, { type: 'hint.take', hint: 'h1' });

    const { body } = await me.get(`/api/runs/${id}`);
    expect(body.coach.hints[0].text).toContain('2026年5月31日');
    expect(body.coach.score).toMatchObject({ score: 0, hintCost: 2 });
    expect((await me.post(`/api/runs/${id}/commands`, { type: 'hint.take', hint: 'h1' })).body.rule).toBe(
      'unknown-hint',
    );
  });

  it('plays the reference run in a demonstration, to the full score', async () => {
    const me = await newcomer();
    const { id } = await begin(me, S03, { mode: 'demonstration', variant: 'A' });
    for (;;) {
      const { status } = await me.post(`/api/runs/${id}/commands`, { type: 'demonstration.next' });
      if (status !== 200) break;
    }

    const { body } = await me.post(`/api/runs/${id}/submission`);

    expect(body).toMatchObject({
      score: 100,
      soFar: false,
      critical: false,
      passed: true,
      grade: { code: 'excellent' },
    });
    expect(body.figures.mine).toEqual(body.figures.reference);
    expect(body.dimensions.every(({ score }: { score: number }) => score === 100)).toBe(true);
    expect(body.replay.frames.at(-1).score).toBe(100);
  });

  it('keeps an exam in its time, by the clock of the server', async () => {
    app.clock.set('2026-07-01T01:00:00Z');
    const me = await newcomer();
    const { id, caseNo } = await begin(me, S01, { mode: 'exam' });
    const { body: run } = await me.get(`/api/runs/${id}`);
    expect(run).toMatchObject({
      variant: null,
      deadline: '2026-07-01T01:15:00.000Z',
      coach: { hints: null, rubric: null, next: null, score: null },
    });

    app.clock.set('2026-07-01T01:15:01Z');

    const late = await me.post(`/api/runs/${id}/commands`, { type: 'identity.verify', caseNo });
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/run-over' } });
    const { body: result } = await me.get(`/api/runs/${id}/result`);
    expect(result).toMatchObject({
      status: 'expired',
      score: 0,
      passed: false,
      finishedAt: '2026-07-01T01:15:00.000Z',
    });
  });

  it('ends an exam by itself when nobody comes back', async () => {
    app.clock.set('2026-07-02T01:00:00Z');
    const me = await newcomer();
    const { id } = await begin(me, S01, { mode: 'exam' });

    app.clock.set('2026-07-02T02:00:00Z');
    await app.settle();

    const { body } = await me.get('/api/runs');
    expect(body.items[0]).toMatchObject({ id, status: 'expired', score: 0 });
  });

  it('has neither hints nor undo in an exam, and waits between attempts', async () => {
    app.clock.set('2026-07-03T01:00:00Z');
    const person = await app.make.person({ roles: ['learner'] });
    const me = app.as(person);
    const { id, version } = await begin(me, S01, { mode: 'exam' });
    const resumed = await me.post(`/api/scenarios/${S01}/runs`, { mode: 'exam' });
    expect(resumed).toMatchObject({ status: 200, body: { id } });

    expect((await me.post(`/api/runs/${id}/commands`, { type: 'hint.take', hint: 'h1' })).body.rule).toBe(
      'mode-has-not',
    );
    expect((await me.post(`/api/runs/${id}/commands`, { type: 'run.rewind', to: version })).body.rule).toBe(
      'mode-has-not',
    );
    expect((await me.get(`/api/runs/${id}/result`)).body.type).toBe('/problems/run-not-over');
    const first = await me.post(`/api/runs/${id}/submission`);
    const again = await me.post(`/api/runs/${id}/submission`);

    expect(again.body).toEqual(first.body);
    const soon = await me.post(`/api/scenarios/${S01}/runs`, { mode: 'exam' });
    expect(soon).toMatchObject({
      status: 409,
      body: { type: '/problems/attempt-too-soon', nextAttemptAt: '2026-07-04T01:00:00.000Z' },
    });
    app.clock.set('2026-07-04T01:00:00Z');
    const nextDay = app.as({ ...person, token: await app.app.get(SessionsService).open(person.id, 'spec') });
    expect((await nextDay.post(`/api/scenarios/${S01}/runs`, { mode: 'exam' })).status).toBe(201);
  });

  it('draws another variant for the next exam than for the last, and stops when the attempts are used up', async () => {
    const person = await app.make.person({ roles: ['learner'] });
    const drawn: (string | undefined)[] = [];
    for (const day of ['2026-07-06', '2026-07-08', '2026-07-10']) {
      app.clock.set(`${day}T01:00:00Z`);
      const me = app.as({ ...person, token: await app.app.get(SessionsService).open(person.id, 'spec') });
      const { id } = await begin(me, S01, { mode: 'exam', variant: 'A' });
      drawn.push((await app.database.read.findOneBy(Run, { id }))?.variant);
      await me.post(`/api/runs/${id}/submission`);
    }

    expect(drawn[1]).not.toBe(drawn[0]);
    expect(drawn[2]).not.toBe(drawn[1]);
    app.clock.set('2026-07-12T01:00:00Z');
    const me = app.as({ ...person, token: await app.app.get(SessionsService).open(person.id, 'spec') });
    expect(await me.post(`/api/scenarios/${S01}/runs`, { mode: 'exam' })).toMatchObject({
      status: 409,
      body: { type: '/problems/attempts-used-up' },
    });
  });

  it('asks above whether an exam may start, and passes the reason on', async () => {
    const me = await newcomer();
    const why = { 'zh-CN': '请先选课', en: 'Enrol first' };
    jest.spyOn(app.app.get(RunAdmission), 'refusals').mockResolvedValueOnce([{ why }]);

    const { status, body } = await me.post(`/api/scenarios/${S01}/runs`, { mode: 'exam' }, { 'accept-language': 'en' });

    expect({ status, body }).toMatchObject({
      status: 409,
      body: { type: '/problems/run-not-admitted', detail: 'Enrol first' },
    });
  });

  it('begins a practice anew and gives the other variant its turn', async () => {
    const me = await newcomer();
    const { id } = await begin(me, S03, { mode: 'practice' });

    const { body } = await me.post(`/api/scenarios/${S03}/runs`, { mode: 'practice', restart: true });

    expect(body).toMatchObject({ variant: 'B', attempt: 2 });
    expect((await me.get(`/api/runs/${id}`)).body.status).toBe('abandoned');
  });

  it('folds a run from its log when memory has lost it', async () => {
    const me = await newcomer();
    const { id, caseNo } = await begin(me);
    await me.post(`/api/runs/${id}/commands`, { type: 'identity.verify', caseNo });
    const { body: before } = await me.get(`/api/runs/${id}`);

    app.app.get(LiveRuns).forget(id);

    const { body: after } = await me.get(`/api/runs/${id}`);
    expect({ ...after, serverTime: '' }).toEqual({ ...before, serverTime: '' });
  });

  it('knows no run, no scenario and no variant of other names', async () => {
    const me = await newcomer();

    expect((await me.get(`/api/runs/${S01}`)).status).toBe(404);
    expect((await me.get('/api/runs/nonsense')).status).toBe(404);
    expect((await me.post(`/api/scenarios/${contentId('scenario', 'S99')}/runs`, { mode: 'practice' })).status).toBe(
      404,
    );
    expect(await me.post(`/api/scenarios/${S01}/runs`, { mode: 'practice', variant: 'Z' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#/variant' }] },
    });
    expect(await me.post(`/api/scenarios/${S01}/runs`, { mode: 'play' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#/mode' }] },
    });
  });
});
