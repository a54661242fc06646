import { Events } from '../../platform/events.js';
import { makeQuiz } from '../../platform/testing/make-quiz.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { SessionsService } from '../../identity/session/sessions.service.js';
import { AttemptGraded } from '../attempt/attempt.events.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { RecallAnswerRow, RecallCard } from './recall.entity.js';

const saying = (value: boolean) => ({ type: 'true-false', value });
const ALL = ['answers', 'verdicts', 'points', 'feedback', 'explanation', 'right-answers', 'overall'];
const SECRET = ['answers', 'verdicts', 'points', 'feedback'];

describe('what comes back out of quizzes', () => {
  let app: TestApp;
  let person: TestPerson;
  let me: TestCaller;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    person = await app.make.person();
    me = app.as(person);
  });

  /** Ends an attempt of the quiz in which the first statement is denied and the others are agreed to. */
  const sit = async (quizId: string, who = me) => {
    const { body } = await who.post(`/api/quizzes/${quizId}/attempts`);
    for (const { slot } of body.slots as { slot: number }[]) {
      const answer = saying(slot !== 1);
      await who.put(`/api/attempts/${body.id}/answers/${String(slot)}`, { sequence: 1, answer });
    }
    await who.post(`/api/attempts/${body.id}/submission`);
    await app.settle();
    return body.id as string;
  };
  const quizWith = async (settings: object) => (await makeQuiz(app, { settings })).id;
  const due = async (who = me) => (await who.get('/api/recall/day')).body.due as number;
  const later = async (at: string) => {
    app.clock.set(at);
    me = app.as({ ...person, token: await app.app.get(SessionsService).open(person.id, 'spec') });
  };
  const change = async (quizId: string, settings: object) => {
    const quiz = await app.database.read.findOneByOrFail(Quiz, { id: quizId });
    await app.database.tx((manager) => manager.update(Quiz, quizId, { settings: { ...quiz.settings, ...settings } }));
    app.app.get(QuizzesService).forget();
  };

  it('comes only after the close where the key is kept until then', async () => {
    const review = { 'just-after': ALL, later: SECRET, 'after-close': ALL };
    const quiz = await quizWith({ closesAt: '2026-06-16T08:00:00.000Z', review });

    await sit(quiz);
    expect(await due()).toBe(0);
    await later('2026-06-16T07:59:00.000Z');
    expect(await due()).toBe(0);
    expect(await app.database.read.countBy(RecallCard, { personId: person.id })).toBe(0);

    await later('2026-06-16T08:00:00.000Z');
    expect(await due()).toBe(1);
    expect(await due()).toBe(1);
  });

  it('never comes where the key is never told', async () => {
    await sit(
      await quizWith({ closesAt: '2026-06-16T08:00:00.000Z', review: { later: SECRET, 'after-close': SECRET } }),
    );

    await later('2026-06-20T00:00:00.000Z');

    expect(await due()).toBe(0);
  });

  it('waits again where a quiz takes its key back: opened once more', async () => {
    const review = { later: SECRET, 'after-close': ALL };
    const quiz = await quizWith({ closesAt: '2026-06-15T02:00:00.000Z', review });
    await sit(quiz);
    await later('2026-06-15T03:00:00.000Z');
    const [card] = (await me.get('/api/recall')).body.items;
    expect(card).toBeDefined();

    await change(quiz, { closesAt: '2026-06-20T02:00:00.000Z' });

    expect((await me.get('/api/recall')).body.items).toEqual([]);
    const { body } = await me.post(`/api/recall/cards/${card.id}/answers`, {
      ...{ version: card.version, wording: card.wording, answer: saying(true) },
    });
    expect(body.type).toBe('/problems/recall-not-due');
  });

  it('comes with the results where those are let go together', async () => {
    const quiz = await quizWith({ release: 'together' });
    const attempt = await sit(quiz);
    expect(await due()).toBe(0);

    await app.database.tx((manager) => manager.update(Attempt, attempt, { releasedAt: app.clock.now() }));
    await graded(attempt, quiz);

    expect(await due()).toBe(1);
  });

  it('is not asked while it stands in a running attempt of the person', async () => {
    const quiz = await quizWith({ attempts: 3 });
    await sit(quiz);
    const [card] = (await me.get('/api/recall')).body.items;

    const { body: second } = await me.post(`/api/quizzes/${quiz}/attempts`);

    expect(await due()).toBe(0);
    const refused = await me.post(`/api/recall/cards/${card.id}/answers`, {
      ...{ version: card.version, wording: card.wording, answer: null },
    });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.not.stringContaining('Because')]);

    await me.post(`/api/attempts/${second.id}/submission`);
    await app.settle();
    expect(await due()).toBe(4);
  });

  it('leaves out attempts of which nothing counts', async () => {
    const quiz = await quizWith({ timeLimitMinutes: 10, overtime: 'discard' });
    await me.post(`/api/quizzes/${quiz}/attempts`);

    await later('2026-06-15T02:00:00.000Z');
    await app.settle();

    expect(await due()).toBe(0);
  });

  /** The news of an attempt once more, as whoever marks anew tells it. */
  const graded = async (attemptId: string, quizId: string) => {
    await app.database.tx(() =>
      app.app.get(Events).publish(AttemptGraded, {
        ...{ attemptId, quizId, personId: person.id, quiz: 'q', score: 0, maximum: 4, percent: 0, passed: false },
        ...{ provisional: false, at: app.clock.now().toISOString(), cause: 'regrade' as const },
      }),
    );
    await app.settle();
  };
  const remark = async (attemptId: string, fractions: readonly number[]) => {
    const { marks } = await app.database.read.findOneByOrFail(Attempt, { id: attemptId });
    await app.database.tx((manager) =>
      manager.update(Attempt, attemptId, {
        marks: (marks ?? []).map((mark, index) => ({ ...mark, fraction: fractions[index] ?? mark.fraction })),
      }),
    );
  };

  it('is the same however often the news comes', async () => {
    const quiz = await quizWith({});
    const attempt = await sit(quiz);

    await graded(attempt, quiz);
    await graded(attempt, quiz);

    expect(await due()).toBe(1);
    expect(await app.database.read.countBy(RecallAnswerRow, { personId: person.id })).toBe(1);
  });

  it('follows a regrade: what was right after all goes, what was not comes', async () => {
    const quiz = await quizWith({});
    const attempt = await sit(quiz);
    const [card] = (await me.get('/api/recall')).body.items;

    await remark(attempt, [1, 0]);
    await graded(attempt, quiz);

    const { items } = (await me.get('/api/recall')).body;
    expect(items).toHaveLength(1);
    expect(items[0].id).not.toBe(card.id);
  });

  it('keeps what the person has recalled since, whatever a regrade says', async () => {
    const quiz = await quizWith({});
    const attempt = await sit(quiz);
    const [card] = (await me.get('/api/recall')).body.items;
    await me.post(`/api/recall/cards/${card.id}/answers`, {
      ...{ version: 1, wording: card.wording, answer: saying(true) },
    });

    await remark(attempt, [1]);
    await graded(attempt, quiz);

    expect(await due()).toBe(0);
    expect(await app.database.read.countBy(RecallCard, { id: card.id })).toBe(1);
  });

  it('counts another attempt as another answer', async () => {
    const quiz = await quizWith({ attempts: 5 });
    await sit(quiz);
    const [card] = (await me.get('/api/recall')).body.items;
    await me.post(`/api/recall/cards/${card.id}/answers`, {
      ...{ version: 1, wording: card.wording, answer: saying(true) },
    });
    expect(await due()).toBe(0);

    await later('2026-06-16T01:00:00.000Z');
    await sit(quiz);

    expect((await me.get('/api/recall')).body.items).toMatchObject([
      { id: card.id, version: 3, last: { rating: 'again' } },
    ]);
  });
});
