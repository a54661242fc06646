import type { TestPerson } from '../../platform/testing/factory.js';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';

const answer = (value: boolean) => ({ type: 'true-false', value });
const reason = '消防警报';

describe('watching over a quiz', () => {
  let app: TestApp;
  let person: TestPerson;
  let me: TestCaller;
  let watcher: TestCaller;
  let quiz: MadeQuiz;
  let attempt: { id: string; lease: string };

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    const unit = await app.make.unit();
    person = await app.make.person({ unit, name: '考生甲' });
    me = app.as(person);
    watcher = app.as(await app.make.person({ unit, roles: ['invigilator'] }));
    quiz = await makeQuiz(app, { settings: { timeLimitMinutes: 30, identityCheck: true } });
    attempt = (await me.post(`/api/quizzes/${quiz.id}/attempts`, {})).body;
  });

  const act = (what: string, body: object = { reason }, who = watcher) =>
    who.post(`/api/attempts/${attempt.id}/${what}`, body);
  const read = async () => (await me.get(`/api/attempts/${attempt.id}`)).body;
  const board = async () => (await watcher.get(`/api/quizzes/${quiz.id}/watch`)).body;
  const save = (slot: number, value: boolean, sequence = 1) =>
    me.put(`/api/attempts/${attempt.id}/answers/${slot}`, { sequence, answer: answer(value) });
  const pulse = (more = {}) =>
    me.put(`/api/attempts/${attempt.id}/pulse`, { slot: 2, flags: [3], lease: attempt.lease, ...more });
  const events = async () =>
    (await me.get(`/api/attempts/${attempt.id}/events`)).body.items.map(({ kind }: { kind: string }) => kind);

  it('shows who is where, how far, and when last heard', async () => {
    await save(1, true);
    await pulse({ events: [{ kind: 'focus-lost', seconds: 20 }] });

    const { items, total } = await board();

    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      person: { name: '考生甲' },
      state: 'running',
      slot: 2,
      slots: 4,
      answered: 1,
      events: 1,
      late: 0,
      deadline: '2026-06-15T01:30:00.000Z',
      heardAt: '2026-06-15T01:00:00.000Z',
      identityAt: null,
    });
    expect((await read()).flags).toEqual([3]);
    expect((await me.get(`/api/attempts/${attempt.id}/events`)).body.items[0]).toMatchObject({
      kind: 'focus-lost',
      by: null,
      at: '2026-06-15T00:59:40.000Z',
    });
  });

  it('gives time to a running attempt, with a reason that the candidate reads and the audit keeps', async () => {
    expect((await act('extra-time', { minutes: 10, reason })).status).toBe(204);

    expect((await read()).deadline).toBe('2026-06-15T01:40:00.000Z');
    expect((await pulse()).body.deadline).toBe('2026-06-15T01:40:00.000Z');
    expect((await me.get(`/api/attempts/${attempt.id}/events`)).body.items[0]).toMatchObject({
      kind: 'time-given',
      reason,
      facts: { minutes: 10 },
    });
    const audited = await app.as('auditor').get(`/api/audit-entries?thing=attempt&thingId=${attempt.id}`);
    expect(audited.body.items.map(({ action }: { action: string }) => action)).toEqual(['attempt.time-given']);
    app.clock.advance(35);
    await app.settle();
    expect((await save(1, true)).status).toBe(200);
    app.clock.advance(6);
    await app.settle();
    expect((await read()).endedAt).toBe('2026-06-15T01:40:00.000Z');
  });

  it('holds an attempt still and gives the time back', async () => {
    await act('pause');
    app.clock.advance(45);
    await app.settle();

    expect((await save(1, true)).body.type).toBe('/problems/attempt-paused');
    expect(await read()).toMatchObject({ state: 'running', pausedAt: '2026-06-15T01:00:00.000Z' });
    expect((await act('pause')).body.type).toBe('/problems/attempt-paused');
    expect((await board()).items[0].state).toBe('paused');

    await act('resumption');

    expect(await read()).toMatchObject({ pausedAt: null, deadline: '2026-06-15T02:15:00.000Z' });
    expect((await save(1, true)).status).toBe(200);
    expect((await act('resumption')).body.type).toBe('/problems/attempt-not-paused');
    expect(await events()).toEqual(['resumed', 'paused']);
  });

  it('ends an attempt: what was saved is marked, what comes after is kept as late', async () => {
    await save(1, true);
    await act('end');

    expect(await read()).toMatchObject({ state: 'submitted', endedBy: 'invigilator', result: { points: 1 } });
    expect((await save(2, true)).body.type).toBe('/problems/attempt-time-over');
    expect((await act('end')).body.type).toBe('/problems/attempt-ended');
    expect((await act('extra-time', { minutes: 5, reason })).body.type).toBe('/problems/attempt-ended');
  });

  it('takes a late answer into the paper and marks it anew', async () => {
    app.clock.advance(31);
    await save(2, true);
    await app.settle();
    expect((await read()).result.points).toBe(0);

    const late = (await watcher.get(`/api/attempts/${attempt.id}/late-answers`)).body.items;
    expect(late).toMatchObject([{ slot: 2, sequence: 1, isAccepted: false }]);
    expect((await act('late-answers', { slot: 2, sequence: 1, reason })).status).toBe(204);

    expect((await read()).result.points).toBe(1);
    expect((await watcher.get(`/api/attempts/${attempt.id}/late-answers`)).body.items[0].isAccepted).toBe(true);
    expect((await act('late-answers', { slot: 1, sequence: 1, reason })).status).toBe(404);
  });

  it('signs the identity', async () => {
    expect((await read()).identityCheck).toBe(true);
    await act('identity');

    expect((await read()).identityCheck).toBe(false);
    expect((await board()).items[0].identityAt).toBe('2026-06-15T01:00:00.000Z');
  });

  it('keeps a result provisional until the identity is signed, even after the end', async () => {
    await me.post(`/api/attempts/${attempt.id}/submission`);
    expect((await read()).result.provisional).toBe(true);

    await act('identity');

    expect((await read()).result.provisional).toBe(false);
  });

  it('notices gaps and changed addresses, and fails nobody for them', async () => {
    await pulse();
    app.clock.advance(3);
    await pulse();
    await me.post(`/api/quizzes/${quiz.id}/attempts`, {});

    expect(await events()).toEqual(['taken-over', 'network-gap']);
    expect((await pulse()).body.isHolder).toBe(false);
  });

  it.each(['extra-time', 'pause', 'resumption', 'end', 'identity', 'late-answers'])(
    '%s is for invigilators of the person’s unit, with a reason',
    async (what) => {
      const body = { reason, minutes: 5, slot: 1, sequence: 1 };
      const elsewhere = app.as(await app.make.person({ unit: await app.make.unit(), roles: ['invigilator'] }));
      const wish =
        what === 'extra-time'
          ? { minutes: 5, reason }
          : what === 'late-answers'
            ? { slot: 1, sequence: 1, reason }
            : { reason };

      expect((await act(what, wish, me)).status).toBe(403);
      expect((await act(what, wish, elsewhere)).status).toBe(404);
      expect((await act(what, { ...body, reason: '' })).status).toBe(400);
      expect((await elsewhere.get(`/api/quizzes/${quiz.id}/watch`)).body.items).toEqual([]);
      expect((await me.get(`/api/quizzes/${quiz.id}/watch`)).status).toBe(403);
    },
  );

  it('nobody watches over themselves', async () => {
    const both = app.as(await app.make.person({ unit: person.unitId, roles: ['invigilator'] }));
    attempt = (await both.post(`/api/quizzes/${quiz.id}/attempts`, {})).body;

    expect((await act('extra-time', { minutes: 5, reason }, both)).status).toBe(404);
  });
});
