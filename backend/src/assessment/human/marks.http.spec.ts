import { Events } from '../../platform/events.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { AttemptGraded } from '../attempt/attempt.events.js';

const TEXT = {
  type: 'short-answer',
  area: 'K5',
  points: 4,
  text: '写出要点',
  review: 'human',
  accept: [{ text: '*照片*' }],
  explanation: '说明',
};
const TRUTH = { type: 'true-false', area: 'K2', points: 6, text: '对吗', answer: true, explanation: '对' };

describe('marks of attempts', () => {
  let app: TestApp;
  let unit: string;
  let person: TestPerson;
  let me: TestCaller;
  let trainer: TestCaller;
  const graded: { attemptId: string; percent: number; cause?: string }[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(Events).handle(AttemptGraded, 'spec.graded', (news) => {
      graded.push(news);
      return Promise.resolve();
    });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    unit = await app.make.unit();
    person = await app.make.person({ roles: ['learner'], unit });
    me = app.as(person);
    trainer = app.as(await app.make.person({ roles: ['trainer'], unit }));
  });

  const handIn = async (quiz: MadeQuiz, value = true, text?: string) => {
    const { body } = await me.post(`/api/quizzes/${quiz.id}/attempts`);
    const save = (slot: number, answer: object) =>
      me.put(`/api/attempts/${body.id}/answers/${String(slot)}`, { sequence: 1, answer });
    await save(1, { type: 'true-false', value });
    if (text !== undefined) await save(2, { type: 'short-answer', text });
    const { body: ended } = await me.post(`/api/attempts/${body.id}/submission`);
    await app.settle();
    return ended as { id: string; result: object | null };
  };
  const override = (who: TestCaller, id: string, slot: number, input: object) =>
    who.post(`/api/attempts/${id}/marks/${String(slot)}/overrides`, { seen: null, ...input });
  const heard = (id: string) => graded.filter(({ attemptId }) => attemptId === id);

  describe('overriding', () => {
    it('sets another mark with a reason, keeps what it was, and tells everybody', async () => {
      const quiz = await makeQuiz(app, { items: [TRUTH, TEXT] });
      const { id } = await handIn(quiz, false, '照片');

      const { status, body } = await override(trainer, id, 1, { points: 3, reason: '题干有歧义' });
      await app.settle();

      expect(status).toBe(201);
      expect(body.slots[0]).toMatchObject({
        points: 3,
        maximum: 6,
        history: [{ kind: 'override', before: { points: 0 }, after: { points: 3 }, reason: '题干有歧义' }],
      });
      const { body: seen } = await me.get(`/api/attempts/${id}`);
      expect(seen.result).toMatchObject({ points: 7, percent: 70, passed: true });
      expect(seen.slots[0]).toMatchObject({
        feedback: { points: 3, verdict: 'partial' },
        decision: { reason: '题干有歧义' },
      });
      expect(JSON.stringify(seen.slots[0].decision)).not.toContain('by');
      expect(heard(id).at(-1)).toMatchObject({ percent: 70, cause: 'override' });
      expect((await me.get('/api/me/inbox')).body.items[0]).toMatchObject({
        kind: 'mark-overridden',
        values: { slot: 1, before: 0, after: 3, reason: '题干有歧义' },
      });
      const { body: audit } = await app.as('auditor').get(`/api/audit-entries?thing=attempt&thingId=${id}`);
      expect(audit.items).toMatchObject([{ action: 'mark.override', facts: { slot: 1, before: 0, after: 3 } }]);
    });

    it('takes a text that still waited out of the queue', async () => {
      const quiz = await makeQuiz(app, { items: [TRUTH, TEXT] });
      const { id } = await handIn(quiz, true, '照片');
      expect((await trainer.get('/api/marking-entries')).body.total).toBe(1);

      await override(trainer, id, 2, { points: 1, reason: '只写了一点' });

      expect((await trainer.get('/api/marking-entries')).body.total).toBe(0);
      expect((await me.get(`/api/attempts/${id}`)).body.result).toMatchObject({ points: 7, provisional: false });
    });

    it('notices that somebody was faster, and gives no more than there is', async () => {
      const { id } = await handIn(await makeQuiz(app, { items: [TRUTH] }), false);
      const { body } = await override(trainer, id, 1, { points: 2, reason: '第一次' });

      expect((await override(trainer, id, 1, { points: 3, reason: '第二次' })).body.type).toBe('/problems/moved-on');
      const seen = body.slots[0].history.at(-1).id as string;
      expect((await override(trainer, id, 1, { points: 7, reason: '太多', seen })).status).toBe(400);
      expect((await override(trainer, id, 1, { points: 4, reason: '', seen })).status).toBe(400);
      expect((await override(trainer, id, 9, { points: 1, reason: '没有' })).status).toBe(404);
      expect((await override(trainer, id, 1, { points: 4, reason: '第三次', seen })).status).toBe(201);
    });

    it('is for those who moderate in reach, never for oneself', async () => {
      const { id } = await handIn(await makeQuiz(app, { items: [TRUTH] }), false);
      const input = { points: 2, reason: '理由' };
      const far = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));
      const marker = app.as(await app.make.person({ roles: ['marker'], unit }));

      expect((await override(far, id, 1, input)).status).toBe(404);
      expect((await far.get(`/api/attempts/${id}/marks`)).status).toBe(404);
      expect((await override(marker, id, 1, input)).status).toBe(403);
      expect((await override(me, id, 1, input)).status).toBe(403);
    });
  });

  describe('letting go together', () => {
    const TOGETHER = { settings: { release: 'together' as const }, items: [TRUTH, TEXT] };

    it('keeps marks back until they are released, and tells nobody before', async () => {
      const quiz = await makeQuiz(app, TOGETHER);
      const { id, result } = await handIn(quiz, true, '照片');
      await override(trainer, id, 2, { points: 4, reason: '完整' });
      await app.settle();

      const { body: before } = await me.get(`/api/attempts/${id}`);
      expect([result, before.result, before.awaitsRelease]).toEqual([null, null, true]);
      expect(before.slots[0].feedback).toEqual({});
      expect((await me.get(`/api/quizzes/${quiz.id}`)).body.result).toBeNull();
      expect(heard(id)).toEqual([]);
      expect((await trainer.get(`/api/quizzes/${quiz.id}/results/attempts?state=held`)).body).toMatchObject({
        total: 1,
        items: [{ id, person: { name: person.name }, awaitsRelease: true, percent: 100 }],
      });
      expect((await trainer.get(`/api/quizzes/${quiz.id}/results`)).body).toMatchObject({ held: 1, waiting: 0 });

      const { body: released } = await trainer.post(`/api/marked-quizzes/${quiz.id}/release`);
      await app.settle();

      expect(released).toEqual({ released: 1, waiting: 0 });
      expect((await me.get(`/api/attempts/${id}`)).body.result).toMatchObject({ percent: 100, passed: true });
      expect(heard(id)).toMatchObject([{ percent: 100, cause: 'release' }]);
      expect((await trainer.post(`/api/marked-quizzes/${quiz.id}/release`)).body.released).toBe(0);
    });

    it('leaves what is still being marked for the next time', async () => {
      const quiz = await makeQuiz(app, TOGETHER);
      const { id } = await handIn(quiz, true, '照片');

      expect((await trainer.post(`/api/marked-quizzes/${quiz.id}/release`)).body).toEqual({ released: 0, waiting: 1 });
      expect((await me.get(`/api/attempts/${id}`)).body.result).toBeNull();
    });

    it('reaches only people in reach, and is nothing for markers', async () => {
      const quiz = await makeQuiz(app, { settings: { release: 'together' }, items: [TRUTH] });
      const { id } = await handIn(quiz);
      const far = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));
      const marker = app.as(await app.make.person({ roles: ['marker'], unit }));

      expect((await far.post(`/api/marked-quizzes/${quiz.id}/release`)).body.released).toBe(0);
      expect((await marker.post(`/api/marked-quizzes/${quiz.id}/release`)).status).toBe(403);
      expect((await me.get(`/api/attempts/${id}`)).body.result).toBeNull();
      const card = async (who: TestCaller) =>
        (await who.get('/api/quizzes/results?size=100')).body.items.find(
          ({ id: of }: { id: string }) => of === quiz.id,
        );
      expect(await card(far)).toMatchObject({ held: 0, ended: 0 });
      expect(await card(trainer)).toMatchObject({ held: 1, ended: 1, appeals: 0 });
    });
  });
});
