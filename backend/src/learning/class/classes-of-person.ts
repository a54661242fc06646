import { Injectable } from '@nestjs/common';
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
    const classes = await this.database.read
      .createQueryBuilder(TrainingClass, 'class')
      .innerJoin(ClassMember, 'member', 'member.classId = class.id AND member.personId = :personId', { personId })
      .where('class.endedAt IS NULL AND class.endsOn >= :today', { today: this.clock.today() })
      .orderBy('class.endsOn')
      .getMany();
    return classes.map(({ id, name, endsOn }) => ({ id, name, endsOn }));
  }
}
