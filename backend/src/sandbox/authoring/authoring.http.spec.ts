import { jest } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { ScenarioLoader } from '../scenario/scenario.loader.js';
import { CONTENT } from '../testing/scripts.js';

// Each of these proves whole scenarios, some several times.
jest.setTimeout(60_000);

const S01 = contentId('scenario', 'S01');
const S03 = contentId('scenario', 'S03');
const S03_TEXT = readFileSync(join(CONTENT, 'scenarios', 'S03.yaml'), 'utf8');

describe('/api/authoring', () => {
  let app: TestApp;
  let folder: string;

  beforeAll(async () => {
    app = await startTestApp();
    folder = mkdtempSync(join(tmpdir(), 'lms-authoring-'));
    cpSync(join(CONTENT, 'sandbox'), join(folder, 'sandbox'), { recursive: true });
    for (const name of ['S01.yaml', 'S03.yaml']) {
      cpSync(join(CONTENT, 'scenarios', name), join(folder, 'scenarios', name));
    }
    app.app.get(OfficialCalendars).load(CONTENT);
    await load();
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  const load = () => app.app.get(ScenarioLoader).load(folder);
  const trainer = () => app.as('trainer');
  const create = async (input: object = { from: 'template' }): Promise<{ id: string; code: string; text: string }> => {
    const { status, body } = await trainer().post('/api/authoring/scenarios', input);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const get = async (id: string) => (await trainer().get(`/api/authoring/scenarios/${id}`)).body;
  const save = (id: string, text: string, base: number) =>
    trainer().put(`/api/authoring/scenarios/${id}/draft`, { text, base });
  const publish = (id: string, base: number, language = 'zh-CN') =>
    trainer().post(`/api/authoring/scenarios/${id}/publication`, { base }, { 'accept-language': language });
  const listed = async (id: string) =>
    (await trainer().get('/api/authoring/scenarios?size=100')).body.items.find((one: { id: string }) => one.id === id);

  it('is for those who may write scenarios', async () => {
    const { id } = await create();
    for (const role of ['learner', 'marker', 'auditor'] as const) {
      const who = app.as(role);
      const answers = await Promise.all([
        who.get('/api/authoring/scenarios'),
        who.get('/api/authoring/library'),
        who.post('/api/authoring/scenarios', { from: 'template' }),
        who.post('/api/authoring/checks', { text: '' }),
        who.get(`/api/authoring/scenarios/${id}`),
        who.put(`/api/authoring/scenarios/${id}/draft`, { text: '', base: 1 }),
        who.delete(`/api/authoring/scenarios/${id}/draft?base=1`),
        who.post(`/api/authoring/scenarios/${id}/publication`, { base: 1 }),
        who.post(`/api/authoring/scenarios/${id}/trials`, { text: '', variant: 'A' }),
        who.put(`/api/authoring/scenarios/${S01}/retirement`),
        who.delete(`/api/authoring/scenarios/${S01}/retirement`),
        who.get(`/api/authoring/scenarios/${S01}/versions`),
        who.get(`/api/authoring/scenarios/${S01}/versions/1`),
        who.get(`/api/authoring/scenarios/${S01}/file`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    }
    expect((await app.as('admin').get('/api/authoring/scenarios')).status).toBe(200);
    const unknown = contentId('scenario', 'U999');
    expect((await trainer().get(`/api/authoring/scenarios/${unknown}`)).status).toBe(404);
    expect((await save(unknown, '', 0)).status).toBe(404);
    expect((await publish(unknown, 0)).status).toBe(404);
  });

  it('lists what is shipped, and opens it with its very text', async () => {
    const { body } = await trainer().get('/api/authoring/scenarios?search=居住证');

    expect(body).toMatchObject({
      total: 1,
      items: [{ id: S03, code: 'S03', live: { number: 1, origin: 'file', by: null }, draft: null, isRetired: false }],
    });
    expect(await get(S03)).toMatchObject({ text: S03_TEXT, revision: 0 });
    const file = await trainer().get(`/api/authoring/scenarios/${S03}/file`);
    expect(file.raw.toString('utf8')).toBe(S03_TEXT);
    expect(file.headers['content-disposition']).toContain('S03.yaml');
  });

  it('begins from a template that proves itself', async () => {
    const { id, code, text } = await create();

    const { body } = await trainer().post('/api/authoring/checks', { text, scenarioId: id });

    expect(code).toMatch(/^U\d{3}$/);
    expect(text).toContain(`code: ${code}`);
    expect(body).toMatchObject({ ok: true, faults: [], advice: [] });
    expect(body.variants).toMatchObject([
      { variant: 'A', worlds: 10, reference: 100, empty: 0 },
      { variant: 'B', worlds: 10, reference: 100, empty: 0 },
    ]);
    expect(await listed(id)).toMatchObject({ live: null, draft: { revision: 1, proof: 'proven', faults: 0 } });
  });

  it('copies a scenario under a code of its own, comments and all', async () => {
    const { code, text } = await create({ from: 'scenario', scenarioId: S03 });

    expect(text.split('\n')[0]).toBe(S03_TEXT.split('\n')[0]);
    expect(text).toContain('一次告知完：居住证申领（副本）');
    expect(text.replace(/^code: .*$/m, 'code: S03').replace(/^title: .*$/m, '')).toBe(
      S03_TEXT.replace(/^title: .*$/m, ''),
    );
    expect(code).not.toBe('S03');
  });

  it('imports a file and gives it back as it came', async () => {
    const mine = S03_TEXT.replace('code: S03', 'code: U77');

    const { id, code } = await create({ from: 'file', text: mine });

    expect(code).toBe('U77');
    expect((await trainer().get(`/api/authoring/scenarios/${id}/file`)).raw.toString('utf8')).toBe(mine);
    // Its code is now taken: the same file becomes another scenario, and touches nothing.
    expect((await create({ from: 'file', text: mine })).code).not.toBe('U77');
    expect((await create({ from: 'file', text: S03_TEXT })).code).not.toBe('S03');
  });

  it.each([
    ['an open bracket', 'code: S09\ntracks: [A\n', 2],
    ['two equal parts', 'code: U01\ntitle: 甲\ntitle: 乙\n', 3],
    ['a list', '- a\n- b\n', 1],
    ['nothing but words', 'hello', 1],
  ])('refuses a file that cannot be read, with line and reason: %s', async (...[, text, line]) => {
    const before = (await trainer().get('/api/authoring/scenarios')).body.total;

    const { status, body } = await trainer().post('/api/authoring/scenarios', { from: 'file', text });

    expect(status).toBe(400);
    expect(body.type).toBe('/problems/scenario-unreadable');
    expect(Math.min(...body.faults.map((fault: { line: number }) => fault.line))).toBeGreaterThanOrEqual(
      Math.min(line, 1),
    );
    expect(body.faults.some((fault: { line: number }) => Math.abs(fault.line - line) <= 1)).toBe(true);
    expect((await trainer().get('/api/authoring/scenarios')).body.total).toBe(before);
  });

  it('refuses files without end, and aliases without end', async () => {
    const long = await trainer().post('/api/authoring/scenarios', { from: 'file', text: 'a'.repeat(200_001) });
    const bomb = Array.from({ length: 9 }, (_, at) =>
      at === 0 ? 'a0: &a0 [x, x]' : `a${String(at)}: &a${String(at)} [${`*a${String(at - 1)}, `.repeat(9)}]`,
    ).join('\n');
    const { body } = await trainer().post('/api/authoring/checks', { text: bomb });

    expect(long.status).toBe(400);
    expect(body).toMatchObject({ ok: false, faults: [{ reason: '引用太多' }] });
    const deep = await trainer().post('/api/authoring/checks', {
      text: `a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    });
    expect([deep.body.ok, deep.body.faults[0].reason]).toEqual([false, '嵌套太深']);
    expect(deep.body.faults.length).toBeLessThanOrEqual(100);
  });

  it('keeps a half-written text, and refuses a save that rests on an older one', async () => {
    const { id } = await create();
    expect((await save(id, 'title: [', 1)).body).toMatchObject({ revision: 2 });

    const stale = await save(id, 'title: 丙', 1);

    expect([stale.status, stale.body.type]).toEqual([409, '/problems/draft-moved-on']);
    expect(stale.body).toMatchObject({ revision: 2, savedBy: expect.any(String) });
    expect((await get(id)).text).toBe('title: [');
    expect((await publish(id, 1)).status).toBe(409);
    const first = await create();
    const two = await Promise.all(['甲', '乙'].map((words) => save(first.id, words, 1)));
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each<[string, string | RegExp, string, string, string, RegExp]>([
    [
      'a missing basis',
      /(code: c3[\s\S]*?)\n {4}basis: .*/,
      '$1',
      'criteria.2.basis：缺少这一项',
      'criteria.2.basis: is missing',
      /code: c3/,
    ],
    [
      'points that do not sum to 100',
      '{ A: 30, B: 20 }',
      '{ A: 31, B: 20 }',
      '合计 101，应为 100',
      'sum to 101',
      /^criteria:/,
    ],
    [
      'a criterion out of reach',
      'rule: { must: { event: receipt.issue } }',
      'rule: { must: { event: archive } }',
      '参考做法没有得到 c2',
      'does not earn c2',
      /code: c2/,
    ],
    [
      'a reference run that is refused',
      'do: { type: receipt.issue }',
      'do: { type: archive }',
      '平台拒绝',
      'refused',
      /id: receipt/,
    ],
    ['another code', /^code: .*$/m, 'code: U998', '编号应当是', 'the code must stay', /^code:/],
    ['an unknown part', 'passMark: 60', 'passMarks: 60', '没有叫 passMarks 的项', 'passMarks', /^code:/],
  ])('refuses to publish %s, with line and reason in both languages', async (...[, from, to, zh, en, near]) => {
    const { id, text } = await create();
    const broken = text.replace(from, to);
    await save(id, broken, 1);

    const chinese = await publish(id, 2);
    const english = await publish(id, 2, 'en');

    expect([chinese.status, chinese.body.type]).toEqual([409, '/problems/scenario-not-proven']);
    const fault = chinese.body.faults.find(({ reason }: { reason: string }) => reason.includes(zh));
    expect({ faults: chinese.body.faults, fault }).toMatchObject({ fault: { line: expect.any(Number) } });
    const at = broken.split('\n').findIndex((line) => near.test(line)) + 1;
    expect(Math.abs(fault.line - at)).toBeLessThanOrEqual(9);
    expect(english.body.faults.map(({ reason }: { reason: string }) => reason).join()).toContain(en);
    expect((await listed(id)).draft.proof).toBe('faulty');
    expect((await listed(id)).live).toBeNull();
  });

  it('publishes what was mended; a trainee plays it to the end, and a later version leaves that run alone', async () => {
    const { id, code, text } = await create();
    await save(id, text.replace(/ {2}- id: receipt\n.*\n.*\n/, ''), 1);
    expect((await publish(id, 2)).body.type).toBe('/problems/scenario-not-proven');
    await save(id, text.replace('minutes: 15', 'minutes: 25'), 2);

    const published = await publish(id, 3);

    expect([published.status, published.body.revision]).toEqual([200, 0]);
    expect(published.body).toMatchObject({
      live: { number: 1, origin: 'editor', by: expect.any(String) },
      draft: null,
    });
    const trainee = app.as(await app.make.person({ roles: ['learner'] }));
    const { body: offered } = await trainee.get('/api/scenarios');
    expect(offered.items.map((one: { code: string }) => one.code)).toContain(code);
    const { body: run } = await trainee.post(`/api/scenarios/${id}/runs`, { mode: 'practice', variant: 'A' });
    expect(run.scenario.minutes).toBe(25);
    const { caseNo } = run.cases[0];

    await save(id, text.replace('minutes: 15', 'minutes: 35'), 0);
    expect((await publish(id, 1)).body.live.number).toBe(2);
    const check = { type: 'material.check', material: 'M1', verdict: 'ok' };
    for (const command of [{ type: 'identity.verify' }, check, { type: 'receipt.issue' }, { type: 'accept' }]) {
      expect((await trainee.post(`/api/runs/${run.id}/commands`, { ...command, caseNo })).status).toBe(200);
    }
    const { body: result } = await trainee.post(`/api/runs/${run.id}/submission`);

    expect(result).toMatchObject({ score: 100, passed: true });
    expect((await trainee.get(`/api/runs/${run.id}`)).body.scenario.minutes).toBe(25);
    expect((await trainee.get(`/api/scenarios/${id}`)).body.minutes).toBe(35);
    const { body: history } = await trainer().get(`/api/authoring/scenarios/${id}/versions`);
    expect(history.items).toMatchObject([
      { number: 2, isLive: true, origin: 'editor', hasText: true },
      { number: 1, isLive: false },
    ]);
    const { body: first } = await trainer().get(`/api/authoring/scenarios/${id}/versions/1`);
    expect(first.text).toContain('minutes: 25');
    const { body: acts } = await app.as('auditor').get(`/api/audit-entries?thingId=${id}`);
    expect(acts.items.map(({ action }: { action: string }) => action)).toEqual([
      'scenario.publish',
      'scenario.publish',
      'scenario.create',
    ]);
  });

  it('lets the author play a draft that nobody else is offered', async () => {
    const { id, code, text } = await create();
    const unsound = text
      .replace('{ A: 30, B: 20 }', '{ A: 29, B: 21 }')
      .replace('{ A: 40, B: 30 }', '{ A: 41, B: 29 }');

    const trial = await trainer().post(`/api/authoring/scenarios/${id}/trials`, { text: unsound, variant: 'B' });
    const again = await trainer().post(`/api/authoring/scenarios/${id}/trials`, { text: unsound, variant: 'B' });

    expect([trial.status, again.status]).toEqual([201, 201]);
    expect(again.body.runId).not.toBe(trial.body.runId);
    expect((await trainer().get(`/api/runs/${again.body.runId}`)).body).toMatchObject({
      mode: 'practice',
      variant: 'B',
    });
    const { body: offered } = await app.as('learner').get('/api/scenarios');
    expect(offered.items.map((one: { code: string }) => one.code)).not.toContain(code);
    expect((await app.as('learner').post(`/api/scenarios/${id}/runs`, { mode: 'practice' })).status).toBe(404);
    const broken = await trainer().post(`/api/authoring/scenarios/${id}/trials`, { text: 'code: [', variant: 'A' });
    expect([broken.status, broken.body.type]).toEqual([409, '/problems/scenario-not-proven']);
    expect((await publish(id, 1)).body.live.number).toBe(1);
  });

  it('throws a draft away: the live version stands again, an unpublished scenario is gone', async () => {
    const { id } = await create();
    await save(S01, 'title: 半成品', 0);

    expect((await trainer().delete(`/api/authoring/scenarios/${S01}/draft?base=0`)).status).toBe(409);
    expect((await trainer().delete(`/api/authoring/scenarios/${S01}/draft?base=1`)).status).toBe(204);
    expect((await trainer().delete(`/api/authoring/scenarios/${id}/draft?base=1`)).status).toBe(204);

    expect(await get(S01)).toMatchObject({ revision: 0, draft: null, live: { number: 1 } });
    expect((await trainer().get(`/api/authoring/scenarios/${id}`)).status).toBe(404);
    expect((await publish(S01, 0)).body.type).toBe('/problems/nothing-to-publish');
  });

  it('retires a scenario and brings it back; a run under way goes on', async () => {
    const trainee = app.as(await app.make.person({ roles: ['learner'] }));
    const { body: run } = await trainee.post(`/api/scenarios/${S01}/runs`, { mode: 'practice' });

    expect((await trainer().put(`/api/authoring/scenarios/${S01}/retirement`)).status).toBe(204);

    expect((await trainee.get('/api/scenarios')).body.items.map((one: { code: string }) => one.code)).not.toContain(
      'S01',
    );
    expect((await trainee.post(`/api/scenarios/${S01}/runs`, { mode: 'guided' })).status).toBe(404);
    expect((await trainee.get(`/api/runs/${run.id}`)).status).toBe(200);
    expect((await trainee.get('/api/runs')).body.items[0].scenario.code).toBe('S01');
    expect(await listed(S01)).toMatchObject({ isRetired: true });
    expect((await trainer().delete(`/api/authoring/scenarios/${S01}/retirement`)).status).toBe(204);
    expect((await trainee.get(`/api/scenarios/${S01}`)).status).toBe(200);
    const { id } = await create();
    expect((await trainer().put(`/api/authoring/scenarios/${id}/retirement`)).status).toBe(409);
  });

  it('keeps the edition of the house when the shipped file changes, and says so', async () => {
    await save(S03, S03_TEXT.replace('minutes: 20', 'minutes: 21'), 0);
    expect((await publish(S03, 1)).body.live).toMatchObject({ number: 2, origin: 'editor' });
    const shipped = S03_TEXT.replace('minutes: 20', 'minutes: 22');
    writeFileSync(join(folder, 'scenarios', 'S03.yaml'), shipped);

    await load();

    expect((await app.as('learner').get(`/api/scenarios/${S03}`)).body.minutes).toBe(21);
    const draft = await get(S03);
    expect(draft).toMatchObject({ notice: 'file-changed', text: shipped, revision: 1, live: { number: 2 } });
    expect(draft.draft.savedBy).toBeNull();
    const { body: history } = await trainer().get(`/api/authoring/scenarios/${S03}/versions`);
    expect(
      history.items.map(({ number, origin, isLive }: Record<string, unknown>) => [number, origin, isLive]),
    ).toEqual([
      [3, 'file', false],
      [2, 'editor', true],
      [1, 'file', false],
    ]);
  });

  it('leaves a draft under way alone when the shipped file changes', async () => {
    await save(S03, 'title: 我正在写', 1);
    writeFileSync(join(folder, 'scenarios', 'S03.yaml'), S03_TEXT.replace('minutes: 20', 'minutes: 23'));

    await load();

    expect(await get(S03)).toMatchObject({ notice: 'file-changed', text: 'title: 我正在写', revision: 2 });
  });

  it('answers other people while it proves', async () => {
    const text = S03_TEXT.replace('minutes: 20', 'minutes: 19');
    const order: string[] = [];
    const proof = trainer()
      .post('/api/authoring/checks', { text })
      .then(() => order.push('proof'));

    await app.as('learner').get('/api/me');
    order.push('me');
    await proof;

    expect(order).toEqual(['me', 'proof']);
  });

  it('says what the city has, for the lists to choose from', async () => {
    const { body } = await trainer().get('/api/authoring/library');

    const item = body.items.find(({ code }: { code: string }) => code === 'SI-04');
    expect(item.materials.map(({ code }: { code: string }) => code)).toEqual(['M1', 'M2', 'M3', 'M4']);
    expect(body.events).toContainEqual({ code: 'share.query', name: '查询' });
    expect(body.rules.length).toBeGreaterThan(20);
  });
});
