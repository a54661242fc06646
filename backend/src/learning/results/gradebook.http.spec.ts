import { QuizzesService } from '../../assessment/quiz/quizzes.service.js';
import { makeCourse } from '../../catalog/testing/make-course.js';
import { contentId } from '../../platform/database/ids.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';

interface Line {
  person: { name: string };
  passed: number;
  grades: unknown[];
}

const EN = { 'accept-language': 'en' };

describe('the gradebook of a class', () => {
  let app: TestApp;
  let unit: string;
  let trainer: TestCaller;
  let classId: string;
  let quizId: string;
  let people: TestPerson[];

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    unit = await app.make.unit();
    trainer = app.as(await app.make.person({ roles: ['trainer'], unit }));
    people = [await member('安'), await member('柏'), await member('程')];
    const made = await makeQuiz(app, { settings: { passPercent: 60, grading: 'last' } });
    // Courses name quizzes by their slugs, and content gives a quiz the id that follows from it.
    quizId = contentId('quiz', made.slug);
    await app.database.tx((manager) => manager.update('Quiz', made.id, { id: quizId }));
    app.app.get(QuizzesService).forget();
    const course = await makeCourse(app, { quizzes: [made.slug], completion: `{ quiz: ${made.slug} }` });
    const { body } = await trainer.post('/api/classes', {
      ...{ name: '一班', unitId: unit, startsOn: '2026-06-01', endsOn: '2026-06-30' },
      ...{ courseIds: [course.id], memberIds: people.map(({ id }) => id) },
    });
    classId = body.id as string;
  });

  const member = (name: string, where = unit) => app.make.person({ roles: ['learner'], unit: where, name });
  const sit = async (person: TestPerson | undefined, right: number) => {
    if (!person) throw new Error('nobody');
    const me = app.as(person);
    const { body } = await me.post(`/api/quizzes/${quizId}/attempts`);
    for (let slot = 1; slot <= 4; slot++) {
      const answer = { type: 'true-false', value: slot <= right };
      await me.put(`/api/attempts/${String(body.id)}/answers/${String(slot)}`, { sequence: 1, answer });
    }
    await me.post(`/api/attempts/${String(body.id)}/submission`);
  };
  const book = (who: TestCaller, query = '') => who.get(`/api/classes/${classId}/gradebook${query}`, EN);

  it('tells of each member and each quiz what counts', async () => {
    await sit(people[0], 1);
    await sit(people[0], 4);
    await sit(people[1], 1);

    const { body } = await book(trainer);

    expect(body).toMatchObject({ total: 3, class: { name: '一班', endsOn: '2026-06-30' } });
    expect(body.quizzes).toMatchObject([{ id: quizId, title: 'Trial quiz', grading: 'last', dueOn: '2026-06-30' }]);
    const states = body.items.map(({ person, passed, grades: [grade] }: Line) => [person.name, passed, grade]);
    expect(states).toMatchObject([
      ['安', 1, { state: 'passed', percent: 100, attempts: 2, provisional: false }],
      ['柏', 0, { state: 'failed', percent: 25, attempts: 1 }],
      ['程', 0, { state: 'open', percent: null, attempts: 0, attemptId: null }],
    ]);
  });

  it('calls missing what was not taken when the class is over', async () => {
    await app.database.tx((manager) => manager.update('TrainingClass', classId, { endsOn: '2026-06-02' }));

    const { body } = await book(trainer, '?sort=average&order=desc&size=2');

    expect(body.total).toBe(3);
    expect(body.items).toHaveLength(2);
    expect(body.items[0].grades[0].state).toBe('missing');
    const found = (await book(trainer, `?search=${encodeURIComponent('柏')}`)).body;
    expect([found.total, found.members, found.items[0].person.name]).toEqual([1, 3, '柏']);
  });

  it('opens to those who reach the results of others, for the people in reach', async () => {
    const me = people[0] && app.as(people[0]);
    expect((await book(me ?? trainer)).status).toBe(403);
    expect((await me?.get(`/api/classes/${classId}/gradebook/file`))?.status).toBe(403);
    const stranger = app.as(await app.make.person({ roles: ['trainer'], unit: await app.make.unit() }));
    expect((await book(stranger)).status).toBe(404);
    const manager = app.as(await app.make.person({ roles: ['manager'], unit }));
    expect((await book(manager)).body.total).toBe(3);
  });

  it('leaves the house as a file', async () => {
    await sit(people[0], 4);

    const csv = await trainer.get(`/api/classes/${classId}/gradebook/file`);
    expect(csv.body).toContain('姓名,单位,T01 试测 %,通过门数,平均得分率（%）');
    expect(csv.body).toContain('安,窗口组,100,1,100');
    expect(csv.body).toContain('程,窗口组,未考,0,');
    const workbook = await trainer.get(`/api/classes/${classId}/gradebook/file?format=xlsx`, EN);
    expect(workbook.body.startsWith('PK')).toBe(true);
  });
});
