import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { Question, QuestionVersion } from '../bank/question.entity.js';
import { QuestionsService } from '../bank/questions.service.js';
import { remembered } from './decide-answer.js';
import { RecallAnswerRow, RecallCard } from './recall.entity.js';
import { memoryOf } from './schedule.js';

const truth = (area = 'K2', more: object = {}) => ({
  ...{ type: 'true-false', area, text: '对吗', answer: true, explanation: '因为对', ...more },
});
const saying = (value: boolean) => ({ type: 'true-false', value });
const CHOICE = {
  ...{ type: 'multiple-choice', area: 'K3', text: '哪些？', explanation: '两样都要' },
  choices: [
    { id: 'a', text: '甲', fraction: 50 },
    { id: 'b', text: '乙', fraction: 50 },
    { id: 'c', text: '丙', fraction: -100 },
  ],
};

describe('/api/recall', () => {
  let app: TestApp;
  let person: TestPerson;
  let me: TestCaller;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(join(import.meta.dirname, '../../../../content'));
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    person = await app.make.person();
    me = app.as(person);
  });

  /** Sits a quiz and answers as told; what is not told stays empty. */
  const sit = async (items: object[], answers: (object | null)[], settings = {}, who = me) => {
    const quiz = await makeQuiz(app, { items, settings });
    const { body } = await who.post(`/api/quizzes/${quiz.id}/attempts`);
    for (const [index, answer] of answers.entries()) {
      if (answer) await who.put(`/api/attempts/${body.id}/answers/${String(index + 1)}`, { sequence: 1, answer });
    }
    await who.post(`/api/attempts/${body.id}/submission`);
    await app.settle();
    return { quiz: quiz.id, attempt: body.id as string };
  };
  const session = async (who = me) => (await who.get('/api/recall')).body;
  const answer = (card: { id: string; version: number; wording: string }, given: unknown, who = me) =>
    who.post(`/api/recall/cards/${card.id}/answers`, { version: card.version, wording: card.wording, answer: given });
  const nextMorning = async (day: string) => {
    app.clock.set(`${day}T01:00:00.000Z`);
    me = app.as({ ...person, token: (await signedIn()).token });
  };
  const signedIn = async () => {
    const { SessionsService } = await import('../../identity/session/sessions.service.js');
    return { token: await app.app.get(SessionsService).open(person.id, 'spec') };
  };

  it('brings back what was missed, and only that', async () => {
    expect(await session()).toMatchObject({ items: [], total: 0, day: { due: 0, done: 0, cards: 0 } });

    await sit(
      [truth(), truth(), CHOICE, truth()],
      [saying(true), saying(false), { type: 'multiple-choice', choices: ['a'] }],
    );

    const { items, total, day } = await session();
    expect(total).toBe(3);
    expect(day).toMatchObject({ on: '2026-06-15', due: 3, done: 0, right: 0, tomorrow: 0, cards: 3 });
    expect(items.map(({ last }: { last: { rating: string } }) => last.rating).sort()).toEqual([
      'again',
      'again',
      'hard',
    ]);
    expect(JSON.stringify(items)).not.toContain('因为对');
    expect(items[0].item).not.toHaveProperty('answer');
    expect((await me.get('/api/recall/day')).body).toEqual(day);
  });

  it('says at once what an answer is worth, why, and when the question comes back', async () => {
    await sit([truth()], [saying(false)]);
    const [card] = (await session()).items;

    const { status, body } = await answer(card, saying(true));

    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ id: card.id, version: 2, rating: 'good', nextOn: '2026-06-18', easyOn: '2026-06-19' },
      feedback: { verdict: 'right', explanation: '因为对', rightAnswer: { value: true } },
      day: { due: 0, done: 1, right: 1, tomorrow: 0 },
    });
    expect(body.day.week.at(-1)).toEqual({ on: '2026-06-15', answered: 1 });
    expect((await session()).items).toEqual([]);
    await nextMorning('2026-06-17');
    expect((await session()).day).toMatchObject({ due: 0, done: 0, tomorrow: 1 });
    await nextMorning('2026-06-18');
    expect((await session()).items).toMatchObject([{ id: card.id, version: 2, last: { rating: 'good' } }]);
  });

  it('asks what is not known again the next day', async () => {
    await sit([truth(), CHOICE], [saying(false), null]);
    const { items } = await session();
    const of = (type: string) => items.find(({ item }: { item: { type: string } }) => item.type === type);

    const unknown = await answer(of('true-false'), null);
    const partly = await answer(of('multiple-choice'), { type: 'multiple-choice', choices: ['b'] });

    expect(unknown.body).toMatchObject({ rating: 'again', nextOn: '2026-06-16', easyOn: null });
    expect(unknown.body.feedback).toMatchObject({ verdict: 'empty', rightAnswer: { value: true } });
    expect(partly.body).toMatchObject({ rating: 'hard', feedback: { verdict: 'partial' }, easyOn: null });
    expect(partly.body.day).toMatchObject({ done: 2, right: 0, tomorrow: 1 });
  });

  it('lets the person call a right answer easy, once, and nothing else', async () => {
    await sit([truth(), truth()], [saying(false), saying(false)]);
    const [one, other] = (await session()).items;
    await answer(one, saying(true));
    await answer(other, saying(false));
    const ease = (card: { id: string }, version: number, who = me) =>
      who.put(`/api/recall/cards/${card.id}/ease`, { version });

    const first = await ease(one, 2);
    const again = await ease(one, 2);

    expect([first.status, first.body]).toEqual([200, { id: one.id, nextOn: '2026-06-19' }]);
    expect(again.body).toEqual(first.body);
    expect((await ease(other, 2)).body.type).toBe('/problems/recall-not-right');
    expect((await ease(one, 1)).body.type).toBe('/problems/recall-answered');
    expect((await ease(one, 7)).status).toBe(404);
    expect((await ease(one, 2, app.as(await app.make.person()))).status).toBe(404);
  });

  it('keeps an answer once, however often it is sent, and by its version', async () => {
    await sit([truth()], [saying(false)]);
    const [card] = (await session()).items;

    const [one, two] = await Promise.all([answer(card, saying(true)), answer(card, saying(true))]);
    const later = await answer(card, saying(true));
    const other = await answer(card, saying(false));
    const ahead = await answer({ ...card, version: 2 }, saying(true));
    const beyond = await answer({ ...card, version: 5 }, saying(true));

    expect(two.body).toEqual(one.body);
    expect(later.body).toEqual(one.body);
    expect([other, ahead, beyond].map(({ status, body }) => [status, body.type])).toEqual([
      [409, '/problems/recall-answered'],
      [409, '/problems/recall-not-due'],
      [409, '/problems/recall-answered'],
    ]);
    expect(await app.database.read.countBy(RecallAnswerRow, { cardId: card.id })).toBe(2);
  });

  it('takes one of two answers that are given at the same time', async () => {
    await sit([truth()], [saying(false)]);
    const [card] = (await session()).items;

    const answers = await Promise.all([answer(card, saying(true)), answer(card, saying(false))]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await session()).day).toMatchObject({ done: 1 });
  });

  it('is everybody’s own', async () => {
    await sit([truth()], [saying(false)]);
    const [card] = (await session()).items;
    const stranger = app.as(await app.make.person());

    expect((await answer(card, saying(true), stranger)).status).toBe(404);
    expect((await session(stranger)).items).toEqual([]);
    expect((await answer(card, saying(true), app.as('trainer'))).status).toBe(404);
    expect((await app.as('auditor').get('/api/recall')).status).toBe(403);
    expect((await answer(card, saying(true), app.as('auditor'))).status).toBe(403);
    expect((await app.anonymous().get('/api/recall')).status).toBe(401);
    expect((await session()).day).toMatchObject({ due: 1, done: 0 });
  });

  it('names what is wrong with an answer, and keeps nothing', async () => {
    await sit([CHOICE], [null]);
    const [card] = (await session()).items;
    const refused = async (given: unknown) => {
      const { status, body } = await answer(card, given);
      return [status, body.errors?.[0]?.pointer];
    };

    expect(await refused({ type: 'multiple-choice', choices: ['z'] })).toEqual([400, '#/answer/choices']);
    expect(await refused(saying(true))).toEqual([400, '#/answer/type']);
    expect(await refused({ type: 'nothing' })).toEqual([400, '#/answer/type']);
    expect((await me.post(`/api/recall/cards/${card.id}/answers`, { answer: null })).status).toBe(400);
    expect((await answer({ ...card, id: 'none' }, saying(true))).status).toBe(404);
    expect((await session()).day).toMatchObject({ due: 1, done: 0 });
  });

  it('holds no more than a day’s portion; what is left comes tomorrow', async () => {
    await sit(
      Array.from({ length: 15 }, () => truth()),
      [],
    );
    const first = await session();
    expect([first.total, first.day.due, first.day.tomorrow]).toEqual([12, 12, 3]);

    for (const card of first.items) await answer(card, saying(true));

    expect(await session()).toMatchObject({ items: [], day: { due: 0, done: 12, right: 12, tomorrow: 3 } });
    await nextMorning('2026-06-16');
    expect((await session()).total).toBe(3);
  });

  it('puts the longest due first, and of the same day the area that is known worst', async () => {
    await sit([truth('K5'), truth('K5')], [saying(false), saying(false)]);
    const [known] = (await session()).items;
    await answer(known, saying(true));
    await nextMorning('2026-06-16');
    await sit([truth('K3'), truth('K5'), truth('K3')], []);

    const { items } = await session();

    expect(items.map(({ item }: { item: { area: string } }) => item.area)).toEqual(['K5', 'K3', 'K3', 'K5']);
  });

  it('draws a computed question anew each time, and marks what was shown', async () => {
    const computed = {
      ...{ type: 'computed', area: 'K3', text: '{{n}} 的两倍？', explanation: '{{answer}}' },
      ...{ parameters: { n: { min: 1, max: 900, step: 1 } } },
      formula: { rule: 'number', expression: '{n} * 2', decimals: 0, tolerance: 0 },
    };
    await sit([computed], []);
    const [card] = (await session()).items;
    expect((await session()).items[0].item.text).toBe(card.item.text);

    const drawn = Number.parseInt(card.item.text, 10);
    expect((await answer(card, { type: 'computed', text: String(drawn * 2) })).body.rating).toBe('good');

    await nextMorning('2026-06-18');
    expect((await session()).items[0].item.text).not.toBe(card.item.text);
  });

  it('asks the newest wording, and no question that was retired', async () => {
    await sit([truth()], [saying(false)]);
    const [card] = (await session()).items;
    const { questionId } = await app.database.read.findOneByOrFail(RecallCard, { id: card.id });
    const version = await app.database.read.findOneByOrFail(QuestionVersion, { id: card.wording });
    const id = '0190a000-0000-7000-8000-000000000001';
    const change = async (more: object) => {
      await app.database.tx((manager) => manager.update(Question, questionId, more));
      app.app.get(QuestionsService).forgetPools();
    };
    const item = { ...version.item, text: { 'zh-CN': '新的说法', en: 'Said anew' } };
    await app.database.tx((manager) => manager.insert(QuestionVersion, { ...version, id, number: 2, item }));
    await change({ readyVersionId: id });

    expect((await answer(card, saying(true))).body.type).toBe('/problems/moved-on');
    const [fresh] = (await session()).items;
    expect(fresh).toMatchObject({ wording: id, item: { text: '新的说法' } });

    await change({ state: 'retired' });
    expect(await session()).toMatchObject({ items: [], day: { due: 0, cards: 0 } });
    expect((await answer(fresh, saying(true))).body.type).toBe('/problems/recall-not-due');

    await change({ state: 'ready' });
    expect((await session()).total).toBe(1);
  });

  it('keeps every answer, from which the memory follows', async () => {
    await sit([truth()], [saying(false)]);
    const [card] = (await session()).items;
    await answer(card, saying(true));
    await me.put(`/api/recall/cards/${card.id}/ease`, { version: 2 });
    await nextMorning('2026-06-20');
    const [again] = (await session()).items;
    await answer(again, saying(false));

    const rows = await app.database.read.find(RecallAnswerRow, {
      where: { cardId: card.id },
      order: { number: 'ASC' },
    });
    expect(
      rows.map(({ number, source, rating, isEased, answer: given }) => [number, source, rating, isEased, given]),
    ).toEqual([
      [1, 'attempt', 'again', false, null],
      [2, 'recall', 'good', true, saying(true)],
      [3, 'recall', 'again', false, saying(false)],
    ]);
    const kept = await app.database.read.findOneByOrFail(RecallCard, { id: card.id });
    expect(kept).toMatchObject({ ...memoryOf(rows.map(remembered)), version: 3 });
  });
});
