import { makeCourse } from '../../catalog/testing/make-course.js';
import { AttemptGraded } from '../../assessment/attempt/attempt.events.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { CourseCompleted } from './course.events.js';

describe('taking a course', () => {
  let app: TestApp;
  let person: TestPerson;
  let me: TestCaller;
  const completed: unknown[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(Events).handle(CourseCompleted, 'spec.completed', (news) => {
      completed.push(news);
      return Promise.resolve();
    });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    completed.length = 0;
    person = await app.make.person();
    me = app.as(person);
  });

  const enrol = (courseId: string) => me.post('/api/enrolments', { courseId });
  const progress = (lessonId: string | undefined, body: object) =>
    me.put(`/api/lessons/${String(lessonId)}/progress`, body);
  const grade = (quiz: string, percent: number, attemptId = newId()) =>
    app.database
      .tx(() =>
        app.app.get(Events).publish(AttemptGraded, {
          ...{ attemptId, personId: person.id, quizId: contentId('quiz', quiz), quiz },
          ...{ score: percent, maximum: 100, percent, passed: percent >= 60, provisional: false },
          at: '2026-06-15T01:00:00.000Z',
        }),
      )
      .then(() => app.settle());

  describe('enrolling', () => {
    it('answers 201 first and then 200 with the same enrolment', async () => {
      const { id } = await makeCourse(app);

      const first = await enrol(id);
      const second = await enrol(id);

      expect([first.status, second.status]).toEqual([201, 200]);
      expect(second.body).toEqual(first.body);
      expect(first.body).toMatchObject({
        personId: person.id,
        course: { id, code: 'A99', title: '测试课程' },
        progress: { done: 0, total: 2, percent: 0 },
        next: { kind: 'lesson', title: '课 first', minutes: 5, percent: 0 },
      });
    });

    it('makes one enrolment of requests that arrive together', async () => {
      const { id } = await makeCourse(app);

      const answers = await Promise.all([1, 2, 3].map(() => enrol(id)));

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    });

    it('refuses a course that is not there, and names what is missing', async () => {
      expect((await enrol(newId())).status).toBe(404);

      const { status, body } = await me.post('/api/enrolments', {});

      expect(status).toBe(400);
      expect(body.errors).toEqual([expect.objectContaining({ pointer: '#/courseId' })]);
    });

    it('shows an enrolment to its owner and to managers of the unit only', async () => {
      const { id } = await makeCourse(app);
      const { body } = await enrol(id);
      const elsewhere = await app.make.person({ roles: ['manager'], unit: await app.make.unit() });

      expect((await app.as('manager').get(`/api/enrolments/${body.id}`)).status).toBe(200);
      expect((await app.as('learner').get(`/api/enrolments/${body.id}`)).status).toBe(404);
      expect((await app.as(elsewhere).get(`/api/enrolments/${body.id}`)).status).toBe(404);
      expect((await app.anonymous().get(`/api/enrolments/${body.id}`)).status).toBe(401);
    });
  });

  describe('reading a lesson', () => {
    it('shows blocks without keys, its neighbours, and no progress to a visitor', async () => {
      const { lessonIds } = await makeCourse(app);

      const { status, body } = await me.get(`/api/lessons/${lessonIds[0] ?? ''}`);

      expect(status).toBe(200);
      expect(body).toMatchObject({
        title: '课 first',
        number: 1,
        module: { number: 1, title: '唯一单元' },
        previous: null,
        next: { id: lessonIds[1], title: '课 second' },
        enrolled: false,
        progress: { percent: 0, done: false, seen: [], checks: {} },
      });
      expect(body.blocks.map(({ kind }: { kind: string }) => kind)).toEqual(['text', 'check']);
      expect(JSON.stringify(body)).not.toMatch(/fraction|因为法条|正是它|第三十二条/);
    });

    it('speaks the reader’s language', async () => {
      const { lessonIds, id } = await makeCourse(app);
      const english = { 'accept-language': 'en' };

      expect((await me.get(`/api/lessons/${lessonIds[0] ?? ''}`, english)).body.title).toBe('Lesson first');
      expect((await me.get(`/api/courses/${id}`, english)).body).toMatchObject({
        title: 'Course 测试课程',
        objectives: ['Learn'],
      });
    });

    it('keeps what was seen and where one was', async () => {
      const { id, lessonIds } = await makeCourse(app);
      await enrol(id);
      const { body } = await me.get(`/api/lessons/${lessonIds[0] ?? ''}`);
      const [text] = body.blocks;

      const saved = await progress(lessonIds[0], { seen: [text.id], position: text.id });

      expect(saved.body).toMatchObject({ percent: 33, position: text.id, done: false, savedAt: expect.any(String) });
      expect((await me.get(`/api/lessons/${lessonIds[0] ?? ''}`)).body.progress).toEqual(saved.body);
    });

    it('keeps no progress of people who are not enrolled', async () => {
      const { lessonIds } = await makeCourse(app);

      const { status, body } = await progress(lessonIds[0], { seen: [] });

      expect([status, body.type]).toEqual([409, '/problems/not-enrolled']);
    });
  });

  describe('a check inside a lesson', () => {
    const answerWith = (lessonId: string | undefined, choice: string) =>
      progress(lessonId, { check: { block: 'check-spec-check', answer: { type: 'single-choice', choice } } });

    it('is marked on the server and explained', async () => {
      const { id, lessonIds } = await makeCourse(app);
      await enrol(id);

      const { body } = await answerWith(lessonIds[0], 'a');

      expect(body.checks['check-spec-check']).toMatchObject({
        answer: { choice: 'a' },
        feedback: { verdict: 'right', explanation: '因为法条这样写。' },
      });
    });

    it('keeps the key back until the second try', async () => {
      const { id, lessonIds } = await makeCourse(app);
      await enrol(id);

      const one = (await answerWith(lessonIds[0], 'b')).body.checks['check-spec-check'];
      const two = (await answerWith(lessonIds[0], 'b')).body.checks['check-spec-check'];
      const [first, second] = [one.feedback, two.feedback];

      expect([one.hints, two.hints]).toEqual([['看看第三十二条。'], ['看看第三十二条。']]);
      expect(first).toEqual({
        verdict: 'wrong',
        details: [expect.objectContaining({ id: 'b', feedback: '再想想。' })],
      });
      expect(second).toMatchObject({ rightAnswer: { choice: 'a' }, explanation: '因为法条这样写。' });
    });

    it.each([
      [
        'a block that is no check',
        { block: 'text-1', answer: { type: 'single-choice', choice: 'a' } },
        '#/check/block',
      ],
      [
        'a choice that is none',
        { block: 'check-spec-check', answer: { type: 'single-choice', choice: 'z' } },
        '#/answer/choice',
      ],
    ])('refuses %s', async (_, check, pointer) => {
      const { id, lessonIds } = await makeCourse(app);
      await enrol(id);

      const { status, body } = await progress(lessonIds[0], { check });

      expect(status).toBe(400);
      expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
    });
  });

  describe('the outline', () => {
    it('shows a visitor what there is and a learner how far they are', async () => {
      const { id, lessonIds } = await makeCourse(app);

      expect((await me.get(`/api/courses/${id}`)).body).toMatchObject({
        enrolment: null,
        progress: { done: 0, total: 2 },
      });

      await enrol(id);
      await progress(lessonIds[0], { done: true });
      const { body } = await me.get(`/api/courses/${id}`);

      expect(body).toMatchObject({
        enrolment: { completedAt: null },
        progress: { done: 1, total: 2, percent: 50 },
        next: { kind: 'lesson', id: lessonIds[1] },
        modules: [{ done: 1, total: 2, steps: [{ state: 'done', percent: 100 }, { state: 'not-started' }] }],
      });
    });

    it('lists the cases and the quiz that lessons lead to', async () => {
      const { id } = await makeCourse(app, {
        lessons: { one: ':::practice S03\n去练。\n:::' },
        completion: '{ quiz: final, quizOpens: after-lessons }',
        quizzes: ['final'],
      });

      const { body } = await me.get(`/api/courses/${id}`);

      expect(body.modules[0].steps).toMatchObject([
        { kind: 'lesson' },
        { kind: 'practice', code: 'S03' },
        { kind: 'quiz', id: contentId('quiz', 'final'), state: 'locked' },
      ]);
    });
  });

  describe('completion', () => {
    it('comes with the last lesson where there is no quiz, and is told once', async () => {
      const { id, lessonIds, slug } = await makeCourse(app);
      const { body: enrolment } = await enrol(id);
      for (const lessonId of [...lessonIds, lessonIds[0]]) await progress(lessonId, { done: true });
      await app.settle();

      expect((await me.get(`/api/enrolments/${enrolment.id}`)).body).toMatchObject({
        completedAt: '2026-06-15T01:00:00.000Z',
        progress: { percent: 100 },
        next: null,
      });
      expect(completed).toEqual([
        expect.objectContaining({ personId: person.id, courseId: id, course: slug, enrolmentId: enrolment.id }),
      ]);
    });

    it('loses nothing of lessons finished at the same moment', async () => {
      const { id, lessonIds } = await makeCourse(app, { lessons: { a: '一', b: '二', c: '三' } });
      await enrol(id);

      await Promise.all(lessonIds.map((lessonId) => progress(lessonId, { done: true })));
      await app.settle();

      expect((await me.get(`/api/courses/${id}`)).body).toMatchObject({ progress: { done: 3 }, next: null });
      expect(completed).toHaveLength(1);
    });

    it('waits for the quiz, in whichever order', async () => {
      const { id, lessonIds } = await makeCourse(app, { completion: '{ quiz: q-wait }', quizzes: ['q-wait'] });
      await enrol(id);
      await grade('q-wait', 40);
      for (const lessonId of lessonIds) await progress(lessonId, { done: true });

      expect((await me.get(`/api/courses/${id}`)).body).toMatchObject({
        enrolment: { completedAt: null },
        next: { kind: 'quiz', id: contentId('quiz', 'q-wait') },
      });

      await grade('q-wait', 80);

      const { body } = await me.get(`/api/courses/${id}`);
      expect(body).toMatchObject({ enrolment: { completedAt: expect.any(String) }, next: null });
      expect(body.modules[0].steps.at(-1)).toMatchObject({ kind: 'quiz', state: 'done', score: 80 });
      expect(completed).toHaveLength(1);
    });

    it('follows an attempt that was marked anew', async () => {
      const { id } = await makeCourse(app, { completion: '{ quiz: q-anew }', quizzes: ['q-anew'] });
      await enrol(id);
      const attemptId = newId();
      await grade('q-anew', 90, attemptId);
      await grade('q-anew', 50, attemptId);

      const { body } = await me.get(`/api/courses/${id}`);
      expect(body.modules[0].steps.at(-1)).toMatchObject({ score: 50, state: 'in-progress' });
    });
  });

  it('tells what to do next, the last used course first', async () => {
    const one = await makeCourse(app, { title: '甲课' });
    const other = await makeCourse(app, { title: '乙课' });
    await enrol(one.id);
    app.clock.advance(1);
    await enrol(other.id);
    app.clock.advance(1);
    await progress(one.lessonIds[0], { done: true });

    const { body } = await me.get('/api/me/learning');

    expect(body.items.map(({ course }: { course: { title: string } }) => course.title)).toEqual(['甲课', '乙课']);
    expect(body.next).toMatchObject({ courseTitle: '甲课', step: { id: one.lessonIds[1] } });
    app.clock.set('2026-06-15T01:00:00.000Z');
  });

  describe('the graded quiz', () => {
    it('opens for people enrolled, and where the course says so after the last lesson', async () => {
      const { id, lessonIds } = await makeCourse(app, {
        completion: '{ quiz: q-late, quizOpens: after-lessons }',
        quizzes: ['q-late'],
      });
      const { CourseAdmission } = await import('./course-admission.js');
      const refusal = () => app.app.get(CourseAdmission).refusal(person.id, contentId('quiz', 'q-late'));

      expect(await refusal()).toBe('not-enrolled');
      await enrol(id);
      expect(await refusal()).toBe('lessons-not-done');
      for (const lessonId of lessonIds) await progress(lessonId, { done: true });
      expect(await refusal()).toBeUndefined();
    });
  });
});
