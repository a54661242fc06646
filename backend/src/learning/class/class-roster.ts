import { Injectable } from '@nestjs/common';
import type { NewClass } from '../../../contract/learning/class.js';
import type { ProblemField } from '../../../contract/problems.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';

/** Judges who and what may be put into a class. */
@Injectable()
export class ClassRoster {
  constructor(
    private readonly people: PeopleService,
    private readonly appointments: AppointmentsService,
    private readonly courses: PublishedCourses,
  ) {}

  /** @throws Problem `invalid-request` that names each member, trainer and course that may not be in the class. */
  async judge(
    actor: Actor,
    { memberIds, trainerIds, courseIds }: Pick<NewClass, 'memberIds' | 'trainerIds' | 'courseIds'>,
    errors: ProblemField[],
  ): Promise<void> {
    const [reached, trainers, courses] = await Promise.all([
      this.reached(actor, memberIds),
      this.people.namesOf(trainerIds),
      this.courses.many(courseIds),
    ]);
    memberIds.forEach((id, index) => {
      if (!reached.has(id)) errors.push({ pointer: `#/memberIds/${String(index)}`, detail: 'is nobody of your units' });
    });
    trainerIds.forEach((id, index) => {
      if (!trainers.has(id)) errors.push({ pointer: `#/trainerIds/${String(index)}`, detail: 'is nobody' });
    });
    courseIds.forEach((id, index) => {
      if (!courses.has(id)) errors.push({ pointer: `#/courseIds/${String(index)}`, detail: 'is no open course' });
    });
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
  }

  /** Those who are appointed today in a unit in which the actor may run classes. */
  private async reached(actor: Actor, personIds: string[]): Promise<Set<string>> {
    const units = actor.unitIds('class:write');
    if (units === 'all') return new Set((await this.people.namesOf(personIds)).keys());
    const main = await this.appointments.mainOf(personIds, 'zh-CN');
    return new Set(personIds.filter((id) => units.has(main.get(id)?.unitId ?? '')));
  }
}
