import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LessonAssignmentAnswer, NewLessonAssignment } from '../../../contract/learning/mistake.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { EnrolmentsService } from '../enrolment/enrolments.service.js';
import { LessonAssignment } from './lesson-assignment.entity.js';
import { LessonAssigned } from './lesson-assignment.events.js';
import { TaughtMistakes } from './taught-mistakes.js';

const ROWS_AT_ONCE = 50;

/** Gives people the lesson that teaches what they got wrong. Doing it again changes nothing. */
@Injectable()
export class LessonAssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly enrolments: EnrolmentsService,
    private readonly appointments: AppointmentsService,
    private readonly mistakes: TaughtMistakes,
  ) {}

  async assign(actor: Actor, input: NewLessonAssignment): Promise<LessonAssignmentAnswer> {
    const { unitId, to } = input;
    const units = actor.unitIds('lesson:assign');
    if (units !== 'all' && !units.has(unitId)) throw new Problem('not-found');
    const taught = await this.mistakes.find(input);
    const people = to === 'missed' ? taught.personIds : await this.appointments.personIdsIn(unitId);
    const { courseId, lessonId, title, reason } = taught;
    const subjectId = lessonId ?? courseId;
    return this.database.tx(async (manager) => {
      const known = await manager.findBy(LessonAssignment, { personId: In(people), subjectId });
      const fresh = people.filter((personId) => !known.some((row) => row.personId === personId));
      const { scenarioId, code } = input;
      const given = { subjectId, courseId, scenarioId, code, assignedBy: actor.id, assignedAt: this.clock.now() };
      for (let from = 0; from < fresh.length; from += ROWS_AT_ONCE) {
        const rows = fresh.slice(from, from + ROWS_AT_ONCE).map((personId) => ({ ...given, personId }));
        await manager.createQueryBuilder().insert().into(LessonAssignment).values(rows).orIgnore().execute();
      }
      if (fresh.length > 0) {
        await this.enrolments.enrolAll(fresh, courseId);
        await this.note(actor, { ...input, subjectId, people: fresh.length });
        await this.events.publish(LessonAssigned, { personIds: fresh, courseId, lessonId, title, reason });
      }
      return { assigned: fresh.length, already: people.length - fresh.length };
    });
  }

  private note(actor: Actor, { subjectId, ...facts }: NewLessonAssignment & { subjectId: string; people: number }) {
    return this.audit.record(actor, { action: 'lesson.assign', thing: 'lesson', thingId: subjectId, facts });
  }
}
