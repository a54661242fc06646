import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { MarkingEntry } from './marking-entry.entity.js';

const MINE = 'SELECT 1 FROM mark m WHERE m.entry_id = entry.id AND m.marker_id = :me';

/** Whose work somebody may mark: people in reach, never oneself, and in an exam nobody whom one manages. */
@Injectable()
export class MarkingScope {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
  ) {}

  /** Every entry that the actor may see. */
  reached(actor: Actor): SelectQueryBuilder<MarkingEntry> {
    const query = this.database.read.createQueryBuilder(MarkingEntry, 'entry').where('entry.personId <> :me', {
      me: actor.id,
    });
    this.reach.narrow(query, actor, 'mark:write', 'entry.personId');
    return this.reach.leaveOutManaged(query, actor, { person: 'entry.personId', unless: "entry.mode <> 'exam'" });
  }

  /** What waits for this very actor: not marked by them, and a difference only where they may settle it. */
  waiting(actor: Actor): SelectQueryBuilder<MarkingEntry> {
    const states = actor.can('mark:moderate') ? ['waiting', 'second', 'moderation'] : ['waiting', 'second'];
    return this.reached(actor).andWhere('entry.state IN (:...states)', { states }).andWhere(`NOT EXISTS (${MINE})`);
  }

  /** What the actor has marked. */
  marked(actor: Actor): SelectQueryBuilder<MarkingEntry> {
    return this.reached(actor).andWhere(`EXISTS (${MINE})`);
  }
}
