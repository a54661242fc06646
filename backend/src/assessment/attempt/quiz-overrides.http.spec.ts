import type { TestPerson } from '../../platform/testing/factory.js';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';

describe('rules of their own', () => {
  let app: TestApp;
  let person: TestPerson;
  let me: TestCaller;
  let trainer: TestCaller;
  let quiz: MadeQuiz;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    const unit = await app.make.unit();
    person = await app.make.person({ unit });
    me = app.as(person);
    trainer = app.as(await app.make.person({ unit, roles: ['trainer'] }));
    quiz = await makeQuiz(app, { settings: { timeLimitMinutes: 40, attempts: 1 } });
  });

  const give = (rules: object, whose: object = { personId: person.id }, who = trainer) =>
    who.post(`/api/quizzes/${quiz.id}/overrides`, { ...whose, rules, reason: '诊断证明' });
  const start = async () => (await me.post(`/api/quizzes/${quiz.id}/attempts`, {})).body;

  it('hold for the next attempt', async () => {
    await give({ extraFactor: 1.25 });

    expect((await start()).deadline).toBe('2026-06-15T01:50:00.000Z');
  });

  it('reach a running attempt: deadline, job and what the candidate reads', async () => {
    const attempt = await start();

    const { status, body } = await give({ extraMinutes: 20 }, { groupId: person.unitId });

    expect([status, body.reached, body.group.name]).toEqual([201, 1, '窗口组']);
    app.clock.advance(45);
    await app.settle();
    expect((await me.get(`/api/attempts/${attempt.id}`)).body).toMatchObject({
      state: 'running',
      deadline: '2026-06-15T02:00:00.000Z',
    });
    expect((await me.get(`/api/attempts/${attempt.id}/events`)).body.items[0]).toMatchObject({
      kind: 'time-changed',
      reason: '诊断证明',
    });
    app.clock.advance(16);
    await app.settle();
    expect((await me.get(`/api/attempts/${attempt.id}`)).body.endedAt).toBe('2026-06-15T02:00:00.000Z');
  });

  it('change by the version that was read, and go', async () => {
    const attempt = await start();
    const { id, version } = (await give({ extraMinutes: 20 })).body;
    const change = (known: number) =>
      trainer.put(`/api/quiz-overrides/${id}`, { rules: { extraMinutes: 5 }, reason: '更正', version: known });

    expect((await change(version)).status).toBe(200);
    expect((await change(version)).body.type).toBe('/problems/moved-on');
    expect((await me.get(`/api/attempts/${attempt.id}`)).body.deadline).toBe('2026-06-15T01:45:00.000Z');
    expect((await trainer.get(`/api/quizzes/${quiz.id}/overrides`)).body.items).toHaveLength(1);

    expect((await trainer.post(`/api/quiz-overrides/${id}/removal`, { reason: '误设' })).status).toBe(204);
    expect((await me.get(`/api/attempts/${attempt.id}`)).body.deadline).toBe('2026-06-15T01:40:00.000Z');
  });

  it('allow one more attempt', async () => {
    await me.post(`/api/attempts/${(await start()).id}/submission`);
    expect((await start()).type).toBe('/problems/attempts-used-up');
    await give({ attempts: 2 });

    expect((await start()).number).toBe(2);
  });

  it('are for people and groups in reach, found by name', async () => {
    const find = (who: TestCaller) => who.get(`/api/quiz-override-targets?search=${encodeURIComponent(person.name)}`);
    const elsewhere = app.as(await app.make.person({ unit: await app.make.unit(), roles: ['trainer'] }));

    const { body } = await find(trainer);
    const units = (await trainer.get(`/api/quiz-override-targets?search=${encodeURIComponent('窗口')}`)).body.items;

    expect(body.items).toContainEqual(expect.objectContaining({ kind: 'person', id: person.id, name: person.name }));
    expect(units).toContainEqual(expect.objectContaining({ kind: 'unit', id: person.unitId }));
    expect((await find(elsewhere)).body.items.map(({ id }: { id: string }) => id)).not.toContain(person.id);
    expect((await find(me)).status).toBe(403);
  });

  it('come page by page', async () => {
    await give({ extraMinutes: 5 });
    await give({ extraMinutes: 5 }, { groupId: person.unitId });

    const { body } = await trainer.get(`/api/quizzes/${quiz.id}/overrides?size=1&page=2`);

    expect([body.total, body.items.length]).toEqual([2, 1]);
  });

  it('are given by those who reach the person, with a reason, once', async () => {
    const elsewhere = app.as(await app.make.person({ unit: await app.make.unit(), roles: ['trainer'] }));
    const { id } = (await give({ extraMinutes: 5 })).body;
    const rules = { extraMinutes: 5 };

    expect((await give(rules)).status).toBe(409);
    expect((await give(rules, { personId: person.id }, me)).status).toBe(403);
    expect((await give(rules, { personId: person.id }, elsewhere)).status).toBe(404);
    expect((await give(rules, { groupId: person.unitId }, elsewhere)).status).toBe(404);
    expect((await give(rules, { personId: person.id, groupId: person.unitId })).status).toBe(400);
    expect((await elsewhere.get(`/api/quizzes/${quiz.id}/overrides`)).body.items).toEqual([]);
    const change = { rules, reason: '更正', version: 1 };
    expect((await elsewhere.put(`/api/quiz-overrides/${id}`, change)).status).toBe(404);
    expect((await me.put(`/api/quiz-overrides/${id}`, change)).status).toBe(403);
    expect((await elsewhere.post(`/api/quiz-overrides/${id}/removal`, { reason: '误设' })).status).toBe(404);
    expect((await me.post(`/api/quiz-overrides/${id}/removal`, { reason: '误设' })).status).toBe(403);
  });
});
