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
      conductUntil: '2026-06-30',
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

  describe('about how an attempt went', () => {
    const sat = async (settings = {}, by?: TestCaller) => {
      const quiz = await makeQuiz(app, { items: [TRUTH], settings });
      const { body } = await me.post(`/api/quizzes/${quiz.id}/attempts`);
      const events = [{ kind: 'focus-lost', seconds: 3 }];
      await me.put(`/api/attempts/${body.id}/pulse`, { slot: 1, flags: [], lease: body.lease, events });
      if (by) {
        await by.post(`/api/attempts/${body.id}/pause`, { reason: '核对证件' });
        await by.post(`/api/attempts/${body.id}/resumption`, { reason: '核对完毕' });
      }
      await me.post(`/api/attempts/${body.id}/submission`);
      await app.settle();
      return body.id as string;
    };
    const object = (id: string, event: string | null, who = me) =>
      who.post(`/api/attempts/${id}/conduct-appeals`, { text: '当时系统弹窗，不是我离开。', event });
    const eventOf = async (id: string, kind: string) =>
      ((await me.get(`/api/attempts/${id}/events`)).body.items as { id: string; kind: string }[]).find(
        (one) => one.kind === kind,
      )?.id ?? '';

    it('objects once to a note, whatever of the marks may be told, and is answered without a mark', async () => {
      const id = await sat({ release: 'together' });
      const event = await eventOf(id, 'focus-lost');

      const { status, body } = await object(id, event);

      expect(status).toBe(201);
      expect(body.items).toMatchObject([
        { slot: null, event: { id: event, kind: 'focus-lost' }, state: 'open', before: null, maximum: null },
      ]);
      expect((await object(id, event)).body.type).toBe('/problems/appeal-exists');
      const appealId = body.items[0].id as string;
      expect((await trainer.get(`/api/appeals/${appealId}`)).body).toMatchObject({
        place: null,
        events: [{ kind: 'focus-lost', by: null }],
        may: { answer: true },
      });
      const withPoints = { verdict: 'uphold', points: 6, reason: '记录有误' };
      expect((await answer(trainer, appealId, withPoints)).status).toBe(400);
      const given = await answer(trainer, appealId, { verdict: 'uphold', reason: '记录有误，不作依据。' });
      await app.settle();

      expect(given).toMatchObject({ status: 201, body: { state: 'upheld', after: null } });
      expect((await me.get(`/api/attempts/${id}/appeals`)).body.items[0].answer).toBe('记录有误，不作依据。');
      expect(((await me.get('/api/me/inbox')).body.items as { kind: string }[]).map(({ kind }) => kind)).toEqual([
        'conduct-appeal-upheld',
        'conduct-appeal-filed',
      ]);
    });

    it('objects to the attempt as a whole beside each note, in its time', async () => {
      const id = await sat();
      await object(id, await eventOf(id, 'focus-lost'));

      expect((await object(id, null)).body.items).toHaveLength(2);
      expect((await object(await sat({ appeal: { days: 0 } }), null)).body.type).toBe('/problems/appeal-closed');
      expect((await object(id, await eventOf(await sat(), 'focus-lost'))).status).toBe(404);
    });

    it('is not answered by who did it, and not by who does not reach it', async () => {
      const desk = app.as(await app.make.person({ roles: ['invigilator', 'marker'], unit }));
      const far = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));
      const id = await sat({}, desk);
      const about = (await object(id, await eventOf(id, 'paused'))).body.items[0].id as string;
      const dismiss = { verdict: 'dismiss', reason: '有消防演练' };

      expect((await desk.get(`/api/appeals/${about}`)).body.may.answer).toBe(false);
      expect((await answer(desk, about, dismiss)).body.type).toBe('/problems/appeal-own-act');
      expect((await answer(far, about, dismiss)).status).toBe(404);
      expect((await answer(me, about, dismiss)).status).toBe(403);
      expect((await object(id, null, far)).status).toBe(404);
      expect((await object(id, null, app.as('auditor'))).status).toBe(403);
      expect((await answer(trainer, about, dismiss)).status).toBe(201);
    });

    it('shows what was noted to its candidate and to who watches, and to nobody else', async () => {
      const id = await sat();
      const far = app.as(await app.make.person({ roles: ['invigilator'], unit: await app.make.unit() }));

      expect((await me.get(`/api/attempts/${id}/events`)).body.items).toMatchObject([{ kind: 'focus-lost', by: null }]);
      expect((await trainer.get(`/api/attempts/${id}/events`)).status).toBe(200);
      expect((await far.get(`/api/attempts/${id}/events`)).status).toBe(404);
      expect((await app.as(await app.make.person()).get(`/api/attempts/${id}/events`)).status).toBe(404);
    });
  });
});
