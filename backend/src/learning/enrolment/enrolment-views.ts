import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { EnrolmentView, MyLearning } from '../../../contract/learning/enrolment.js';
import type { PublishedCourse } from '../../catalog/course/published-course.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { Database } from '../../platform/database/database.js';
import { ActivityFactsService } from '../course/activity-facts.service.js';
import { type ActivityFacts, nextIn, progressIn } from '../course/course-steps.js';
import { ClassesOfPerson } from '../class/classes-of-person.js';
import { Enrolment } from './enrolment.entity.js';

/** Enrolments as people see them. */
@Injectable()
export class EnrolmentViews {
  constructor(
    private readonly database: Database,
    private readonly courses: PublishedCourses,
    private readonly facts: ActivityFactsService,
    private readonly classes: ClassesOfPerson,
  ) {}

  async one(enrolment: Enrolment, course: PublishedCourse, language: Language): Promise<EnrolmentView> {
    return viewOf(enrolment, course, await this.facts.of([course], language), language);
  }

  /** What a person learns now: open courses first, the last used on top. */
  async mine(personId: string, language: Language): Promise<MyLearning> {
    const [enrolments, classes] = await Promise.all([
      this.database.read.findBy(Enrolment, { personId }),
      this.classes.running(personId),
    ]);
    const courses = await this.courses.many(enrolments.map(({ courseId }) => courseId));
    const facts = await this.facts.of([...courses.values()], language);
    const items = enrolments
      .sort((one, other) => urgency(other) - urgency(one))
      .flatMap((enrolment) => {
        const course = courses.get(enrolment.courseId);
        return course ? [viewOf(enrolment, course, facts, language)] : [];
      });
    return { items, total: items.length, next: nextOf(items), classes };
  }
}

/** Completed courses last, then the one that was used last. */
const urgency = ({ completedAt, lastSeenAt, enrolledAt }: Enrolment): number =>
  (completedAt ? 0 : Number.MAX_SAFE_INTEGER / 2) + (lastSeenAt ?? enrolledAt).getTime();

function nextOf(items: EnrolmentView[]): MyLearning['next'] {
  const first = items.find(({ next }) => next !== null);
  if (!first?.next) return null;
  return { enrolmentId: first.id, courseCode: first.course.code, courseTitle: first.course.title, step: first.next };
}

function viewOf(
  enrolment: Enrolment,
  course: PublishedCourse,
  facts: ActivityFacts,
  language: Language,
): EnrolmentView {
  const { id, personId, enrolledAt, dueOn, completedAt, lastSeenAt, lessons } = enrolment;
  const standing = { lessons, completedAt, reached: new Map() };
  return {
    ...{ id, personId, dueOn },
    course: { id: course.id, code: course.code, title: inLanguage(course.title, language), hours: course.hours },
    enrolledAt: enrolledAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    progress: progressIn(course, standing),
    next: nextIn(course, standing, facts, language),
  };
}
