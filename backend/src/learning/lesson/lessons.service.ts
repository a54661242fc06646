import { Injectable } from '@nestjs/common';
import type { ItemFeedback } from '../../../contract/assessment/item-view.js';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import type {
  CheckOutcome,
  LessonProgress,
  LessonProgressUpdate,
  LessonView,
} from '../../../contract/learning/lesson.js';
import { ItemsService } from '../../assessment/item/items.service.js';
import { checkOf, type PublishedCourse, type PublishedLesson } from '../../catalog/course/published-course.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { LawNames } from '../../law/law/law-names.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { CompletionService } from '../course/completion.service.js';
import { Enrolment } from '../enrolment/enrolment.entity.js';
import { advanced, type CheckState, NOT_STARTED } from './lesson-progress.js';
import { LessonProgressRow } from './lesson-progress.entity.js';

interface Place {
  course: PublishedCourse;
  lesson: PublishedLesson;
}

/** After so many tries the right answer is shown even to those who did not find it. */
const TRIES_BEFORE_THE_KEY = 2;

/** Reading lessons, and what is kept of it. */
@Injectable()
export class LessonsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: PublishedCourses,
    private readonly items: ItemsService,
    private readonly completion: CompletionService,
    private readonly laws: LawNames,
  ) {}

  async get(actor: Actor, lessonId: string, language: Language): Promise<LessonView> {
    const place = await this.place(lessonId);
    const { enrolled, row } = await this.kept(actor.id, place);
    const progress = this.progressView(row, place.lesson, language);
    const basis = this.laws.cited(place.lesson.basis, language);
    return { ...lessonView(place, language), basis, enrolled, progress };
  }

  /** Adds what the actor did since the last save. Saving the same again changes nothing. */
  async save(
    actor: Actor,
    lessonId: string,
    update: LessonProgressUpdate,
    language: Language,
  ): Promise<LessonProgress> {
    const place = await this.place(lessonId);
    const { course, lesson } = place;
    if (update.check) this.judge(lesson, update.check, language);
    const row = await this.database.tx(async (manager) => {
      const enrolment = await lockedRow(manager, Enrolment, { personId: actor.id, courseId: course.id });
      if (!enrolment) throw new Problem('not-enrolled');
      const key = { enrolmentId: enrolment.id, lessonId };
      const known = await manager.findOneBy(LessonProgressRow, key);
      const at = this.clock.now();
      const state = advanced(known ?? NOT_STARTED, { ...update, at }, lesson.views[language]);
      const row = { ...key, ...state, version: lesson.version, savedAt: at };
      await manager.upsert(LessonProgressRow, row, ['enrolmentId', 'lessonId']);
      const lessons = { ...enrolment.lessons, [lessonId]: { percent: state.percent, done: state.doneAt !== null } };
      const lessonsDone = course.lessons.filter(({ id }) => lessons[id]?.done).length;
      await manager.update(Enrolment, enrolment.id, { lessons, lessonsDone, lastSeenAt: at });
      if (lessonsDone > enrolment.lessonsDone) await this.completion.consider({ ...enrolment, lessons }, course);
      return row;
    });
    return this.progressView(row, lesson, language);
  }

  private async place(lessonId: string): Promise<Place> {
    const place = await this.courses.lesson(lessonId);
    if (!place) throw new Problem('not-found');
    return place;
  }

  private async kept(
    personId: string,
    { course, lesson }: Place,
  ): Promise<{ enrolled: boolean; row: LessonProgressRow | null }> {
    const enrolment = await this.database.read.findOne(Enrolment, {
      select: { id: true },
      where: { personId, courseId: course.id },
    });
    if (!enrolment) return { enrolled: false, row: null };
    const key = { enrolmentId: enrolment.id, lessonId: lesson.id };
    return { enrolled: true, row: await this.database.read.findOneBy(LessonProgressRow, key) };
  }

  /** @throws Problem `invalid-request` when the block is no check or the answer is none to it. */
  private judge(
    lesson: PublishedLesson,
    { block, answer }: { block: string; answer: ItemAnswer },
    language: Language,
  ): ItemFeedback {
    const check = checkOf(lesson, block, language);
    if (!check)
      throw new Problem('invalid-request', {
        errors: [{ pointer: '#/check/block', detail: 'names no check of this lesson' }],
      });
    return this.items.mark(check.item, check.id, answer, language);
  }

  private progressView(row: LessonProgressRow | null, lesson: PublishedLesson, language: Language): LessonProgress {
    const { percent, seen, position, checks, doneAt } = row ?? NOT_STARTED;
    const outcomes = Object.entries(checks).flatMap(([block, state]): [string, CheckOutcome][] => {
      const outcome = this.outcome(lesson, block, state, language);
      return outcome ? [[block, outcome]] : [];
    });
    return {
      ...{ percent, seen, position },
      checks: Object.fromEntries(outcomes),
      done: doneAt !== null,
      doneAt: doneAt?.toISOString() ?? null,
      savedAt: row?.savedAt.toISOString() ?? null,
    };
  }

  /** An answer marked anew, in the reader's language; nothing where the lesson has lost or changed the question. */
  private outcome(
    lesson: PublishedLesson,
    block: string,
    { answer, tries }: CheckState,
    language: Language,
  ): CheckOutcome | undefined {
    const check = checkOf(lesson, block, language);
    if (check?.item.type !== answer.type) return undefined;
    const feedback = this.items.mark(check.item, check.id, answer, language);
    const isRight = feedback.verdict === 'right';
    const isOpen = isRight || tries >= TRIES_BEFORE_THE_KEY;
    const { hints } = this.items.view(check.item, check.id, language, isRight ? tries - 1 : tries);
    return { answer, feedback: isOpen ? feedback : withoutKey(feedback), hints };
  }
}

/** What may be said while one may still find the answer. */
function withoutKey({ verdict, details }: ItemFeedback): ItemFeedback {
  return { verdict, details: details?.filter((detail) => detail.verdict !== 'missed') };
}

function lessonView(
  { course, lesson }: Place,
  language: Language,
): Omit<LessonView, 'basis' | 'enrolled' | 'progress'> {
  const index = course.lessons.indexOf(lesson);
  const say = (text: PublishedLesson['title']) => inLanguage(text, language);
  const neighbour = (other: PublishedLesson | undefined) => (other ? { id: other.id, title: say(other.title) } : null);
  return {
    id: lesson.id,
    title: say(lesson.title),
    summary: say(lesson.summary),
    minutes: lesson.minutes,
    version: lesson.version,
    publishedAt: lesson.publishedAt.toISOString(),
    course: { id: course.id, code: course.code, title: say(course.title) },
    module: { number: lesson.module.number, title: say(lesson.module.title) },
    number: lesson.number,
    terms: lesson.terms.map(({ name, use }) => ({ name: name[language], use: use[language] })),
    blocks: lesson.views[language],
    previous: neighbour(course.lessons[index - 1]),
    next: neighbour(course.lessons[index + 1]),
  };
}
