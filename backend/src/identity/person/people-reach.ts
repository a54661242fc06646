import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Permission } from '../../../contract/access.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/http/actor.js';

/** Narrows queries of other domains to the people whom somebody reaches, by today's appointments. */
@Injectable()
export class PeopleReach {
  constructor(private readonly clock: Clock) {}

  /** `person` is the property that holds the person's id: `run.personId`. One's own things are always reached. */
  narrow<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    actor: Actor,
    permission: Permission,
    person: string,
  ): SelectQueryBuilder<Row> {
    const units = actor.unitIds(permission);
    if (units === 'all') return query;
    return query.andWhere(`(${person} = :reachActor OR ${this.appointedIn('reach', person)})`, {
      reachActor: actor.id,
      ...this.parameters('reach', units),
    });
  }

  /** Leaves out whoever works in units that the actor manages: nobody judges the people under them. */
  leaveOutManaged<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    actor: Actor,
    { person, unless }: { person: string; unless: string },
  ): SelectQueryBuilder<Row> {
    const units = new Set(
      actor.grants.flatMap(({ role, unitIds }) => (role === 'manager' && unitIds !== 'all' ? [...unitIds] : [])),
    );
    if (units.size === 0) return query;
    return query.andWhere(
      `(${unless} OR NOT ${this.appointedIn('managed', person)})`,
      this.parameters('managed', units),
    );
  }

  private appointedIn(name: string, person: string): string {
    return `EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = ${person} AND a.unit_id IN (:...${name}Units)
      AND a.from_day <= :${name}Today AND (a.to_day IS NULL OR a.to_day >= :${name}Today))`;
  }

  private parameters(name: string, units: ReadonlySet<string>) {
    return { [`${name}Units`]: units.size > 0 ? [...units] : [''], [`${name}Today`]: this.clock.today() };
  }
}
