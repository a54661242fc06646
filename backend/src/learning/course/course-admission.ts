import { Injectable } from '@nestjs/common';
import { In, IsNull, Like, MoreThanOrEqual } from 'typeorm';
import type { ProblemCode } from '../../../contract/problems.js';
import { AttemptAdmission } from '../../assessment/admission.js';
import type { PublishedCourse } from '../../catalog/course/published-course.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ClassMember, TrainingClass } from '../class/class.entity.js';
import { ClassesOfPerson } from '../class/classes-of-person.js';
import { Enrolment } from '../enrolment/enrolment.entity.js';
import { quizIdOf } from './course-steps.js';

/**
 * The graded quiz of a course is for people enrolled in it; where the course says so, only after the last lesson. A quiz
 * that belongs to no course is open to everybody.
 */
@Injectable()
export class CourseAdmission extends AttemptAdmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: PublishedCourses,
    private readonly classes: ClassesOfPerson,
  ) {
    super();
  }

  async refusal(personId: string, quizId: string): Promise<ProblemCode | undefined> {
    const courses = (await this.courses.all()).filter((course) => quizIdOf(course) === quizId);
    if (courses.length === 0) return undefined;
    const enrolments = await this.database.read.findBy(Enrolment, {
      personId,
      courseId: In(courses.map(({ id }) => id)),
    });
    if (enrolments.length === 0) return 'not-enrolled';
    const isOpen = enrolments.some((enrolment) => {
      const course = courses.find(({ id }) => id === enrolment.courseId);
      return course !== undefined && opensFor(course, enrolment);
    });
    return isOpen ? undefined : 'lessons-not-done';
  }

  async classesOf(personId: string): Promise<string[]> {
    return (await this.classes.running(personId)).map(({ id }) => id);
  }

  async classMembers(classId: string): Promise<string[]> {
    return (await this.database.read.findBy(ClassMember, { classId })).map(({ personId }) => personId);
  }

  async runningClasses(search: string): Promise<{ id: string; name: string; unitId: string }[]> {
    const today = this.clock.today();
    const found = await this.database.read.find(TrainingClass, {
      select: { id: true, name: true, unitId: true },
      where: { searchText: Like(`%${likeText(search)}%`), endsOn: MoreThanOrEqual(today), endedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
      take: MOST_CLASSES,
    });
    return found;
  }

  async classNames(classIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.database.read.find(TrainingClass, {
      select: { id: true, name: true },
      where: { id: In([...classIds]) },
    });
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

/** So many classes of one name are looked at. */
const MOST_CLASSES = 100;

/** `%` and `_` typed by a person mean themselves; neither occurs in names, so they are left out. */
const likeText = (search: string): string => search.toLowerCase().replaceAll(/[%_\\]/g, '');

const opensFor = (course: PublishedCourse, { lessons }: Enrolment): boolean =>
  course.completion.quizOpens === 'enrolled' || course.lessons.every(({ id }) => lessons[id]?.done);
