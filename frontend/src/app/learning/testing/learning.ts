import type { LessonBlock } from '@lms/contract/catalog/lesson-block';
import type { CourseOutline, OutlineStep } from '@lms/contract/learning/course-outline';
import type { EnrolmentView } from '@lms/contract/learning/enrolment';
import type { LessonProgress, LessonView } from '@lms/contract/learning/lesson';

/** Makers of what the server answers about learning. */

export const enrolment = (more: Partial<EnrolmentView> = {}): EnrolmentView => ({
  ...{ id: 'enrolment-1', personId: 'person-1', enrolledAt: '2026-06-01T01:00:00.000Z', lastSeenAt: null },
  course: { id: 'course-1', code: 'A03', title: '收件与告知', hours: 8 },
  ...{ dueOn: null, completedAt: null, progress: { done: 1, total: 2, percent: 50 } },
  next: { kind: 'lesson', id: 'lesson-2', title: '第二课', minutes: 6, percent: 0 },
  ...more,
});

export const step = (id: string, more: Partial<OutlineStep> = {}): OutlineStep => ({
  ...{ kind: 'lesson', id, code: null, title: `课文${id}`, minutes: 6, state: 'not-started', percent: 0, score: null },
  ...more,
});

export const outline = (more: Partial<CourseOutline> = {}): CourseOutline => ({
  ...{ id: 'course-1', code: 'A03', title: '收件与告知', summary: '', track: 'A', hours: 8, lessons: 2 },
  ...{ version: 1, publishedAt: '2026-06-01T01:00:00.000Z', objectives: ['一次说清'] },
  basis: [{ law: '行政许可法', article: '第三十二条' }],
  completion: { quiz: { id: 'quiz-1', title: '结业测验一' }, quizOpens: 'after-lessons' },
  modules: [
    {
      ...{ id: 'module-1', number: 1, title: '单元一', done: 1, total: 2 },
      steps: [
        step('lesson-1', { state: 'done', percent: 100 }),
        step('lesson-2'),
        step('scenario-1', { kind: 'practice', code: 'S03', title: '一次告知完', score: 74, state: 'done' }),
        step('quiz-1', { kind: 'quiz', title: '结业测验一', minutes: null, state: 'locked' }),
      ],
    },
  ],
  enrolment: { id: 'enrolment-1', enrolledAt: '2026-06-01T01:00:00.000Z', dueOn: '2026-06-30', completedAt: null },
  progress: { done: 1, total: 2, percent: 50 },
  next: { kind: 'lesson', id: 'lesson-2', title: '课文lesson-2', minutes: 6, percent: 0 },
  ...more,
});

export const progress = (more: Partial<LessonProgress> = {}): LessonProgress => ({
  ...{ percent: 0, seen: [], position: null, checks: {}, done: false, doneAt: null, savedAt: null },
  ...more,
});

export const CHECK: LessonBlock = {
  id: 'check-1',
  kind: 'check',
  item: {
    ...{ type: 'single-choice', text: '选哪一个？', points: 1, area: 'K1', hints: [] },
    choices: [
      { id: 'a', text: '甲' },
      { id: 'b', text: '乙' },
    ],
  },
};

export const lesson = (more: Partial<LessonView> = {}): LessonView => ({
  ...{ id: 'lesson-1', title: '第一课', summary: '', minutes: 6, version: 1 },
  publishedAt: '2026-06-01T01:00:00.000Z',
  course: { id: 'course-1', code: 'A03', title: '收件与告知' },
  module: { number: 1, title: '单元一' },
  number: 1,
  basis: [],
  terms: [{ name: '补正', use: '受理之前，把材料补齐、改对。' }],
  blocks: [
    { id: 'heading-1', kind: 'heading', level: 2, text: '小标题' },
    { id: 'text-1', kind: 'text', html: '<p>一段文字</p>' },
    {
      ...{ id: 'basis-1', kind: 'basis', law: '行政许可法', locator: '32/1/4', article: '第三十二条第一款第四项' },
      ...{ version: '2019-04-23', html: '<p>一次告知</p>' },
    },
    CHECK,
  ],
  previous: null,
  next: { id: 'lesson-2', title: '第二课' },
  enrolled: true,
  progress: progress(),
  ...more,
});
