import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import type { PublishedCourse } from '../../catalog/course/published-course.js';
import { Enrolment } from '../enrolment/enrolment.entity.js';
import { ActivityResultsService } from './activity-results.service.js';
import { CourseCompleted } from './course.events.js';
import { quizIdOf } from './course-steps.js';

/** Judges whether a course is completed, and tells it once. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly results: ActivityResultsService,
  ) {}

  /** Call in the transaction after anything that may complete the course. */
  async consider(enrolment: Enrolment, course: PublishedCourse): Promise<void> {
    if (enrolment.completedAt || !(await this.isComplete(enrolment, course))) return;
    const at = this.clock.now();
    await this.database.tx(async (manager) => {
      await manager.update(Enrolment, enrolment.id, { completedAt: at });
      await this.events.publish(CourseCompleted, {
        enrolmentId: enrolment.id,
        personId: enrolment.personId,
        courseId: course.id,
        course: course.slug,
        version: course.version,
        at: at.toISOString(),
      });
    });
  }

  private async isComplete({ personId, lessons }: Enrolment, course: PublishedCourse): Promise<boolean> {
    if (course.lessons.length === 0 || !course.lessons.every(({ id }) => lessons[id]?.done)) return false;
    const quizId = quizIdOf(course);
    if (quizId === undefined) return true;
    const reached = await this.results.best(personId, [quizId]);
    return reached.get(quizId)?.passed === true;
  }
}
