import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';

const truth = (value: boolean): ItemAnswer => ({ type: 'true-false', value });
const sections = [
  { questions: ['i0', 'i1'], floorPercent: 50 },
  { questions: ['i2', 'i3'], floorPercent: 50 },
];

describe('how an attempt is answered', () => {
  let app: TestApp;
  let me: TestCaller;
  let other: TestCaller;
  let quiz: MadeQuiz;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    me = app.as(await app.make.person());
    other = app.as(await app.make.person());
  });

  const begin = async (wish: Parameters<typeof makeQuiz>[1]) => {
    quiz = await makeQuiz(app, wish);
    return (await me.post(`/api/quizzes/${quiz.id}/attempts`, {})).body;
  };
  const save = ({ id }: { id: string }, slot: number, value: boolean, more: object | number = 1) =>
    me.put(`/api/attempts/${id}/answers/${slot}`, {
      sequence: 1,
      answer: truth(value),
      ...(typeof more === 'number' ? { sequence: more } : more),
    });
  const check = (attempt: { id: string }, slot: number, body = {}) =>
    me.post(`/api/attempts/${attempt.id}/checks/${slot}`, body);
  const submit = async (attempt: { id: string }) => (await me.post(`/api/attempts/${attempt.id}/submission`)).body;

  describe('immediate feedback', () => {
    it('tells at once and settles the question', async () => {
      const attempt = await begin({ settings: { behaviour: 'immediate' } });
      await save(attempt, 1, false);

      const { status, body } = await check(attempt, 1);

      expect([status, body.isLocked, body.feedback.verdict]).toEqual([200, true, 'wrong']);
      expect(body.feedback.rightAnswer).toEqual(truth(true));
      expect((await save(attempt, 1, true, 2)).body.type).toBe('/problems/question-settled');
      expect((await submit(attempt)).slots[0].answer).toEqual(truth(false));
    });

    it('tells no more than the review allows during the attempt', async () => {
      const review = { during: ['verdicts'] } as const;
      const attempt = await begin({
        settings: { behaviour: 'immediate', review: { ...review, during: [...review.during] } },
      });
      await save(attempt, 1, false);

      const { feedback } = (await check(attempt, 1)).body;

      expect(Object.keys(feedback).filter((key) => feedback[key] !== undefined)).toEqual(
        expect.not.arrayContaining(['rightAnswer', 'points', 'explanation']),
      );
      expect(feedback.verdict).toBe('wrong');
    });

    it('checks nothing that is not answered, and nothing of another behaviour or person', async () => {
      const attempt = await begin({ settings: { behaviour: 'immediate' } });
      expect((await check(attempt, 1)).body.type).toBe('/problems/nothing-to-check');
      expect((await other.post(`/api/attempts/${attempt.id}/checks/1`, {})).status).toBe(404);
      expect((await app.as('auditor').post(`/api/attempts/${attempt.id}/checks/1`, {})).status).toBe(403);

      const deferred = await begin({});
      await save(deferred, 1, true);
      expect((await check(deferred, 1)).body.type).toBe('/problems/nothing-to-check');
    });
  });

  describe('several tries', () => {
    it('takes a penalty for each wrong try and keeps the key until none is left', async () => {
      const attempt = await begin({ settings: { behaviour: 'interactive', tries: 3, penaltyPercent: 25 } });
      await save(attempt, 1, false);
      const first = (await check(attempt, 1)).body;
      await save(attempt, 1, true, 2);
      const second = (await check(attempt, 1)).body;

      expect([first.isLocked, first.tries, first.feedback.verdict, first.feedback.rightAnswer]).toEqual([
        false,
        1,
        'wrong',
        undefined,
      ]);
      expect([second.isLocked, second.tries, second.feedback.points]).toEqual([true, 2, 0.75]);
      expect((await submit(attempt)).slots[0].feedback.points).toBe(0.75);
    });

    it('counts the same answer checked twice once, and tells nothing of an answer changed since', async () => {
      const attempt = await begin({ settings: { behaviour: 'interactive', tries: 3 } });
      await save(attempt, 1, false);
      await check(attempt, 1);
      const again = (await check(attempt, 1)).body;
      await save(attempt, 1, true, 2);
      const read = (await me.get(`/api/attempts/${attempt.id}`)).body.slots[0];

      expect(again.tries).toBe(1);
      expect([read.tries, read.feedback]).toEqual([1, undefined]);
    });

    it('opens a hint with each try that failed, and none before', async () => {
      const item = { type: 'true-false', area: 'K2', text: 'So?', answer: true, hints: ['Read again', 'Article 32'] };
      const attempt = await begin({ items: [item, item], settings: { behaviour: 'interactive', tries: 3 } });
      expect(JSON.stringify(attempt)).not.toContain('Read again');

      await save(attempt, 1, false);
      const first = (await check(attempt, 1)).body;
      await save(attempt, 1, true, 2);
      const second = (await check(attempt, 1)).body;
      const [one, other] = (await me.get(`/api/attempts/${attempt.id}`)).body.slots;

      expect(first.item.hints).toEqual(['Read again']);
      expect(second.item.hints).toEqual(['Read again']);
      expect([one.item.hints, other.item.hints]).toEqual([['Read again'], []]);
    });

    it('adaptive never settles and keeps the best', async () => {
      const attempt = await begin({ settings: { behaviour: 'adaptive', penaltyPercent: 10 } });
      for (const [sequence, value] of [false, false, true, false].entries()) {
        await save(attempt, 1, value, sequence + 1);
        expect((await check(attempt, 1)).body.isLocked).toBe(false);
      }

      expect((await submit(attempt)).slots[0].feedback.points).toBe(0.8);
    });
  });

  it('certainty weighs', async () => {
    const attempt = await begin({ settings: { behaviour: 'certainty' } });
    await save(attempt, 1, true, { certainty: 3 });
    await save(attempt, 2, false, { certainty: 2 });
    await save(attempt, 3, true, 1);

    const ended = await submit(attempt);

    expect(ended.slots.map(({ feedback }: { feedback: { points: number } }) => feedback.points)).toEqual([
      1, -0.67, 0.33, 0,
    ]);
    expect(ended.slots[0].certainty).toBe(3);
    expect((await save(attempt, 1, true, { certainty: 4 })).status).toBe(400);
  });

  it('manual waits for a marker', async () => {
    const attempt = await begin({ settings: { behaviour: 'manual' } });
    await save(attempt, 1, true);

    expect((await submit(attempt)).result.provisional).toBe(true);
  });

  describe('sequential', () => {
    it('shows no page before it is reached, and leaves none open behind', async () => {
      const attempt = await begin({ settings: { navigation: 'sequential', questionsPerPage: 2 } });
      const turn = (page: number) => me.put(`/api/attempts/${attempt.id}/page`, { page });
      await save(attempt, 1, true);
      expect(attempt.slots.map(({ slot }: { slot: number }) => slot)).toEqual([1, 2]);
      expect([attempt.pages, attempt.questions]).toEqual([2, 4]);
      expect((await save(attempt, 3, true)).body.type).toBe('/problems/question-settled');
      expect((await turn(2)).body.type).toBe('/problems/page-order');

      const turned = await turn(1);

      expect(turned.body.slots.map(({ isLocked }: { isLocked: boolean }) => isLocked)).toEqual([
        true,
        true,
        false,
        false,
      ]);
      expect((await save(attempt, 2, true)).body.type).toBe('/problems/question-settled');
      expect((await save(attempt, 3, true)).status).toBe(200);
      expect((await turn(0)).body.type).toBe('/problems/page-order');
      expect((await turn(1)).status).toBe(200);
      expect((await other.put(`/api/attempts/${attempt.id}/page`, { page: 1 })).status).toBe(404);
    });

    it('locks every question of a page that was left, and none of the open page, whoever asks in whatever way', async () => {
      const review = { during: ['verdicts' as const] };
      const attempt = await begin({
        settings: { navigation: 'sequential', questionsPerPage: 2, behaviour: 'interactive', tries: 3, review },
      });
      for (const slot of [1, 2]) await save(attempt, slot, false);
      await check(attempt, 1);
      await me.put(`/api/attempts/${attempt.id}/page`, { page: 1 });

      for (const slot of [1, 2]) {
        expect((await save(attempt, slot, true, 2)).body.type).toBe('/problems/question-settled');
        expect((await check(attempt, slot)).body.type).toBe('/problems/question-settled');
      }
      for (const slot of [4, 3]) expect((await save(attempt, slot, true)).status).toBe(200);
      // A save that was on its way when the page was turned is acknowledged as what stands.
      expect((await save(attempt, 1, false)).status).toBe(200);
      const read = (await me.get(`/api/attempts/${attempt.id}`)).body;
      expect(read.slots.map(({ page, isLocked, tries }: Record<string, unknown>) => [page, isLocked, tries])).toEqual([
        [0, true, 1],
        [0, true, 0],
        [1, false, 0],
        [1, false, 0],
      ]);
      expect((await submit(attempt)).result.points).toBe(2);
    });

    it('free papers are not turned for good', async () => {
      const attempt = await begin({});
      expect((await me.put(`/api/attempts/${attempt.id}/page`, { page: 1 })).body.type).toBe('/problems/page-order');
    });
  });

  it('a section below its floor fails the whole, and each tells its share', async () => {
    const attempt = await begin({ sections, settings: { passPercent: 25 } });
    for (const slot of [1, 2]) await save(attempt, slot, true);

    const ended = await submit(attempt);

    expect(ended.result).toMatchObject({ percent: 50, passed: false });
    const told = ({ percent, floorPercent, passed }: Record<string, unknown>) => [percent, floorPercent, passed];
    expect(ended.sections.map(told)).toEqual([
      [100, 50, true],
      [0, 50, false],
    ]);
  });

  it('tells nothing of sections or certainty where the review keeps points and answers back', async () => {
    const review = { 'just-after': ['verdicts' as const, 'overall' as const] };
    const attempt = await begin({ sections, settings: { behaviour: 'certainty', review } });
    await save(attempt, 1, true, { certainty: 3 });

    const ended = await submit(attempt);

    expect(ended.sections[0]).toMatchObject({ floorPercent: 50, percent: null, passed: null });
    expect(ended).toMatchObject({ result: null, overallFeedback: null });
    expect(ended.slots[0]).toMatchObject({ answer: null, certainty: null, feedback: { verdict: 'right' } });
  });

  it('says what the band of the percentage says, where the review shows it', async () => {
    const overallFeedback = [
      { fromPercent: 0, text: { 'zh-CN': '再学', en: 'Learn on' } },
      { fromPercent: 50, text: { 'zh-CN': '不错', en: 'Well done' } },
    ];
    const attempt = await begin({ settings: { overallFeedback } });
    for (const slot of [1, 2]) await save(attempt, slot, true);
    expect((await submit(attempt)).overallFeedback).toBe('不错');

    const silent = await begin({ settings: { overallFeedback, review: { 'just-after': ['points'] } } });
    expect((await submit(silent)).overallFeedback).toBeNull();
  });

  describe('when time is up', () => {
    it('grace: one may submit but not answer', async () => {
      const attempt = await begin({ settings: { timeLimitMinutes: 30, overtime: 'grace', graceMinutes: 5 } });
      await save(attempt, 1, true);
      app.clock.advance(32);

      expect((await save(attempt, 2, true)).body.type).toBe('/problems/attempt-time-over');
      const read = (await me.get(`/api/attempts/${attempt.id}`)).body;
      expect([read.state, read.endsAt]).toEqual(['running', '2026-06-15T01:35:00.000Z']);
      expect(await submit(attempt)).toMatchObject({ state: 'submitted', endedBy: 'person', result: { points: 1 } });
    });

    it('grace: who does not submit has nothing counted', async () => {
      const attempt = await begin({ settings: { timeLimitMinutes: 30, overtime: 'grace', graceMinutes: 5 } });
      await save(attempt, 1, true);
      app.clock.advance(36);
      await app.settle();

      expect((await me.get(`/api/attempts/${attempt.id}`)).body).toMatchObject({ state: 'discarded', result: null });
    });

    it('discard: nothing counts, the attempt is used', async () => {
      const attempt = await begin({ settings: { timeLimitMinutes: 30, overtime: 'discard', attempts: 1 } });
      await save(attempt, 1, true);
      app.clock.advance(31);
      await app.settle();

      const view = (await me.get(`/api/quizzes/${quiz.id}`)).body;
      expect([view.result, view.refusal, view.history[0].state]).toEqual([null, 'attempts-used-up', 'discarded']);
    });
  });
});
