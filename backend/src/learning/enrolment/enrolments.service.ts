import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { EnrolmentView, NewEnrolment } from '../../../contract/learning/enrolment.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { CoursesService } from '../../catalog/course/courses.service.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentViews } from './enrolment-views.js';

/** Who takes which course. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly catalogue: CoursesService,
    private readonly courses: PublishedCourses,
    private readonly views: EnrolmentViews,
  ) {}

  /** Enrols the actor. Doing so again answers the enrolment that is there. */
  async enrol(
    actor: Actor,
    { courseId }: NewEnrolment,
    language: Language,
  ): Promise<{ isNew: boolean; view: EnrolmentView }> {
    const course = await this.courses.get(courseId);
    if (!course) throw new Problem((await this.catalogue.exists(courseId)) ? 'course-not-published' : 'not-found');
    const { isNew, enrolment } = await this.database.tx(async (manager) => {
      const wanted = this.newEnrolment(actor.id, courseId);
      // Of two requests at once one makes the row, and both answer it.
      await manager.createQueryBuilder().insert().into(Enrolment).values(wanted).orIgnore().execute();
      const enrolment = await manager.findOneByOrFail(Enrolment, { personId: actor.id, courseId });
      const isNew = enrolment.id === wanted.id;
      const act = { action: 'enrolment.create', thing: 'enrolment', thingId: enrolment.id, facts: { courseId } };
      if (isNew) await this.audit.record(actor, act);
      return { isNew, enrolment };
    });
    return { isNew, view: await this.views.one(enrolment, course, language) };
  }

  async get(actor: Actor, enrolmentId: string, language: Language): Promise<EnrolmentView> {
    const enrolment = await this.database.read.findOneBy(Enrolment, { id: enrolmentId });
    const isReached = enrolment && (await this.people.isReached(actor, 'progress:read', enrolment.personId));
    const course = isReached ? await this.courses.get(enrolment.courseId) : undefined;
    if (!enrolment || !course) throw new Problem('not-found');
    return this.views.one(enrolment, course, language);
  }

  /** Call in a transaction: enrols each person in each course, or gives the enrolment they have the date of the class. */
  async enrolClass(
    personIds: string[],
    courseIds: string[],
    { id, endsOn }: { id: string; endsOn: string },
  ): Promise<void> {
    if (personIds.length === 0 || courseIds.length === 0) return;
    await this.database.tx(async (manager) => {
      const known = await manager.findBy(Enrolment, { personId: In(personIds), courseId: In(courseIds) });
      const taken = new Set(known.map(({ personId, courseId }) => `${personId} ${courseId}`));
      const missing = personIds.flatMap((personId) =>
        courseIds
          .filter((courseId) => !taken.has(`${personId} ${courseId}`))
          .map((courseId) => ({ ...this.newEnrolment(personId, courseId), classId: id, dueOn: endsOn })),
      );
      for (let from = 0; from < missing.length; from += 50)
        await manager
          .createQueryBuilder()
          .insert()
          .into(Enrolment)
          .values(missing.slice(from, from + 50))
          .orIgnore()
          .execute();
      const open = known.filter(({ completedAt, classId }) => !completedAt && (classId === null || classId === id));
      if (open.length > 0) {
        await manager.update(
          Enrolment,
          { id: In(open.map((enrolment) => enrolment.id)) },
          { classId: id, dueOn: endsOn },
        );
      }
    });
  }

  /** Call in a transaction: enrols those who are not in the course yet, without a date. */
  async enrolAll(personIds: string[], courseId: string): Promise<void> {
    await this.database.tx(async (manager) => {
      for (let from = 0; from < personIds.length; from += 50) {
        const rows = personIds.slice(from, from + 50).map((personId) => this.newEnrolment(personId, courseId));
        await manager.createQueryBuilder().insert().into(Enrolment).values(rows).orIgnore().execute();
      }
    });
  }

  private newEnrolment(personId: string, courseId: string): Enrolment {
    return {
      ...{ id: newId(), personId, courseId, classId: null, dueOn: null },
      ...{ enrolledAt: this.clock.now(), completedAt: null, lastSeenAt: null, lessonsDone: 0, lessons: {} },
    };
  }
}
