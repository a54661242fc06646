import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Permission } from '../../../contract/access.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Attempt } from '../attempt/attempt.entity.js';

/** Whose ended attempts somebody may judge: people in reach, never oneself, nobody whom one manages. */
@Injectable()
export class AttemptScope {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
  ) {}

  reached(actor: Actor, permission: Permission): SelectQueryBuilder<Attempt> {
    const query = this.database.read
      .createQueryBuilder(Attempt, 'attempt')
      .where('attempt.endedAt IS NOT NULL AND attempt.personId <> :me', { me: actor.id });
    this.reach.narrow(query, actor, permission, 'attempt.personId');
    return this.reach.leaveOutManaged(query, actor, { person: 'attempt.personId', unless: '1 = 0' });
  }
}
