import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { Attempt } from '../attempt/attempt.entity.js';

const TRUTH = { type: 'true-false', area: 'K2', points: 6, text: '对吗', answer: true, explanation: '对' };

describe('appeals', () => {
  let app: TestApp;
  let unit: string;
  let me: TestCaller;
  let trainer: TestCaller;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(join(import.meta.dirname, '../../../../content'));
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    unit = await app.make.unit();
    me = app.as(await app.make.person({ roles: ['learner'], unit }));
    trainer = app.as(await app.make.person({ roles: ['trainer'], unit }));
  });

  const attempt = async (settings = {}) => {
    const quiz = await makeQuiz(app, { items: [TRUTH], settings });
    const { body } = await me.post(`/api/quizzes/${quiz.id}/attempts`);
    await me.put(`/api/attempts/${body.id}/answers/1`, { sequence: 1, answer: { type: 'true-false', value: false } });
    await me.post(`/api/attempts/${body.id}/submission`);
    await app.settle();
    return body.id as string;
  };
  const file = (id: string, who = me) => who.post(`/api/attempts/${id}/appeals/1`, { text: '题干没有写明期限。' });
  const answer = (who: TestCaller, appealId: string, input: object) =>
    who.post(`/api/appeals/${appealId}/answer`, input);
  const kinds = async () =>
    ((await me.get('/api/me/inbox')).body.items as { kind: string }[]).map(({ kind }) => kind).slice(0, -1);

  it('is filed once against a known mark, and answered with another mark', async () => {
    const id = await attempt();
    expect((await me.get(`/api/attempts/${id}/appeals`)).body).toEqual({
      items: [],
      open: [{ slot: 1, until: '2026-06-30' }],
    });

    const { status, body } = await file(id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      items: [{ slot: 1, state: 'open', before: 0, maximum: 6, dueDay: '2026-06-30' }],
      open: [],
    });
    expect((await file(id)).body.type).toBe('/problems/appeal-exists');
    const appealId = body.items[0].id as string;
    expect((await trainer.get('/api/appeals')).body).toMatchObject({ total: 1, open: 1, items: [{ id: appealId }] });
    expect((await trainer.get(`/api/appeals/${appealId}`)).body).toMatchObject({
      text: '题干没有写明期限。',
      place: { slot: 1, answer: { value: false }, points: 0, maximum: 6 },
      may: { answer: true },
    });

    const given = await answer(trainer, appealId, { verdict: 'uphold', points: 6, reason: '题干有歧义，给满分。' });
    await app.settle();

    expect(given).toMatchObject({ status: 201, body: { state: 'upheld', after: 6, may: { answer: false } } });
    const { body: seen } = await me.get(`/api/attempts/${id}`);
    expect(seen).toMatchObject({ result: { points: 6, passed: true }, slots: [{ decision: { kind: 'override' } }] });
    expect(await kinds()).toEqual(['appeal-upheld', 'appeal-filed']);
    expect((await me.get(`/api/attempts/${id}/appeals`)).body.items[0]).toMatchObject({
      answer: '题干有歧义，给满分。',
    });
    expect((await answer(trainer, appealId, { verdict: 'dismiss', reason: '再答' })).status).toBe(409);
  });

  it('is dismissed with a reason, and the mark stays', async () => {
    const id = await attempt();
    const appealId = (await file(id)).body.items[0].id as string;

    expect((await answer(trainer, appealId, { verdict: 'uphold', points: 0, reason: '不变' })).body.type).toBe(
      '/problems/appeal-same-mark',
    );
    const { body } = await answer(trainer, appealId, { verdict: 'dismiss', reason: '题干写明了。' });
    await app.settle();

    expect(body).toMatchObject({ state: 'dismissed', after: null });
    expect((await me.get(`/api/attempts/${id}`)).body.result.points).toBe(0);
    expect((await kinds())[0]).toBe('appeal-dismissed');
  });

  it('may be taken back before it is answered, and counts as the one appeal', async () => {
    const id = await attempt();
    const appealId = (await file(id)).body.items[0].id as string;

    expect((await trainer.delete(`/api/appeals/${appealId}`)).status).toBe(404);
    expect((await me.delete(`/api/appeals/${appealId}`)).body.items[0].state).toBe('withdrawn');

    expect((await me.delete(`/api/appeals/${appealId}`)).status).toBe(409);
    expect((await trainer.get('/api/appeals')).body.total).toBe(0);
    expect((await file(id)).status).toBe(409);
  });

  it('has its time: so many days as the quiz says, and none before the result is out', async () => {
    const [short, none, held] = [
      await attempt({ appeal: { days: 3, unit: 'working' } }),
      await attempt({ appeal: { days: 0 } }),
      await attempt({ release: 'together' }),
    ];

    // 19 June 2026 is the Dragon Boat Festival.
    expect((await me.get(`/api/attempts/${short}/appeals`)).body.open).toEqual([{ slot: 1, until: '2026-06-18' }]);
    for (const id of [none, held]) expect((await file(id)).body.type).toBe('/problems/appeal-closed');
    await app.database.tx((manager) => manager.update(Attempt, short, { endedAt: new Date('2026-06-09T01:00:00Z') }));
    expect((await file(short)).body.type).toBe('/problems/appeal-closed');
  });

  it('is answered by others than who gave the mark, in reach, and without names by markers', async () => {
    const id = await attempt();
    const marker = app.as(await app.make.person({ roles: ['marker'], unit }));
    const far = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));
    await trainer.post(`/api/attempts/${id}/marks/1/overrides`, { points: 1, reason: '一点', seen: null });
    const appealId = (await file(id)).body.items[0].id as string;
    const dismiss = { verdict: 'dismiss', reason: '不变' };

    expect((await answer(trainer, appealId, dismiss)).body.type).toBe('/problems/appeal-own-mark');
    expect((await trainer.get(`/api/appeals/${appealId}`)).body.may.answer).toBe(false);
    expect((await answer(far, appealId, dismiss)).status).toBe(404);
    expect((await answer(me, appealId, dismiss)).status).toBe(403);
    expect((await file(id, app.as(await app.make.person()))).status).toBe(404);
    const { body } = await marker.get(`/api/appeals/${appealId}`);
    expect([body.person, body.place.history[0].by]).toEqual([null, null]);
    expect((await answer(marker, appealId, dismiss)).status).toBe(201);
    expect((await marker.get('/api/appeals?show=answered')).body.total).toBe(1);
  });
});
