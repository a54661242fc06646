import { jest } from '@jest/globals';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import { Live } from '../../platform/live/live.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { ScenarioLoader } from '../../sandbox/scenario/scenario.loader.js';
import { CONTENT } from '../../sandbox/testing/scripts.js';
import { someScenarios } from '../../sandbox/testing/some-scenarios.js';
import { SessionsService } from '../../identity/session/sessions.service.js';

const S01 = contentId('scenario', 'S01');
const S03 = contentId('scenario', 'S03');

describe('/api/shifts', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(someScenarios('S01', 'S03'));
  }, 60_000);
  beforeEach(() => {
    app.clock.set('2026-06-15T01:00:00Z');
  });
  afterAll(() => app.stop());

  /** A class of a trainer with some members. */
  const group = async (size = 2) => {
    const unit = await app.make.unit();
    const trainer = await app.make.person({ roles: ['trainer'], unit });
    const members = [];
    for (let at = 0; at < size; at++) members.push(await app.make.person({ unit, name: `学员${String(at + 1)}` }));
    const { body } = await app.as(trainer).post('/api/classes', {
      ...{ name: '窗口新人班', unitId: unit, startsOn: '2026-06-15', endsOn: '2026-07-01' },
      memberIds: members.map(({ id }) => id),
    });
    await app.settle();
    return { unit, trainer, members: members as [TestPerson, TestPerson], classId: body.id as string };
  };
  const shiftInput = (classId: string, more: object = {}) => ({
    ...{ classId, scenarioIds: [S03], draw: 'same', rules: 'practice', minutes: 40, ...more },
  });
  const opened = async (more: object = {}, size = 2) => {
    const made = await group(size);
    const { status, body } = await app.as(made.trainer).post('/api/shifts', shiftInput(made.classId, more));
    expect({ status, body }).toMatchObject({ status: 201 });
    await app.settle();
    return { ...made, shiftId: body.id as string, shift: body };
  };
  const join_ = async (person: TestPerson, shiftId: string) => {
    const { status, body } = await app.as(person).post(`/api/me/shifts/${shiftId}/run`);
    expect(status).toBe(201);
    return body.runId as string;
  };
  const runOf = async (person: TestPerson, runId: string) => (await app.as(person).get(`/api/runs/${runId}`)).body;
  const does = (person: TestPerson, runId: string, command: object) =>
    app.as(person).post(`/api/runs/${runId}/commands`, command);
  const verify = async (person: TestPerson, runId: string) => {
    const { cases } = await runOf(person, runId);
    return does(person, runId, {
      type: 'identity.verify',
      caseNo: cases[0].caseNo,
      subject: 'applicant',
      method: 'share',
    });
  };
  const codeOf = ({ body }: { body: { type?: string } }) => body.type?.split('/').at(-1);
  const inboxOf = async (person: TestPerson) => (await app.as(person).get('/api/me/inbox')).body.items;
  const again = async (person: TestPerson): Promise<TestPerson> => ({
    ...person,
    token: await app.app.get(SessionsService).open(person.id, 'spec'),
  });

  it('opens for a class, which is told at once, and joins with one request', async () => {
    const { members, shiftId, shift, trainer } = await opened();
    const [first, second] = members;

    expect(shift).toMatchObject({ state: 'running', rules: 'practice', minutes: 40, scenarios: [{ code: 'S03' }] });
    expect(shift.places.map(({ state }: { state: string }) => state)).toEqual(['absent', 'absent']);
    expect(new Set(shift.places.map(({ variant }: { variant: string }) => variant)).size).toBe(1);
    expect((await inboxOf(first))[0]).toMatchObject({
      ...{ kind: 'shift-began', link: `/practice/shifts/${shiftId}`, values: { class: '窗口新人班', minutes: 40 } },
    });
    expect((await app.as(first).get('/api/me/shifts')).body.items).toMatchObject([
      { id: shiftId, state: 'running', scenario: { code: 'S03' }, runId: null },
    ]);

    const runId = await join_(first, shiftId);
    const repeated = await app.as(first).post(`/api/me/shifts/${shiftId}/run`);
    const [mine, others] = [await runOf(first, runId), await runOf(second, await join_(second, shiftId))];

    expect([repeated.status, repeated.body.runId]).toEqual([200, runId]);
    expect(mine).toMatchObject({ mode: 'practice', inShift: true, pausedSince: null, deadline: shift.endsAt });
    expect(mine.coach.canReset).toBe(false);
    // The same world, people included.
    expect(others.cases[0].parties).toEqual(mine.cases[0].parties);
    expect((await app.as(trainer).get('/api/shifts?state=open')).body.items).toMatchObject([{ places: 2, joined: 2 }]);
  });

  it('leaves what a member practises alone as it is', async () => {
    const { members, shiftId } = await opened();
    const own = await app.as(members[0]).post(`/api/scenarios/${S03}/runs`, { mode: 'practice' });

    await join_(members[0], shiftId);

    expect((await runOf(members[0], own.body.id)).status).toBe('running');
    const resumed = await app.as(members[0]).post(`/api/scenarios/${S03}/runs`, { mode: 'practice' });
    expect([resumed.status, resumed.body.id]).toEqual([200, own.body.id]);
  });

  it('begins when it is planned for, not before', async () => {
    const { members, shiftId, shift } = await opened({ startsAt: '2026-06-15T02:00:00.000Z' });
    expect(shift.state).toBe('planned');
    expect((await inboxOf(members[0]))[0]).toMatchObject({ kind: 'shift-planned' });
    expect((await app.as(members[0]).get(`/api/me/shifts/${shiftId}`)).body.scenario).toBeNull();
    expect(codeOf(await app.as(members[0]).post(`/api/me/shifts/${shiftId}/run`))).toBe('shift-not-begun');

    app.clock.set('2026-06-15T02:00:00Z');
    await app.settle();

    const member = await again(members[0]);
    expect((await inboxOf(member))[0]).toMatchObject({ kind: 'shift-began' });
    await join_(member, shiftId);
  });

  it('shows the board: who is where, with what was done last, score and refusals', async () => {
    const { trainer, members, shiftId } = await opened();
    const runId = await join_(members[0], shiftId);
    await verify(members[0], runId);
    const { cases } = await runOf(members[0], runId);
    app.clock.set('2026-06-15T01:05:00Z');
    await does(members[0], runId, { type: 'accept', caseNo: cases[0].caseNo });

    const { places } = (await app.as(trainer).get(`/api/shifts/${shiftId}`)).body;

    expect(places[0]).toMatchObject({
      ...{ person: { name: '学员1' }, state: 'working' },
      run: { id: runId, commands: 2, refusals: 1, lastAt: '2026-06-15T01:05:00.000Z', time: expect.any(String) },
    });
    expect(places[0].run.step).toContain('受理');
    expect(places[1]).toMatchObject({ person: { name: '学员2' }, state: 'absent', run: null });

    await app.as(members[0]).post(`/api/runs/${runId}/submission`);
    const after = (await app.as(trainer).get(`/api/shifts/${shiftId}`)).body.places[0];
    expect(after).toMatchObject({ state: 'done', run: { status: 'submitted' } });
  });

  it('tells whoever watches, within a second or so, and in ids alone', async () => {
    const { trainer, members, shiftId } = await opened();
    const runId = await join_(members[0], shiftId);
    await app.as(trainer).get(`/api/shifts/${shiftId}`);
    const live = app.app.get(Live);
    const told = new Promise<unknown[]>((resolve) => {
      jest.spyOn(live, 'tell').mockImplementation((personIds, message) => {
        if (message.topic === 'shift' && message.id === shiftId) resolve([[...personIds], message]);
      });
    });

    await verify(members[0], runId);

    expect(await told).toEqual([[trainer.id], { topic: 'shift', id: shiftId }]);
    jest.restoreAllMocks();
  });

  it('holds everybody still, refuses commands with a reason, and gives the time back', async () => {
    const { trainer, members, shiftId, shift } = await opened();
    const runId = await join_(members[0], shiftId);
    app.clock.set('2026-06-15T01:10:00Z');

    const paused = await app.as(trainer).post(`/api/shifts/${shiftId}/pause`);

    expect([paused.status, paused.body.state]).toEqual([200, 'paused']);
    const refused = await verify(members[0], runId);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'run-paused']);
    expect(codeOf(await app.as(members[0]).post(`/api/runs/${runId}/submission`))).toBe('run-paused');
    expect((await runOf(members[0], runId)).pausedSince).toBe('2026-06-15T01:10:00.000Z');
    expect(codeOf(await app.as(members[1]).post(`/api/me/shifts/${shiftId}/run`))).toBe('shift-paused');

    // Long past its time: held still, it does not end.
    app.clock.set('2026-06-15T02:10:00Z');
    await app.settle();
    const { body } = await app.as(await again(trainer)).delete(`/api/shifts/${shiftId}/pause`);

    expect(body.state).toBe('running');
    expect(Date.parse(body.endsAt) - Date.parse(shift.endsAt)).toBe(60 * 60_000);
    const member = await again(members[0]);
    expect(await runOf(member, runId)).toMatchObject({ pausedSince: null, status: 'running', deadline: body.endsAt });
    expect((await verify(member, runId)).status).toBe(200);

    app.clock.set(body.endsAt);
    await app.settle();
    expect((await runOf(await again(members[0]), runId)).status).toBe('expired');
  });

  it('takes two trainers at once: both see it held still, and it is noted once', async () => {
    const { trainer, unit, members, shiftId } = await opened();
    await join_(members[0], shiftId);
    const other = await app.make.person({ roles: ['trainer'], unit });

    const answers = await Promise.all([trainer, other].map((one) => app.as(one).post(`/api/shifts/${shiftId}/pause`)));

    expect(answers.map(({ status, body }) => [status, body.state])).toEqual([
      [200, 'paused'],
      [200, 'paused'],
    ]);
    const { body } = await app.as('auditor').get(`/api/audit-entries?thing=shift&thingId=${shiftId}`);
    expect(body.items.filter(({ action }: { action: string }) => action === 'shift.pause')).toHaveLength(1);

    const ends = await Promise.all([trainer, other].map((one) => app.as(one).post(`/api/shifts/${shiftId}/closure`)));
    expect(ends.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('loses no command that comes while it is being held still', async () => {
    const { trainer, members, shiftId } = await opened();
    const runId = await join_(members[0], shiftId);

    const [command, pause] = await Promise.all([
      verify(members[0], runId),
      app.as(trainer).post(`/api/shifts/${shiftId}/pause`),
    ]);

    expect(pause.status).toBe(200);
    const { version, timeline } = await runOf(members[0], runId);
    expect(timeline).toHaveLength(version);
    const isDone = timeline.some(({ type }: { type: string }) => type === 'identity.verify');
    expect(isDone).toBe(command.status === 200);
    expect([200, 409]).toContain(command.status);
  });

  it('lets something happen to all or to some, also while they are held still', async () => {
    const { trainer, members, shiftId } = await opened();
    const [first, second] = [await join_(members[0], shiftId), await join_(members[1], shiftId)];
    const happens = (injection: object, personIds?: string[]) =>
      app.as(trainer).post(`/api/shifts/${shiftId}/injections`, { injection, ...(personIds && { personIds }) });
    await app.as(trainer).post(`/api/shifts/${shiftId}/pause`);

    const outage = await happens({ kind: 'outage', resource: 'DS-07', minutes: 30 });
    const upset = await happens({ kind: 'message', from: '排队的群众', text: '还要等多久？' }, [members[0].id]);

    expect([outage.status, outage.body]).toEqual([200, { done: 2, over: 0, nothing: 0 }]);
    expect(upset.body).toEqual({ done: 1, over: 0, nothing: 0 });
    expect((await runOf(members[1], second)).outages).toMatchObject([{ resource: 'DS-07' }]);
    const asked = await runOf(members[0], first);
    expect(asked.messages.at(-1)).toMatchObject({ text: '还要等多久？', wantsAnswer: true, isAnswered: false });

    await app.as(trainer).delete(`/api/shifts/${shiftId}/pause`);
    const reply = { type: 'message.reply', message: asked.messages.at(-1).event, text: '马上到您' };
    expect((await does(members[0], first, reply)).status).toBe(200);
    expect(codeOf(await does(members[0], first, reply))).toBe('command-refused');
    expect((await happens({ kind: 'urgent', minutes: 30, reason: '明早出国' })).body.done).toBe(2);
    expect(codeOf(await happens({ kind: 'urgent', minutes: 30, reason: '再催一次' }))).toBe('shift-nothing-there');
    expect(codeOf(await happens({ kind: 'outage', resource: 'DS-99', minutes: 5 }))).toBe('shift-nothing-there');
    expect((await happens({ kind: 'quake' })).status).toBe(400);
  });

  it('lets in the case that the scenario holds back, once for each', async () => {
    const { trainer, members, shiftId } = await opened();
    const holdsBack = async () => (await app.as(trainer).get(`/api/shifts/${shiftId}`)).body.holdsBack as boolean;
    const injection = { kind: 'case', minutes: 30, reason: '今晚手术' };
    const comes = () => app.as(trainer).post(`/api/shifts/${shiftId}/injections`, { injection });
    const runId = await join_(members[0], shiftId);
    expect(await holdsBack()).toBe(true);

    expect((await comes()).body).toEqual({ done: 1, over: 1, nothing: 0 });

    const { cases, messages } = await runOf(members[0], runId);
    expect(cases).toMatchObject([{ flags: [] }, { flags: [{ code: 'urgent' }] }]);
    expect(messages.at(-1).text).toContain('今晚手术');
    expect(await holdsBack()).toBe(false);
    expect(codeOf(await comes())).toBe('shift-nothing-there');
    expect((await does(members[0], runId, { type: 'receipt.issue', caseNo: cases[1].caseNo })).status).toBe(409);
  });

  it('refuses what looks like the number of a real person, and more than a run can bear', async () => {
    const { trainer, members, shiftId } = await opened();
    const runId = await join_(members[0], shiftId);
    const says = (text: string) =>
      app.as(trainer).post(`/api/shifts/${shiftId}/injections`, { injection: { kind: 'message', from: '群众', text } });

    expect(codeOf(await says('我的证件号是 11010519491231002X'))).toBe('real-identity-number');
    expect((await runOf(members[0], runId)).messages).toEqual([]);

    for (let number = 1; number <= 100; number += 1) await says(`再催第 ${String(number)} 次`);
    expect(codeOf(await says('还在催'))).toBe('shift-nothing-there');
  });

  it('lets nothing happen where nobody is at work, or to people who are not in it', async () => {
    const { trainer, members, shiftId } = await opened();
    const happens = (personIds?: string[]) =>
      app.as(trainer).post(`/api/shifts/${shiftId}/injections`, {
        injection: { kind: 'message', from: '群众', text: '在吗？' },
        ...(personIds && { personIds }),
      });
    expect(codeOf(await happens())).toBe('shift-nobody-at-work');

    const runId = await join_(members[0], shiftId);
    await app.as(members[0]).post(`/api/runs/${runId}/submission`);
    expect(codeOf(await happens([members[0].id]))).toBe('shift-nobody-at-work');
    expect((await happens([trainer.id])).status).toBe(404);

    await app.as(trainer).post(`/api/shifts/${shiftId}/closure`);
    expect(codeOf(await happens())).toBe('shift-over');
  });

  it('gives no help where it is closed-book, and still counts as practice', async () => {
    const { members, shiftId } = await opened({ rules: 'closed-book' });
    const runId = await join_(members[0], shiftId);
    const { coach, mode } = await runOf(members[0], runId);

    expect(mode).toBe('practice');
    expect([coach.hints, coach.score, coach.rubric, coach.canRewind]).toEqual([null, null, null, false]);
    expect(codeOf(await does(members[0], runId, { type: 'hint.take', hint: 'h1' }))).toBe('command-refused');

    await app.as(members[0]).post(`/api/runs/${runId}/submission`);
    await app.settle();
    expect((await inboxOf(members[0])).map(({ kind }: { kind: string }) => kind)).not.toContain('run-failed');
  });

  it('draws for each member by lot, from the scenarios named', async () => {
    const { shift } = await opened({ draw: 'lot', scenarioIds: [S01, S03] }, 12);
    const codes = new Set(shift.places.map(({ scenario }: { scenario: { code: string } }) => scenario.code));

    expect([...codes].every((code) => ['S01', 'S03'].includes(String(code)))).toBe(true);
    expect(shift.places).toHaveLength(12);
  });

  it('draws nobody the scenario again that they had, while there is another', async () => {
    const { trainer, classId, shift } = await opened({ draw: 'lot', scenarioIds: [S01, S03] }, 4);
    const again = shiftInput(classId, { draw: 'lot', scenarioIds: [S01, S03] });
    const { body } = await app.as(trainer).post('/api/shifts', again);

    const drawn = (places: { person: { id: string }; scenario: { code: string } }[]) =>
      new Map(places.map(({ person, scenario }) => [person.id, scenario.code]));
    const before = drawn(shift.places);
    for (const [id, code] of drawn(body.places)) expect([before.get(id), code].toSorted()).toEqual(['S01', 'S03']);
  });

  it('ends what still runs and debriefs the class', async () => {
    const { trainer, members, shiftId } = await opened();
    const [first, second] = [await join_(members[0], shiftId), await join_(members[1], shiftId)];
    await verify(members[0], first);
    const { cases } = await runOf(members[1], second);
    for (const _ of [1, 2]) await does(members[1], second, { type: 'accept', caseNo: cases[0].caseNo });
    await app.as(members[0]).post(`/api/runs/${first}/submission`);
    expect((await app.as(trainer).get(`/api/shifts/${shiftId}/debrief`)).body).toMatchObject({ runs: 1, open: 1 });

    const ended = await app.as(trainer).post(`/api/shifts/${shiftId}/closure`);

    expect(ended.body.state).toBe('ended');
    expect((await runOf(members[1], second)).status).toBe('expired');
    expect(codeOf(await verify(members[1], second))).toBe('run-over');
    const { body } = await app.as(trainer).get(`/api/shifts/${shiftId}/debrief`, { 'accept-language': 'en' });
    expect(body).toMatchObject({ runs: 2, open: 0, absent: 0, passed: 0 });
    expect(body.mistakes[0]).toMatchObject({ missed: 2, judged: 2, scenario: { code: 'S03' } });
    expect(body.mistakes[0].runs.map(({ name }: { name: string }) => name).toSorted()).toEqual(['学员1', '学员2']);
    expect(body.refusals[0]).toMatchObject({ rule: 'wrong-state', times: 2, people: 1 });
    expect(body.scores[0]).toEqual({ from: 0, to: 59, runs: 2 });
    expect(body.references[0].steps.length).toBeGreaterThan(4);
    expect(codeOf(await app.as(trainer).post(`/api/shifts/${shiftId}/pause`))).toBe('shift-over');
  });

  it('is for trainers of the class and its units: others may not, or find nothing', async () => {
    const { members, shiftId, classId } = await opened();
    const foreign = await app.make.person({ roles: ['trainer'], unit: await app.make.unit() });
    const stranger = await app.make.person();

    expect((await app.as(members[0]).post('/api/shifts', shiftInput(classId))).status).toBe(403);
    expect((await app.as(members[0]).get(`/api/shifts/${shiftId}`)).status).toBe(403);
    expect((await app.as(foreign).post('/api/shifts', shiftInput(classId))).status).toBe(404);
    for (const path of ['', '/debrief']) {
      expect((await app.as(foreign).get(`/api/shifts/${shiftId}${path}`)).status).toBe(404);
    }
    for (const path of ['/pause', '/closure']) {
      expect((await app.as(foreign).post(`/api/shifts/${shiftId}${path}`)).status).toBe(404);
    }
    expect((await app.as(foreign).get('/api/shifts')).body.total).toBe(0);
    expect((await app.as(stranger).post(`/api/me/shifts/${shiftId}/run`)).status).toBe(404);
    expect((await app.as(stranger).get('/api/me/shifts')).body.total).toBe(0);
    expect((await app.as('admin').get(`/api/shifts/${shiftId}`)).status).toBe(200);
  });

  it('refuses a shift that cannot be held', async () => {
    const { trainer, classId } = await group();
    const open = (more: object) => app.as(trainer).post('/api/shifts', shiftInput(classId, more));

    expect((await open({ scenarioIds: [S01, S03] })).body.errors[0]).toMatchObject({ key: 'one-scenario-for-all' });
    expect((await open({ scenarioIds: [contentId('scenario', 'S99')] })).status).toBe(400);
    expect((await open({ startsAt: '2026-06-14T01:00:00.000Z' })).body.errors[0]).toMatchObject({ key: 'in-the-past' });
    for (const startsAt of ['2026-07-01T16:00:00.000Z', '2999-01-01T01:00:00.000Z']) {
      expect((await open({ startsAt })).body.errors[0]).toMatchObject({ key: 'too-far-ahead' });
    }
    expect((await open({ minutes: 0 })).status).toBe(400);
    const empty = await group(0);
    const answer = await app.as(empty.trainer).post('/api/shifts', shiftInput(empty.classId));
    expect(answer.body.errors[0]).toMatchObject({ key: 'nobody-in-class' });
    await app.as(trainer).post(`/api/classes/${classId}/closure`);
    expect(codeOf(await open({}))).toBe('class-ended');
  });
});
