import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { ClassMember, TrainingClass } from '../class/class.entity.js';

/** The members of a class as a set of people whose results are asked for. */
@Injectable()
export class ClassPeople {
  constructor(private readonly database: Database) {}

  /** Undefined without a class. @throws Problem `not-found` for a class that the actor may not see. */
  async of(actor: Actor, classId: string | undefined): Promise<string[] | undefined> {
    if (classId === undefined) return undefined;
    await this.seen(actor, classId);
    const members = await this.database.read.findBy(ClassMember, { classId });
    return members.map(({ personId }) => personId).sort();
  }

  /** A class of the units in reach, or one that the actor teaches. */
  async seen(actor: Actor, classId: string): Promise<TrainingClass> {
    const query = this.database.read
      .createQueryBuilder(TrainingClass, 'class')
      .where('class.id = :classId', { classId });
    const units = actor.unitIds('class:read');
    if (units !== 'all') {
      query.andWhere(
        `(class.unitId IN (:...units) OR EXISTS (
          SELECT 1 FROM class_trainer t WHERE t.class_id = class.id AND t.person_id = :me))`,
        { units: units.size > 0 ? [...units] : [''], me: actor.id },
      );
    }
    const row = await query.getOne();
    if (!row) throw new Problem('not-found');
    return row;
  }
}
