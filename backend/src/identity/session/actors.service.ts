import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Actor, type Grant } from '../../platform/http/actor.js';
import { Person, PersonRole } from '../person/person.entity.js';
import { UnitsService } from '../unit/units.service.js';

/** Makes the actor of a person: who they are and where their roles hold. */
@Injectable()
export class ActorsService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitsService,
  ) {}

  /** Undefined where the person is unknown or deactivated. */
  async actorOf(personId: string): Promise<Actor | undefined> {
    const person = await this.database.read.findOneBy(Person, { id: personId });
    if (!person?.isActive) return undefined;
    const [roles, tree] = await Promise.all([this.database.read.findBy(PersonRole, { personId }), this.units.tree()]);
    const grants = roles.map(({ role, unitId }): Grant => ({
      role,
      unitIds: unitId === null ? 'all' : tree.below(unitId),
    }));
    // An auditor only reads; everybody else learns, whatever else they do.
    const isOnlyAuditor = grants.length > 0 && grants.every(({ role }) => role === 'auditor');
    return new Actor(personId, isOnlyAuditor ? grants : [{ role: 'learner', unitIds: new Set<string>() }, ...grants]);
  }
}
