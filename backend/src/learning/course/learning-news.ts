import { Injectable, type OnModuleInit } from '@nestjs/common';
import type * as z from 'zod';
import { AttemptGraded } from '../../assessment/attempt/attempt.events.js';
import { CourseVersionPublished } from '../../catalog/course/course.events.js';
import type { PublishedCourse } from '../../catalog/course/published-course.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import { Events } from '../../platform/events.js';
import { RunScored } from '../../sandbox/run/run.events.js';
import { Enrolment } from '../enrolment/enrolment.entity.js';
import { ActivityResultsService } from './activity-results.service.js';
import { CompletionService } from './completion.service.js';
import { quizIdOf } from './course-steps.js';

/** What learning hears from below: marked quizzes, scored runs, and courses that changed. */
@Injectable()
export class LearningNews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly database: Database,
    private readonly courses: PublishedCourses,
    private readonly results: ActivityResultsService,
    private readonly completion: CompletionService,
  ) {}

  onModuleInit(): void {
    this.events.handle(AttemptGraded, 'learning.quiz-result', (news) => this.noteQuiz(news));
    this.events.handle(RunScored, 'learning.run-result', ({ personId, scenarioId, runId, score, passed, at }) =>
      this.results.note({ personId, thingId: scenarioId, sourceId: runId, percent: score, passed, at: new Date(at) }),
    );
    this.events.handle(CourseVersionPublished, 'learning.course-changed', ({ courseId }) => this.recount(courseId));
  }

  private async noteQuiz({
    personId,
    quizId,
    attemptId,
    percent,
    passed,
    at,
  }: z.infer<typeof AttemptGraded.schema>): Promise<void> {
    await this.results.note({ personId, thingId: quizId, sourceId: attemptId, percent, passed, at: new Date(at) });
    const courses = (await this.courses.all()).filter((course) => quizIdOf(course) === quizId);
    await this.database.tx(async (manager) => {
      for (const course of courses) {
        // Held, so that a lesson finished at this moment and the quiz do not each wait for the other.
        const enrolment = await lockedRow(manager, Enrolment, { personId, courseId: course.id });
        if (enrolment) await this.completion.consider(enrolment, course);
      }
    });
  }

  /** Lessons came or went: the counters follow, and whoever has now done all of it has completed the course. */
  private async recount(courseId: string): Promise<void> {
    this.courses.forget(courseId);
    const course = await this.courses.get(courseId);
    if (!course) return;
    const enrolments = await this.database.read.find(Enrolment, { select: { id: true }, where: { courseId } });
    for (const { id } of enrolments) await this.recountOne(id, course);
  }

  private async recountOne(id: string, course: PublishedCourse): Promise<void> {
    await this.database.tx(async (manager) => {
      const enrolment = await lockedRow(manager, Enrolment, { id });
      if (!enrolment) return;
      const lessonsDone = course.lessons.filter((lesson) => enrolment.lessons[lesson.id]?.done).length;
      if (lessonsDone !== enrolment.lessonsDone) await manager.update(Enrolment, id, { lessonsDone });
      await this.completion.consider(enrolment, course);
    });
  }
}
