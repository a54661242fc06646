import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { CountedAttempts as Counted } from '../../../contract/assessment/results.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Attempt } from '../attempt/attempt.entity.js';

/** Whose attempts are meant. */
export interface ResultsScope {
  readonly quizId?: string;
  /** A unit and those below it. */
  readonly unit?: string | undefined;
  /** Only these people, few enough to be named: the members of a class. */
  readonly personIds?: readonly string[] | undefined;
}

/** Attempts of the people in reach: nobody sees figures of people whose papers they may not see. */
@Injectable()
export class CountedAttempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reach: PeopleReach,
    private readonly units: UnitsService,
  ) {}

  /** @throws Problem `not-allowed` for whoever reaches only their own attempts. */
  async within(actor: Actor, { quizId, unit, personIds }: ResultsScope): Promise<SelectQueryBuilder<Attempt>> {
    if (actor.reach('attempt:read') === 'own') throw new Problem('not-allowed');
    const query = this.database.report.createQueryBuilder(Attempt, 'attempt').where('1 = 1');
    this.reach.narrow(query, actor, 'attempt:read', 'attempt.personId');
    if (quizId !== undefined) query.andWhere('attempt.quizId = :quizId', { quizId });
    if (personIds) {
      query.andWhere('attempt.personId IN (:...personIds)', { personIds: personIds.length > 0 ? personIds : [''] });
    }
    if (unit !== undefined) await this.inUnit(query, actor, unit);
    return query;
  }

  /** Of the ended attempts those that count of each person. */
  pick(query: SelectQueryBuilder<Attempt>, counted: Counted): SelectQueryBuilder<Attempt> {
    query.andWhere('attempt.endedAt IS NOT NULL').andWhere(COUNTS);
    const better = BEFORE[counted];
    if (better === undefined) return query;
    return query.andWhere(
      // TypeORM knows its properties only between blanks and brackets, not before a line's end.
      `NOT EXISTS (SELECT 1 FROM attempt o
        WHERE o.quiz_id = attempt.quizId AND o.person_id = attempt.personId AND ${ENDED_OTHER} AND ${better})`,
    );
  }

  private async inUnit(query: SelectQueryBuilder<Attempt>, actor: Actor, unit: string): Promise<void> {
    const reachable = actor.unitIds('attempt:read');
    const tree = await this.units.tree();
    if (!tree.get(unit) || !(reachable === 'all' || reachable.has(unit))) throw new Problem('not-found');
    query.andWhere(
      `EXISTS (SELECT 1 FROM appointment u WHERE u.person_id = attempt.personId AND u.unit_id IN (:...askedUnits)
        AND u.from_day <= :askedOn AND (u.to_day IS NULL OR u.to_day >= :askedOn))`,
      { askedUnits: [...tree.below(unit)], askedOn: this.clock.today() },
    );
  }
}

/** What was not submitted in time counts for nothing where the quiz says so. */
export const COUNTS = "(attempt.outcome IS NULL OR attempt.outcome <> 'discarded')";
const ENDED_OTHER = "o.ended_at IS NOT NULL AND (o.outcome IS NULL OR o.outcome <> 'discarded')";

/** What another attempt `o` of the same person must be to stand before this one. */
const BEFORE: Record<Counted, string | undefined> = {
  first: 'o.number < attempt.number',
  last: 'o.number > attempt.number',
  highest: '(o.percent > attempt.percent OR (o.percent = attempt.percent AND o.number < attempt.number))',
  all: undefined,
};
