import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { UnitsService } from '../../identity/unit/units.service.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';

/** Whose statuses are meant: those of some units, of everybody, or only the actor's own. */
export type StatusScope = { unitIds: ReadonlySet<string> } | { isEverybody: true } | { personId: string };

/** How far `status:read` reaches. */
@Injectable()
export class StatusScopeService {
  constructor(private readonly units: UnitsService) {}

  /** All that the actor may see, or of it one unit and those below. Unknown, or out of reach: not found. */
  async of(actor: Actor, unitId?: string): Promise<StatusScope> {
    const reachable = actor.unitIds('status:read');
    if (unitId !== undefined) {
      const tree = await this.units.tree();
      const isKnown = tree.get(unitId) && (reachable === 'all' || reachable.has(unitId));
      if (!isKnown) throw new Problem('not-found');
      return { unitIds: tree.below(unitId) };
    }
    if (reachable === 'all') return { isEverybody: true };
    return actor.reach('status:read') === 'unit' ? { unitIds: reachable } : { personId: actor.id };
  }
}

/** Narrows a query to a scope; `alias` has the columns `unitId` and, for one's own, `personId`. */
export function within<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  scope: StatusScope,
  alias: string,
): void {
  if ('personId' in scope) query.andWhere(`${alias}.personId = :scopePersonId`, { scopePersonId: scope.personId });
  else if ('unitIds' in scope)
    query.andWhere(`${alias}.unitId IN (:...scopeUnitIds)`, { scopeUnitIds: [...scope.unitIds] });
}
