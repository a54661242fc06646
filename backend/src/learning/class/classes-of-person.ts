import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ClassMember, TrainingClass } from './class.entity.js';

/** The classes somebody is in. */
@Injectable()
export class ClassesOfPerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that have not ended, the first to end on top. */
  async running(personId: string): Promise<{ id: string; name: string; endsOn: string }[]> {
    const memberships = await this.database.read.findBy(ClassMember, { personId });
    if (memberships.length === 0) return [];
    const ids = memberships.map(({ classId }) => classId);
    const classes = await this.database.read.findBy(TrainingClass, { id: In(ids), endedAt: IsNull() });
    const today = this.clock.today();
    return classes
      .filter(({ endsOn }) => endsOn >= today)
      .sort((one, other) => one.endsOn.localeCompare(other.endsOn))
      .map(({ id, name, endsOn }) => ({ id, name, endsOn }));
  }
}
