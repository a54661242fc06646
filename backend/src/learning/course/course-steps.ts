import { inLanguage, type Language } from '../../../contract/common.js';
import type { OutlineModule, OutlineStep } from '../../../contract/learning/course-outline.js';
import type { NextStep, Progress } from '../../../contract/learning/enrolment.js';
import { contentId } from '../../platform/database/ids.js';
import type { PublishedCourse, PublishedLesson, PublishedModule } from '../../catalog/course/published-course.js';
import type { LessonMark } from '../enrolment/enrolment.entity.js';

/** What somebody reached in a quiz or a case. */
export interface Reached {
  percent: number;
  passed: boolean;
}

/** Where somebody stands in a course; all empty for a visitor. */
export interface Standing {
  lessons: Readonly<Record<string, LessonMark>>;
  completedAt: Date | null;
  /** By quiz or scenario. */
  reached: ReadonlyMap<string, Reached>;
}

export const NO_STANDING: Standing = { lessons: {}, completedAt: null, reached: new Map() };

/** What a quiz or a case is called in the reader’s language and how long it takes; null: as long as one likes. */
export interface ActivityFact {
  title: string;
  minutes: number | null;
}
/** By quiz or scenario; what is unknown has none. */
export type ActivityFacts = ReadonlyMap<string, ActivityFact>;

/** The quiz that the completion rule asks for. */
export const quizIdOf = ({ completion }: Pick<PublishedCourse, 'completion'>): string | undefined =>
  completion.quiz === undefined ? undefined : contentId('quiz', completion.quiz);

/** Lessons done of the lessons that the course has now. */
export function progressIn(course: PublishedCourse, { lessons }: Pick<Standing, 'lessons'>): Progress {
  const total = course.lessons.length;
  const done = course.lessons.filter(({ id }) => lessons[id]?.done).length;
  const shares = course.lessons.reduce((sum, { id }) => sum + (lessons[id]?.percent ?? 0), 0);
  // Half a lesson counts half, but nobody is at 100 % before the last one is done.
  const percent = total === 0 ? 0 : done === total ? 100 : Math.min(99, Math.floor(shares / total));
  return { done, total, percent };
}

/** The first lesson that is not done; after the last one the quiz, if it is still to be passed. */
export function nextIn(
  course: PublishedCourse,
  standing: Standing,
  facts: ActivityFacts,
  language: Language,
): NextStep | null {
  const lesson = course.lessons.find(({ id }) => !standing.lessons[id]?.done);
  if (lesson) {
    const { id, title, minutes } = lesson;
    const percent = standing.lessons[id]?.percent ?? 0;
    return { kind: 'lesson', id, title: inLanguage(title, language), minutes, percent };
  }
  const quizId = quizIdOf(course);
  if (quizId === undefined || standing.completedAt) return null;
  const percent = standing.reached.has(quizId) ? 50 : 0;
  return {
    kind: 'quiz',
    id: quizId,
    title: facts.get(quizId)?.title ?? inLanguage(course.title, language),
    minutes: null,
    percent,
  };
}

const known = new WeakMap<PublishedCourse, ReadonlyMap<string, Activity>>();

/** The quizzes and cases of a course, each once, in the order in which lessons lead to them. */
export function activitiesOf(course: PublishedCourse): ReadonlyMap<string, Activity> {
  // A published course never changes, and every request asks.
  const activities = known.get(course) ?? findActivities(course);
  known.set(course, activities);
  return activities;
}

function findActivities(course: PublishedCourse): Map<string, Activity> {
  const found = new Map<string, Activity>();
  for (const module of course.modules) {
    for (const activity of module.lessons.flatMap(activitiesIn)) {
      if (!found.has(activity.id)) found.set(activity.id, { ...activity, moduleId: module.id });
    }
  }
  const quizId = quizIdOf(course);
  const last = course.modules.at(-1);
  // The graded quiz ends the course, wherever lessons mention it.
  if (quizId === undefined || !last) return found;
  found.delete(quizId);
  return found.set(quizId, { kind: 'quiz', id: quizId, code: null, moduleId: last.id });
}

interface Activity {
  kind: 'practice' | 'quiz';
  id: string;
  /** Code of the scenario. */
  code: string | null;
  moduleId: string;
}

function activitiesIn({ views }: PublishedLesson): Omit<Activity, 'moduleId'>[] {
  return views['zh-CN'].flatMap((block): Omit<Activity, 'moduleId'>[] => {
    if (block.kind === 'practice') return [{ kind: 'practice', id: block.scenarioId, code: block.scenario }];
    return block.kind === 'quiz' ? [{ kind: 'quiz', id: block.quizId, code: null }] : [];
  });
}

/** The modules with their steps, as one reader finds them. */
export function modulesFor(
  course: PublishedCourse,
  standing: Standing,
  facts: ActivityFacts,
  language: Language,
): OutlineModule[] {
  const activities = [...activitiesOf(course).values()];
  const isReady = course.lessons.every(({ id }) => standing.lessons[id]?.done);
  const locked = course.completion.quizOpens === 'after-lessons' && !isReady ? quizIdOf(course) : undefined;
  return course.modules.map((module: PublishedModule) => ({
    id: module.id,
    number: module.number,
    title: inLanguage(module.title, language),
    done: module.lessons.filter(({ id }) => standing.lessons[id]?.done).length,
    total: module.lessons.length,
    steps: [
      ...module.lessons.map((lesson) => lessonStep(lesson, standing.lessons[lesson.id], language)),
      ...activities
        .filter(({ moduleId }) => moduleId === module.id)
        .map((activity) => activityStep(activity, standing.reached.get(activity.id), facts, activity.id === locked)),
    ],
  }));
}

function lessonStep(
  { id, title, minutes }: PublishedLesson,
  mark: LessonMark | undefined,
  language: Language,
): OutlineStep {
  const percent = mark?.percent ?? 0;
  const state = mark?.done ? 'done' : percent > 0 ? 'in-progress' : 'not-started';
  return { kind: 'lesson', id, code: null, title: inLanguage(title, language), minutes, state, percent, score: null };
}

function activityStep(
  { kind, id, code }: Activity,
  reached: Reached | undefined,
  facts: ActivityFacts,
  isLocked: boolean,
): OutlineStep {
  const state = activityState(reached, isLocked);
  const { title, minutes } = facts.get(id) ?? { title: code ?? '', minutes: null };
  return {
    kind,
    id,
    code,
    title,
    minutes,
    state,
    percent: reached?.passed ? 100 : 0,
    score: reached?.percent ?? null,
  };
}

function activityState(reached: Reached | undefined, isLocked: boolean): OutlineStep['state'] {
  if (reached?.passed) return 'done';
  if (isLocked) return 'locked';
  return reached ? 'in-progress' : 'not-started';
}
