import { Item } from '../../../contract/assessment/item.js';
import { Events } from '../../platform/events.js';
import { newId } from '../../platform/database/ids.js';
import { makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { AttemptGraded } from '../attempt/attempt.events.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { Question, QuestionVersion } from '../bank/question.entity.js';
import { QuestionsService } from '../bank/questions.service.js';

const choice = (right: string) => ({
  type: 'single-choice',
  area: 'K2',
  points: 6,
  text: '哪一天到期',
  explanation: '说明',
  shuffle: false,
  choices: ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase(), fraction: id === right ? 100 : 0 })),
});
const TRUTH = { type: 'true-false', area: 'K2', points: 4, text: '对吗', answer: true, explanation: '对' };

describe('regrading attempts', () => {
  let app: TestApp;
  let unit: string;
  let trainer: TestCaller;
  let quizId: string;
  let questionId: string;
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
    trainer = app.as(await app.make.person({ roles: ['trainer'], unit }));
    ({ id: quizId } = await makeQuiz(app, { items: [choice('a'), TRUTH] }));
    const { items } = await handInFirst();
    questionId = items;
  });

  const sit = async (chosen: string, truth: boolean) => {
    const person = await app.make.person({ roles: ['learner'], unit });
    const who = app.as(person);
    const { body } = await who.post(`/api/quizzes/${quizId}/attempts`);
    const save = (slot: number, answer: object) =>
      who.put(`/api/attempts/${body.id}/answers/${String(slot)}`, { sequence: 1, answer });
    await save(1, { type: 'single-choice', choice: chosen });
    await save(2, { type: 'true-false', value: truth });
    await who.post(`/api/attempts/${body.id}/submission`);
    await app.settle();
    return { id: body.id as string, who, name: person.name };
  };
  /** Somebody who chose b: wrong by the first key, right by the second. */
  let wronged: Awaited<ReturnType<typeof sit>>;
  const handInFirst = async () => {
    wronged = await sit('b', true);
    const attempt = await app.database.read.findOneByOrFail(Attempt, { id: wronged.id });
    return { items: attempt.paper[0]?.questionId ?? '' };
  };
  const correctKey = async (right: string) => {
    const versionId = newId();
    const item = Item.parse(choice(right));
    await app.database.tx(async (manager) => {
      const [first] = await manager.find(QuestionVersion, {
        where: { questionId },
        order: { number: 'DESC' },
        take: 1,
      });
      const number = (first?.number ?? 0) + 1;
      await manager.insert(QuestionVersion, {
        ...first,
        id: versionId,
        questionId,
        number,
        item,
        createdAt: app.clock.now(),
      });
      await manager.update(Question, questionId, { latestVersionId: versionId });
    });
    app.app.get(QuestionsService).forgetPools();
  };
  const start = async (changes: object[], who = trainer) => {
    const started = await who.post('/api/quiz-regrades', { quiz: quizId, changes });
    await app.settle();
    return started;
  };
  const get = async (id: string) => (await trainer.get(`/api/quiz-regrades/${id}`)).body;
  const apply = async (id: string) => {
    const answer = await trainer.post(`/api/quiz-regrades/${id}/application`, { reason: '答案有误' });
    await app.settle();
    return answer;
  };

  it('shows on trial whose mark and whose pass would change, and changes nothing', async () => {
    const right = await sit('a', true);
    await sit('c', true);
    await correctKey('b');
    const before = graded.length;

    const { status, body } = await start([{ kind: 'version', question: questionId }]);

    expect(status).toBe(202);
    expect(await get(body.id)).toMatchObject({
      state: 'ready',
      total: 3,
      done: 3,
      counts: { same: 1, changed: 0, nowPass: 1, nowFail: 1, impossible: 0 },
      changes: [{ kind: 'version', question: '哪一天到期' }],
    });
    const { body: lines } = await trainer.get(`/api/quiz-regrades/${body.id}/lines`);
    expect(lines.items).toMatchObject([
      {
        attemptId: right.id,
        old: { percent: 100, passed: true },
        new: { percent: 40, passed: false },
        state: 'flipped',
      },
      {
        attemptId: wronged.id,
        person: { name: wronged.name },
        old: { percent: 40 },
        new: { percent: 100, passed: true },
        slots: [{ slot: 1, before: 0, after: 6, maximum: 6 }],
      },
    ]);
    expect((await wronged.who.get(`/api/attempts/${wronged.id}`)).body.result.percent).toBe(40);
    expect(graded).toHaveLength(before);
  });

  it('holds everybody to the floors of sections, as the first marking did', async () => {
    const sections = [{ questions: ['i0'] }, { questions: ['i1'], floorPercent: 50 }];
    const settings = { passPercent: 60 };
    ({ id: quizId } = await makeQuiz(app, { items: [choice('a'), TRUTH], sections, settings }));
    questionId = (await handInFirst()).items;
    const below = await sit('b', false);
    await correctKey('b');

    const { body } = await start([{ kind: 'version', question: questionId }]);

    const { body: lines } = await trainer.get(`/api/quiz-regrades/${body.id}/lines`);
    const newOf = (id: string) => lines.items.find((line: { attemptId: string }) => line.attemptId === id).new;
    expect(newOf(below.id)).toMatchObject({ percent: 60, passed: false });
    expect(newOf(wronged.id)).toMatchObject({ percent: 100, passed: true });
  });

  it('gives the new marks for good, with a reason, a history and news for everybody', async () => {
    await correctKey('b');
    const { body } = await start([{ kind: 'version', question: questionId }]);

    expect((await apply(body.id)).status).toBe(202);

    expect(await get(body.id)).toMatchObject({ state: 'applied', total: 1, done: 1, reason: '答案有误' });
    const { body: seen } = await wronged.who.get(`/api/attempts/${wronged.id}`);
    expect(seen).toMatchObject({ result: { percent: 100, passed: true } });
    expect(seen.slots[0]).toMatchObject({
      feedback: { points: 6, verdict: 'right', rightAnswer: { choice: 'b' } },
      decision: { kind: 'regrade', reason: '答案有误', before: { points: 0 }, after: { points: 6 } },
    });
    expect(graded.at(-1)).toMatchObject({ attemptId: wronged.id, percent: 100, cause: 'regrade' });
    expect((await wronged.who.get('/api/me/inbox')).body.items[0]).toMatchObject({
      kind: 'quiz-regraded-passed',
      values: { before: 40, after: 100, reason: '答案有误' },
    });
    const { body: audit } = await app.as('auditor').get(`/api/audit-entries?thing=quiz-regrade&thingId=${body.id}`);
    expect(audit.items.map(({ action }: { action: string }) => action).sort()).toEqual([
      ...['attempt.regrade', 'regrade.apply', 'regrade.try'],
    ]);
    expect((await apply(body.id)).body.type).toBe('/problems/regrade-not-ready');
  });

  it('accepts another answer too, wholly or in part', async () => {
    const other = await sit('c', true);
    const { body: answers } = await trainer.get(`/api/quiz-regrades/answers?quiz=${quizId}&question=${questionId}`);
    expect(answers.items).toMatchObject([
      { label: 'B', count: 1, percent: 0 },
      { label: 'C', count: 1, percent: 0 },
    ]);
    const [{ answer }] = answers.items;

    const { body } = await start([{ kind: 'accept', question: questionId, answer, percent: 50 }]);
    await apply(body.id);

    expect((await wronged.who.get(`/api/attempts/${wronged.id}`)).body.result.points).toBe(7);
    expect((await other.who.get(`/api/attempts/${other.id}`)).body.result.points).toBe(4);
  });

  it('gives everybody the points of a void question, or leaves it out', async () => {
    const { body } = await start([{ kind: 'void', question: questionId, how: 'left-out' }]);
    expect((await get(body.id)).counts).toMatchObject({ nowPass: 1 });
    await apply(body.id);
    expect((await wronged.who.get(`/api/attempts/${wronged.id}`)).body.result).toMatchObject({ points: 4, maximum: 4 });
  });

  it('leaves alone what has moved since the trial, and what a person has set', async () => {
    const set = await sit('b', true);
    const override = (id: string) =>
      trainer.post(`/api/attempts/${id}/marks/1/overrides`, { points: 1, reason: '复核', seen: null });
    await override(set.id);
    await correctKey('b');
    const { body } = await start([{ kind: 'version', question: questionId }]);
    expect((await get(body.id)).counts).toMatchObject({ same: 1, nowPass: 1 });
    await override(wronged.id);

    await apply(body.id);

    expect((await get(body.id)).counts.left).toBe(1);
    expect((await wronged.who.get(`/api/attempts/${wronged.id}`)).body.result.points).toBe(5);
  });

  it('is refused where there is nothing, where one is open, and when the key moved on', async () => {
    const change = { kind: 'version', question: questionId };
    expect((await start([{ ...change, question: newId() }])).body.type).toBe('/problems/nothing-to-regrade');
    const { body } = await start([change]);
    expect((await start([change])).body.type).toBe('/problems/quiz-regrade-open');
    await correctKey('c');

    expect((await apply(body.id)).body.type).toBe('/problems/quiz-regrade-outdated');
    expect((await trainer.delete(`/api/quiz-regrades/${body.id}`)).body.state).toBe('discarded');
    expect((await start([change])).status).toBe(202);
  });

  it('is for trainers, about people in their reach', async () => {
    const change = { kind: 'void', question: questionId, how: 'full' };
    const far = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));
    const marker = app.as(await app.make.person({ roles: ['marker'], unit }));
    const { body } = await start([change]);

    expect((await start([change], far)).body.type).toBe('/problems/nothing-to-regrade');
    expect((await start([change], marker)).status).toBe(403);
    for (const path of ['', '/lines']) expect((await far.get(`/api/quiz-regrades/${body.id}${path}`)).status).toBe(404);
    expect((await far.post(`/api/quiz-regrades/${body.id}/application`, { reason: '不行' })).status).toBe(404);
    expect((await far.get(`/api/quiz-regrades/questions?quiz=${quizId}`)).body.total).toBe(0);
    expect((await trainer.get(`/api/quiz-regrades/questions?quiz=${quizId}`)).body.items).toHaveLength(2);
    expect((await trainer.get('/api/quiz-regrades')).body.total).toBe(1);
  });
});
