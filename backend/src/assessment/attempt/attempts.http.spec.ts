import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { AnswerLog } from './attempt.entity.js';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';

const truth = (value: boolean): ItemAnswer => ({ type: 'true-false', value });

describe('/api/attempts', () => {
  let app: TestApp;
  let person: TestPerson;
  let me: TestCaller;
  let quiz: MadeQuiz;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    person = await app.make.person();
    me = app.as(person);
    quiz = await makeQuiz(app, { settings: { timeLimitMinutes: 30, attempts: 2 } });
  });

  const start = async () => (await me.post(`/api/quizzes/${quiz.id}/attempts`)).body;
  const save = (attempt: { id: string }, slot: number, body: object) =>
    me.put(`/api/attempts/${attempt.id}/answers/${slot}`, body);
  const logOf = ({ id }: { id: string }) =>
    app.database.read.find(AnswerLog, { where: { attemptId: id }, order: { slot: 'ASC', sequence: 'ASC' } });

  describe('starting', () => {
    it('draws a paper without its key and says when it ends', async () => {
      const { status, body } = await me.post(`/api/quizzes/${quiz.id}/attempts`);

      expect(status).toBe(201);
      expect(body).toMatchObject({
        number: 1,
        state: 'running',
        serverTime: '2026-06-15T01:00:00.000Z',
        deadline: '2026-06-15T01:30:00.000Z',
        result: null,
      });
      expect(body.slots.map(({ slot }: { slot: number }) => slot)).toEqual([1, 2, 3, 4]);
      expect(JSON.stringify(body)).not.toContain('Because');
    });

    it('resumes the running attempt with the same paper and the saved answers', async () => {
      const first = await start();
      await save(first, 2, { sequence: 1, answer: truth(true) });

      const { status, body } = await me.post(`/api/quizzes/${quiz.id}/attempts`);

      expect(status).toBe(200);
      expect(body.id).toBe(first.id);
      expect(body.lease).not.toBe(first.lease);
      expect(body.slots.map(({ item }: { item: object }) => item)).toEqual(
        first.slots.map(({ item }: { item: object }) => item),
      );
      expect(body.slots[1]).toMatchObject({ answer: truth(true), sequence: 1, savedAt: '2026-06-15T01:00:00.000Z' });
    });

    it('makes one attempt of two requests at once', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => me.post(`/api/quizzes/${quiz.id}/attempts`)));

      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    });

    it('stops at the number of attempts, and tells so before', async () => {
      for (const _ of [1, 2]) await me.post(`/api/attempts/${(await start()).id}/submission`);

      const { status, body } = await me.post(`/api/quizzes/${quiz.id}/attempts`);

      expect([status, body.type]).toEqual([409, '/problems/attempts-used-up']);
      expect((await me.get(`/api/quizzes/${quiz.id}`)).body.refusal).toBe('attempts-used-up');
    });

    it('is for learners, and for quizzes that exist', async () => {
      expect((await app.as('auditor').post(`/api/quizzes/${quiz.id}/attempts`)).status).toBe(403);
      expect((await app.anonymous().post(`/api/quizzes/${quiz.id}/attempts`)).status).toBe(401);
      expect((await me.post(`/api/quizzes/${person.id}/attempts`)).status).toBe(404);
      expect((await me.post('/api/quizzes/x/attempts')).status).toBe(404);
    });
  });

  describe('saving', () => {
    it('stores a higher sequence and acknowledges what is stored for a repeated or lower one', async () => {
      const attempt = await start();

      const first = await save(attempt, 1, { sequence: 5, answer: truth(true) });
      const again = await save(attempt, 1, { sequence: 5, answer: truth(true) });
      const lower = await save(attempt, 1, { sequence: 4, answer: truth(false) });

      expect(first).toMatchObject({ status: 200, body: { slot: 1, sequence: 5, answer: truth(true) } });
      expect([again.status, again.body]).toEqual([200, first.body]);
      expect([lower.status, lower.body]).toEqual([200, first.body]);
      expect(await logOf(attempt)).toHaveLength(1);
    });

    it('refuses another answer under the same sequence and shows what is stored', async () => {
      const attempt = await start();
      await save(attempt, 1, { sequence: 1, answer: truth(true) });

      const { status, body } = await save(attempt, 1, { sequence: 1, answer: truth(false) });

      expect(status).toBe(409);
      expect(body).toMatchObject({
        type: '/problems/answer-conflict',
        stored: { slot: 1, sequence: 1, answer: truth(true) },
      });
    });

    it('keeps the order of saves that arrive together, however they are mixed', async () => {
      const attempt = await start();
      const order = [3, 1, 9, 7, 8, 2, 6, 4, 5];

      const answers = await Promise.all(
        order.map((sequence) => save(attempt, 1, { sequence, answer: truth(sequence % 2 === 0) })),
      );

      expect(answers.map(({ status }) => status)).toEqual(order.map(() => 200));
      expect((await me.get(`/api/attempts/${attempt.id}`)).body.slots[0]).toMatchObject({
        sequence: 9,
        answer: truth(false),
      });
    });

    it('lets only the window with the newest lease save, and scripts without one', async () => {
      const first = await start();
      const second = await start();

      const old = await save(first, 1, { sequence: 1, answer: truth(true), lease: first.lease });
      const held = await save(first, 1, { sequence: 1, answer: truth(true), lease: second.lease });
      const bare = await save(first, 1, { sequence: 2, answer: truth(false) });

      expect([old.status, old.body.type]).toEqual([409, '/problems/attempt-taken-over']);
      expect([held.status, bare.status]).toEqual([200, 200]);
    });

    it('keeps what comes after time in the log as late, never in the paper', async () => {
      const attempt = await start();
      await save(attempt, 1, { sequence: 1, answer: truth(true) });
      app.clock.set('2026-06-15T01:30:00.000Z');

      const late = await save(attempt, 1, { sequence: 2, answer: truth(false) });
      const repeated = await save(attempt, 1, { sequence: 1, answer: truth(true) });
      await me.get(`/api/attempts/${attempt.id}`);
      const later = await save(attempt, 2, { sequence: 1, answer: truth(false) });

      expect([late.status, late.body.type]).toEqual([409, '/problems/attempt-time-over']);
      expect([later.status, later.body.type]).toEqual([409, '/problems/attempt-time-over']);
      expect(repeated.status).toBe(200);
      expect((await logOf(attempt)).map(({ slot, sequence, outcome }) => `${slot}/${sequence} ${outcome}`)).toEqual([
        '1/1 saved',
        '1/2 late',
        '2/1 late',
      ]);
      expect((await me.get(`/api/attempts/${attempt.id}`)).body.slots[0].answer).toEqual(truth(true));
    });

    it('refuses after submission and logs nothing', async () => {
      const attempt = await start();
      await me.post(`/api/attempts/${attempt.id}/submission`);

      const { status, body } = await save(attempt, 1, { sequence: 1, answer: truth(true) });

      expect([status, body.type]).toEqual([409, '/problems/attempt-submitted']);
      expect(await logOf(attempt)).toEqual([]);
    });

    it.each([
      ['no sequence', { answer: truth(true) }, ['#/sequence']],
      ['a sequence that is none', { sequence: 0, answer: truth(true) }, ['#/sequence']],
      ['no answer', { sequence: 1 }, ['#/answer']],
      ['an unknown type', { sequence: 1, answer: { type: 'riddle' } }, ['#/answer/type']],
      ['another item’s type', { sequence: 1, answer: { type: 'numeric', text: '1' } }, ['#/answer/type']],
      ['a wrong shape', { sequence: 1, answer: { type: 'true-false', value: 'yes' } }, ['#/answer/value']],
      [
        '100 kB of text',
        { sequence: 1, answer: { type: 'short-answer', text: 'x'.repeat(100_000) } },
        ['#/answer/text'],
      ],
    ])('names the faulty field: %s', async (_, body, pointers) => {
      const attempt = await start();

      const answer = await save(attempt, 1, body);

      expect(answer.status).toBe(400);
      expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
      expect(await logOf(attempt)).toEqual([]);
    });

    it('knows no slot that the paper does not have and no attempt of another', async () => {
      const attempt = await start();
      const other = app.as(await app.make.person());
      const body = { sequence: 1, answer: truth(true) };

      expect((await save(attempt, 5, body)).status).toBe(404);
      expect((await me.put(`/api/attempts/${attempt.id}/answers/x`, body)).status).toBe(404);
      expect((await other.put(`/api/attempts/${attempt.id}/answers/1`, body)).status).toBe(404);
      expect((await me.put(`/api/attempts/${person.id}/answers/1`, body)).status).toBe(404);
      expect((await app.as('auditor').put(`/api/attempts/${attempt.id}/answers/1`, body)).status).toBe(403);
    });
  });

  describe('submitting', () => {
    it('marks at once, tells what the review allows, and gives the same answer again', async () => {
      const attempt = await start();
      for (const slot of [1, 2, 3]) await save(attempt, slot, { sequence: 1, answer: truth(true) });

      const first = await me.post(`/api/attempts/${attempt.id}/submission`);
      const again = await me.post(`/api/attempts/${attempt.id}/submission`);

      expect(first).toMatchObject({
        status: 200,
        body: {
          state: 'submitted',
          endedBy: 'person',
          result: { points: 3, maximum: 4, percent: 75, passed: true, provisional: false },
        },
      });
      expect(first.body.slots[0].feedback).toMatchObject({
        verdict: 'right',
        points: 1,
        explanation: 'Because 1',
        rightAnswer: truth(true),
      });
      expect(first.body.slots[3].feedback).toMatchObject({ verdict: 'empty', points: 0 });
      expect(again.body).toEqual(first.body);
    });

    it('tells nothing that the review keeps back', async () => {
      quiz = await makeQuiz(app, {
        settings: { review: { 'just-after': [], later: ['answers', 'verdicts'], 'after-close': [] } },
      });
      const attempt = await start();
      await save(attempt, 1, { sequence: 1, answer: truth(true) });

      const { body } = await me.post(`/api/attempts/${attempt.id}/submission`);
      app.clock.advance(3);
      const later = (await me.get(`/api/attempts/${attempt.id}`)).body;

      expect([body.result, body.slots[0].answer, body.slots[0].feedback]).toEqual([null, null, {}]);
      expect(later.result).toBeNull();
      expect(later.slots[0]).toMatchObject({ answer: truth(true), feedback: { verdict: 'right', provisional: false } });
      expect(later.slots[0].feedback.explanation).toBeUndefined();
    });

    it('happens by itself when time is up, with what was saved', async () => {
      const attempt = await start();
      await save(attempt, 1, { sequence: 1, answer: truth(true) });
      app.clock.set('2026-06-15T01:30:05.000Z');

      await app.settle();

      const { body } = await me.get(`/api/attempts?quiz=${quiz.id}`);
      expect(body.items[0]).toMatchObject({
        state: 'submitted',
        endedBy: 'time',
        endedAt: '2026-06-15T01:30:00.000Z',
        result: { points: 1, maximum: 4, percent: 25, passed: false },
      });
    });

    it('is for the one whose attempt it is', async () => {
      const attempt = await start();
      const other = app.as(await app.make.person());

      expect((await other.post(`/api/attempts/${attempt.id}/submission`)).status).toBe(404);
      expect((await other.get(`/api/attempts/${attempt.id}`)).status).toBe(404);
      expect((await app.anonymous().post(`/api/attempts/${attempt.id}/submission`)).status).toBe(401);
    });
  });

  describe('reading', () => {
    it('lists the quizzes with how one stands', async () => {
      const attempt = await start();
      await save(attempt, 1, { sequence: 1, answer: truth(true) });
      await me.post(`/api/attempts/${attempt.id}/submission`);
      const second = await start();

      const { body } = await me.get('/api/quizzes', { 'accept-language': 'en' });

      expect(body.items.find(({ id }: { id: string }) => id === quiz.id)).toMatchObject({
        title: 'Trial quiz',
        questions: 4,
        attempts: { maximum: 2, used: 2 },
        running: second.id,
        result: { percent: 25, passed: false },
      });
    });

    it('shows an attempt to a trainer of the person’s unit and to no other', async () => {
      const attempt = await start();
      const trainer = await app.make.person({ roles: ['trainer'], unit: person.unitId });
      const elsewhere = await app.make.person({ roles: ['trainer'], unit: await app.make.unit() });

      expect((await app.as(trainer).get(`/api/attempts/${attempt.id}`)).status).toBe(200);
      expect((await app.as(elsewhere).get(`/api/attempts/${attempt.id}`)).status).toBe(404);
    });

    it('lists one’s own attempts, the latest first, in the asked language', async () => {
      const first = await start();
      await me.post(`/api/attempts/${first.id}/submission`);
      app.clock.advance(1);
      const second = await start();

      const { body } = await me.get('/api/attempts?size=10', { 'accept-language': 'en' });
      const running = await me.get('/api/attempts?state=running');

      expect(body.total).toBe(2);
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
      expect(body.items[0].quizTitle).toBe('Trial quiz');
      expect(running.body.items.map(({ id }: { id: string }) => id)).toEqual([second.id]);
      expect((await me.get('/api/attempts?size=0')).status).toBe(400);
    });
  });
});
