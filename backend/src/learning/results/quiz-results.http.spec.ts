import type { QuestionFigures } from '../../../contract/assessment/results.js';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';

const truth = (number: number) => ({
  type: 'true-false',
  area: 'K2',
  text: { zh: `第${String(number)}题`, en: `Statement ${String(number)}` },
  answer: true,
  explanation: '因为',
});
const CHOICE = {
  type: 'single-choice',
  area: 'K3',
  text: { zh: '选哪个', en: 'Which one' },
  choices: [
    { id: 'a', text: '对的', fraction: 100 },
    { id: 'b', text: '错的' },
    { id: 'c', text: '没人选' },
  ],
  explanation: '因为',
};
const EN = { 'accept-language': 'en' };

describe('results of quizzes', () => {
  let app: TestApp;
  let unit: string;
  let quiz: MadeQuiz;
  let trainer: TestCaller;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    unit = await app.make.unit();
    quiz = await makeQuiz(app, { items: [truth(1), truth(2), CHOICE], settings: { passPercent: 60 } });
    trainer = app.as(await app.make.person({ roles: ['trainer'], unit }));
  });

  const learner = (name: string, where = unit) => app.make.person({ roles: ['learner'], unit: where, name });
  /** Answers in order: right or wrong for the statements, a choice for the last. */
  const sit = async (person: TestPerson, answers: (boolean | string)[], of = quiz) => {
    const me = app.as(person);
    const { body } = await me.post(`/api/quizzes/${of.id}/attempts`);
    for (const [index, value] of answers.entries()) {
      const answer =
        typeof value === 'string' ? { type: 'single-choice', choice: value } : { type: 'true-false', value };
      await me.put(`/api/attempts/${String(body.id)}/answers/${String(index + 1)}`, { sequence: 1, answer });
    }
    await me.post(`/api/attempts/${String(body.id)}/submission`);
    return body.id as string;
  };
  const results = async (who: TestCaller, path = '', query = '') =>
    who.get(`/api/quizzes/${quiz.id}/results${path}${query}`, EN);

  it('tells who took a quiz and how it went, of the people in reach only', async () => {
    const elsewhere = await app.make.unit();
    await sit(await learner('安'), [true, true, 'a']);
    await sit(await learner('柏'), [true, false, 'b']);
    await sit(await learner('远', elsewhere), [false, false, 'b']);

    const { body } = await results(trainer);
    expect(body).toMatchObject({ people: 2, counted: 2, passed: 1, running: 0, isDrawn: false });
    expect(body.figures).toMatchObject({ attempts: 2, maximum: 3, mean: 2, median: 2 });
    expect(body.bands[9]).toEqual({ from: 90, to: 100, attempts: 1 });
    expect(body.bands[3].attempts).toBe(1);

    const { body: rows } = await results(trainer, '/attempts', '?sort=percent&order=desc');
    expect(rows.items.map(({ person }: { person: { name: string } }) => person.name)).toEqual(['安', '柏']);
    expect(rows.items[0]).toMatchObject({ percent: 100, passed: true, state: 'submitted', unitName: '窗口组' });

    const auditor = app.as(await app.make.person({ roles: ['auditor'] }));
    expect((await results(auditor)).body.people).toBe(3);
  });

  it('refuses those who reach only their own attempts, and hides units out of reach', async () => {
    const elsewhere = await app.make.unit();
    const person = await learner('安');
    await sit(person, [true, true, 'a']);
    const me = app.as(person);

    for (const path of ['', '/attempts', '/attempts/file', '/questions', '/questions/file']) {
      expect((await results(me, path)).status).toBe(403);
    }
    expect((await me.get('/api/quizzes/results')).status).toBe(403);
    expect((await results(trainer, '', `?unit=${elsewhere}`)).status).toBe(404);
    expect((await results(trainer, '', `?unit=${unit}`)).body.people).toBe(1);
    expect((await trainer.get(`/api/quizzes/${unit}/results`)).status).toBe(404);
  });

  it('counts the first attempt of each person unless another is asked for, and notices new ones', async () => {
    const person = await learner('安');
    await sit(person, [false, false, 'b']);
    const counted = async (attempts: string) => (await results(trainer, '', `?attempts=${attempts}`)).body;
    expect((await counted('first')).averagePercent).toBe(0);

    await sit(person, [true, true, 'a']);
    await sit(person, [true, false, 'b']);

    expect((await counted('first')).averagePercent).toBe(0);
    expect((await counted('highest')).averagePercent).toBe(100);
    expect((await counted('last')).averagePercent).toBeCloseTo(33.3);
    expect(await counted('all')).toMatchObject({ counted: 3, people: 1 });
  });

  it('filters attempts by state, name and class', async () => {
    const [one, two] = [await learner('安然'), await learner('柏青')];
    await sit(one, [true, true, 'a']);
    await sit(two, [false, false, 'b']);
    await app.as(two).post(`/api/quizzes/${quiz.id}/attempts`);
    const made = await trainer.post('/api/classes', {
      ...{ name: '一班', unitId: unit, startsOn: '2026-06-01', endsOn: '2026-12-01' },
      memberIds: [two.id],
    });
    const names = async (query: string) =>
      (await results(trainer, '/attempts', query)).body.items.map(
        (row: { person: { name: string } }) => row.person.name,
      );

    expect(await names('?state=passed')).toEqual(['安然']);
    expect(await names('?state=failed')).toEqual(['柏青']);
    expect(await names('?state=running')).toEqual(['柏青']);
    expect(await names('?search=安')).toEqual(['安然']);
    expect(await names(`?class=${String(made.body.id)}&sort=name&order=asc`)).toEqual(['柏青', '柏青']);
    expect((await results(trainer, '', `?class=${String(made.body.id)}`)).body.people).toBe(1);

    const stranger = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));
    expect((await results(stranger, '', `?class=${String(made.body.id)}`)).status).toBe(404);
  });

  it('says of each question what it is worth, and what was answered', async () => {
    // Who is good at the rest chooses wrong in the last.
    for (let at = 0; at < 6; at++) await sit(await learner(`强${String(at)}`), [true, true, 'b']);
    for (let at = 0; at < 6; at++) await sit(await learner(`弱${String(at)}`), [false, false, 'a']);

    const { body } = await results(trainer, '/questions');
    const [first, , last] = body.items as QuestionFigures[];
    expect(first).toMatchObject({ name: 'i0', text: 'Statement 1', attempts: 12, facility: 50, position: 1 });
    expect(last).toMatchObject({ discriminationIndex: expect.closeTo(-100), flags: ['distractor'] });

    const { body: one } = await results(trainer, `/questions/${String(last?.id)}`);
    expect(one).toMatchObject({ empty: 0, versions: 1, explanation: '因为' });
    expect(one.parts[0].responses).toMatchObject([
      { id: 'a', label: '对的', fraction: 100, count: 6, share: 50, othersPercent: 0, isDrawing: false },
      { id: 'b', label: '错的', fraction: 0, count: 6, othersPercent: 100, isDrawing: true },
      { id: 'c', count: 0, share: 0, othersPercent: null, isDrawing: false },
    ]);
    expect((await results(trainer, `/questions/${unit}`)).status).toBe(404);
  });

  it('takes the figures of drawn questions over the attempts that held them', async () => {
    quiz = await makeQuiz(app, { items: [1, 2, 3, 4, 5, 6].map(truth), draw: 2 });
    for (let at = 0; at < 6; at++) await sit(await learner(`人${String(at)}`), [true, at % 2 === 0]);

    const { body } = await results(trainer, '/questions');

    expect(body).toMatchObject({ counted: 6, isDrawn: true });
    expect(body.items.reduce((sum: number, { attempts }: QuestionFigures) => sum + attempts, 0)).toBe(12);
    expect((await results(trainer)).body.figures).toMatchObject({ attempts: 6, maximum: 2, mean: 1.5 });
  });

  it('lists the quizzes with how they went', async () => {
    await sit(await learner('安'), [true, true, 'a']);
    await sit(await learner('柏'), [false, false, 'b']);

    const { body } = await trainer.get('/api/quizzes/results?search=trial&size=100', EN);

    const card = body.items.find(({ id }: { id: string }) => id === quiz.id);
    expect(card).toMatchObject({ people: 2, ended: 2, passed: 1, averagePercent: 50, title: 'Trial quiz' });
    expect(card.lastEndedAt).toBe(app.clock.now().toISOString());
  });

  it('hands them out as files, in the language asked for, without running what people wrote', async () => {
    await sit(await learner('=SUM(A1)'), [true, true, 'a']);

    const csv = await trainer.get(`/api/quizzes/${quiz.id}/results/attempts/file`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body.startsWith('\uFEFF姓名,单位')).toBe(true);
    expect(csv.body).toContain("'=SUM(A1)");
    const figures = await trainer.get(`/api/quizzes/${quiz.id}/results/questions/file`, EN);
    expect(figures.body).toContain('Discrimination index %');
    expect(figures.body).toContain('Statement 1');

    for (const path of ['attempts', 'questions']) {
      const workbook = await trainer.get(`/api/quizzes/${quiz.id}/results/${path}/file?format=xlsx`);
      expect(workbook.headers['content-type']).toContain('spreadsheetml');
      expect(workbook.body.startsWith('PK')).toBe(true);
    }
  });
});
