import type { TestPerson } from '../../platform/testing/factory.js';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { Events } from '../../platform/events.js';
import { AttemptGraded } from '../attempt/attempt.events.js';
import { Answer } from '../attempt/attempt.entity.js';
import { QuizMarkingService } from './quiz-marking.service.js';

const ESSAY = {
  type: 'short-answer',
  area: 'K5',
  points: 6,
  text: { zh: '写出一次性告知的要点', en: 'Write the points of the notice' },
  review: 'human',
  keywords: [
    { name: { zh: '照片', en: 'photo' }, any: ['照片'], fraction: 50 },
    { name: { zh: '合同', en: 'lease' }, any: ['合同'], fraction: 50 },
  ],
  model: { zh: '照片与合同都要重交。', en: 'Photo and lease anew.' },
  explanation: '一次告知全部',
  basis: [{ law: '行政许可法', article: '第三十二条' }],
};
const CASE = {
  type: 'case',
  area: 'K4',
  text: { zh: '王某来申请', en: 'Mr Wang applies' },
  explanation: '说明',
  parts: [
    { id: '1', type: 'true-false', points: 2, text: '可以受理', answer: true },
    { id: '2', type: 'short-answer', points: 2, text: '怎样答复？', review: 'human', accept: [{ text: '*受理*' }] },
  ],
};
const TRUTH = { type: 'true-false', area: 'K2', points: 2, text: '对吗', answer: true, explanation: '对' };

describe('marking the answers of quizzes', () => {
  let app: TestApp;
  let unit: string;
  let quiz: MadeQuiz;
  let person: TestPerson;
  let me: TestCaller;
  let graded: { attemptId: string; percent: number; provisional: boolean; cause?: string }[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(Events).handle(AttemptGraded, 'spec.graded', (news) => {
      graded.push(news);
      return Promise.resolve();
    });
    await app.as('admin').put('/api/marking-rules/exam', { ...RULE, second: 'never' });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    graded = [];
    unit = await app.make.unit();
    person = await app.make.person({ roles: ['learner'], unit });
    me = app.as(person);
    quiz = await makeQuiz(app, { items: [TRUTH, ESSAY, CASE] });
  });

  const marker = async () => app.as(await app.make.person({ roles: ['marker'], unit }));
  const handIn = async (text = '照片要重交', who = me) => {
    const { body } = await who.post(`/api/quizzes/${quiz.id}/attempts`);
    const save = (slot: number, answer: object) =>
      who.put(`/api/attempts/${body.id}/answers/${String(slot)}`, { sequence: 1, answer });
    await save(1, { type: 'true-false', value: true });
    if (text !== '') await save(2, { type: 'short-answer', text });
    await save(3, {
      type: 'case',
      parts: { 1: { type: 'true-false', value: true }, 2: { type: 'short-answer', text: '请明天再来' } },
    });
    const { body: ended } = await who.post(`/api/attempts/${body.id}/submission`);
    await app.settle();
    return ended;
  };
  const queue = async (who: TestCaller, query = '') =>
    (await who.get(`/api/marking-entries${query}`, { 'accept-language': 'en' })).body;
  const mark = async (who: TestCaller, entryId: string, lines: number[], comment = '') => {
    const { body: entry } = await who.post(`/api/marking-entries/${entryId}/lease`);
    const parts = [{ code: entry.parts[0].code, lines, comment }];
    const given = await who.post(`/api/marking-entries/${entryId}/marks`, { version: entry.version, parts });
    await app.settle();
    return given;
  };
  const entryOf = async (who: TestCaller, word: string) =>
    (await queue(who)).items.find(({ topic }: { topic: { title: string } }) => topic.title.includes(word)).id as string;

  it('brings each answer that waits for a person as a work of its own, with guide, model answer and proposal', async () => {
    const attempt = await handIn();
    const who = await marker();

    const { items, total } = await queue(who);

    expect(total).toBe(2);
    expect(items[0]).toMatchObject({ source: 'attempt', subject: { id: quiz.id }, mode: 'exam', person: null });
    expect(items[0].number).toBe(items[1].number);
    const { body } = await who.get(`/api/marking-entries/${await entryOf(who, 'notice')}`, { 'accept-language': 'en' });
    expect(body.parts).toMatchObject([
      {
        title: 'Write the points of the notice',
        answer: '照片要重交',
        model: 'Photo and lease anew.',
        basis: '《行政许可法》第三十二条',
        points: 10,
        guide: [
          { text: 'photo', points: 5, proposed: 5 },
          { text: 'lease', points: 5, proposed: 0 },
        ],
      },
    ]);
    const { body: part } = await who.get(`/api/marking-entries/${await entryOf(who, '答复')}`);
    expect(part.parts).toMatchObject([{ context: '王某来申请', answer: '请明天再来', guide: [{ proposed: 0 }] }]);
    expect(JSON.stringify([body, part])).not.toContain(attempt.id);
  });

  it('counts what people gave: mark, result and whoever listens', async () => {
    const attempt = await handIn();
    const who = await marker();
    expect(graded).toMatchObject([{ percent: 58.3, provisional: true }]);

    expect((await mark(who, await entryOf(who, 'notice'), [5, 4], '还要写期限')).status).toBe(201);
    expect((await mark(who, await entryOf(who, '答复'), [10])).status).toBe(201);

    const { body } = await me.get(`/api/attempts/${attempt.id}`);
    expect(body.result).toMatchObject({ points: 11.4, maximum: 12, percent: 95, passed: true, provisional: false });
    expect(body.slots[1]).toMatchObject({
      feedback: { points: 5.4, maximum: 6, verdict: 'partial', provisional: false },
      decision: { kind: 'marker', comments: ['还要写期限'], before: { points: 3 }, after: { points: 5.4 } },
    });
    expect(body.slots[2].feedback).toMatchObject({ points: 4, verdict: 'right' });
    expect(graded.slice(1)).toMatchObject([
      { provisional: true, cause: 'marker' },
      { percent: 95, provisional: false, cause: 'marker' },
    ]);
    const { body: inbox } = await me.get('/api/me/inbox');
    expect(inbox.items.map(({ kind }: { kind: string }) => kind)).toEqual(['quiz-passed', 'quiz-provisional']);
  });

  it('is marked question by question, or person by person', async () => {
    const other = app.as(await app.make.person({ roles: ['learner'], unit }));
    await handIn();
    await handIn('合同要重签', other);
    const who = await marker();
    const { topics } = await queue(who, `?subject=${quiz.id}`);
    const topic = topics.find(({ title }: { title: string }) => title.includes('notice')).id as string;

    const byQuestion = await queue(who, `?subject=${quiz.id}&order=question`);
    const byPerson = await queue(who, `?subject=${quiz.id}&order=person`);

    expect(topics).toHaveLength(2);
    expect(byQuestion.items.map((entry: Row) => entry.topic.id === byQuestion.items[0].topic.id)).toEqual(TWO_AND_TWO);
    expect(byPerson.items.map((entry: Row) => entry.number === byPerson.items[0].number)).toEqual(TWO_AND_TWO);
    expect((await queue(who, `?topic=${topic}`)).total).toBe(2);
    const [first, second] = byQuestion.items as Row[];
    const beside = async (id: string) =>
      (await who.get(`/api/marking-entries/${id}/neighbours?order=question&subject=${quiz.id}`)).body;
    expect(await beside(first?.id ?? '')).toEqual({ previous: null, next: second?.id });
    expect((await beside(second?.id ?? '')).previous).toBe(first?.id);
    const taken = await who.post('/api/marking-entries/lease', { topic, order: 'question' });
    expect(taken.body).toMatchObject({ waiting: 2, entry: { topic: { id: topic } } });
  });

  it('asks a second marker and a moderator by the rule of exams, in points of the whole paper', async () => {
    await app.as('admin').put('/api/marking-rules/exam', { ...RULE, second: 'always', tolerance: 5, version: 1 });
    const attempt = await handIn();
    const [one, two] = [await marker(), await marker()];
    const trainer = app.as(await app.make.person({ roles: ['trainer'], unit }));
    const entryId = await entryOf(one, 'notice');

    await mark(one, entryId, [5, 5]);
    // 2 of 10 points of the guide are 10 of 100 points of the paper: more than the tolerance of 5.
    const { body } = await mark(two, entryId, [5, 3]);
    await mark(trainer, entryId, [5, 4]);
    await app.as('admin').put('/api/marking-rules/exam', { ...RULE, second: 'never', version: 2 });

    expect(body.state).toBe('moderation');
    expect((await me.get(`/api/attempts/${attempt.id}`)).body.slots[1].feedback.points).toBe(5.4);
  });

  it('is nobody’s own work, nor that of whoever manages the person or reaches another unit', async () => {
    await handIn();
    const far = app.as(await app.make.person({ roles: ['marker'], unit: await app.make.unit() }));

    expect((await queue(far)).total).toBe(0);
    expect((await me.get('/api/marking-entries')).status).toBe(403);
    expect((await far.get(`/api/marking-entries/${await entryOf(await marker(), 'notice')}/neighbours`)).status).toBe(
      404,
    );
  });

  it('brings nothing where nothing was written, and what ended before there was a queue, once', async () => {
    await handIn('');
    const who = await marker();
    expect((await queue(who)).total).toBe(1);
    await app.database.tx((manager) => manager.query('DELETE FROM marking_entry'));

    for (const _ of [1, 2]) {
      await app.app.get(QuizMarkingService).onApplicationBootstrap();
      await app.settle();
    }

    expect((await queue(who)).total).toBe(1);
    expect(await app.database.read.count(Answer)).toBeGreaterThan(0);
  });

  it('gives a guide its levels; points beside them are given with a reason', async () => {
    const levels = [
      { text: { zh: '没有写', en: 'missing' }, points: 0 },
      { text: { zh: '写清', en: 'clear' }, points: 6 },
    ];
    const guide = [{ text: { zh: '期限', en: 'Limit' }, points: 6, levels }];
    const essay = { type: 'essay', area: 'K2', points: 6, text: '写一份告知', guide };
    quiz = await makeQuiz(app, { items: [essay] });
    const { body: attempt } = await me.post(`/api/quizzes/${quiz.id}/attempts`);
    const answer = { type: 'essay', text: '五日内一次告知。' };
    await me.put(`/api/attempts/${attempt.id}/answers/1`, { sequence: 1, answer });
    await me.post(`/api/attempts/${attempt.id}/submission`);
    await app.settle();
    const who = await marker();
    const entryId = (await queue(who)).items[0].id as string;
    const { body: entry } = await who.post(`/api/marking-entries/${entryId}/lease`, undefined, {
      'accept-language': 'en',
    });
    const give = (part: object) =>
      who.post(`/api/marking-entries/${entryId}/marks`, {
        version: entry.version,
        parts: [{ code: 'answer', comment: '', ...part }],
      });

    expect(entry.parts[0].guide).toEqual([
      {
        text: 'Limit',
        points: 6,
        levels: [
          { text: 'missing', points: 0 },
          { text: 'clear', points: 6 },
        ],
      },
    ]);
    const refused = await give({ lines: [4] });
    expect([refused.status, refused.body.errors[0].key]).toEqual([400, 'level-reason']);
    const given = await give({ lines: [4], reasons: ['依据差一条'] });
    await app.settle();

    expect([given.status, given.body.marks[0].parts[0].reasons]).toEqual([201, ['依据差一条']]);
    expect((await me.get(`/api/attempts/${attempt.id}`)).body.result).toMatchObject({ points: 4, provisional: false });
  });
});

interface Row {
  id: string;
  number: string;
  topic: { id: string };
}
const RULE = { share: 0, margin: 0, tolerance: 3, days: 3, version: 0 };
const TWO_AND_TWO = [true, true, false, false];
