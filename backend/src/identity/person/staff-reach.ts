import { Injectable } from '@nestjs/common';
import { Brackets, In, IsNull, Not } from 'typeorm';
import { type Permission, reachOf, ROLE_NAMES, type Role } from '../../../contract/access.js';
import { Database } from '../../platform/database/database.js';
import { UnitsService } from '../unit/units.service.js';
import { AppointmentsService } from './appointments.service.js';
import { Person, PersonRole } from './person.entity.js';

/** More people than these never wait for the same thing. */
const MOST = 500;

/** Turns reach round: who may do something to a person, so that they can be told that it waits. */
@Injectable()
export class StaffReach {
  constructor(
    private readonly database: Database,
    private readonly units: UnitsService,
    private readonly appointments: AppointmentsService,
  ) {}

  /** Active people whose roles reach that person today with this permission; never the person. */
  async reaching(permission: Permission, personId: string): Promise<string[]> {
    const roles = ROLE_NAMES.filter((role) => isStaff(role, permission));
    return this.granted(roles, personId, (role) => reachOf(role, permission) === 'all');
  }

  /** The same without those who manage the person: nobody judges the people under them. */
  async judging(permission: Permission, personId: string): Promise<string[]> {
    const [reaching, managers] = await Promise.all([
      this.reaching(permission, personId),
      this.granted(['manager'], personId, () => false, true),
    ]);
    return reaching.filter((id) => !managers.includes(id));
  }

  /** @param isInUnit whether a grant for everywhere is left out, as `PeopleReach` does with managers */
  private async granted(
    roles: readonly Role[],
    personId: string,
    isEverywhere: (role: Role) => boolean,
    isInUnit = false,
  ): Promise<string[]> {
    const above = [...(await this.unitsAbove(personId))];
    const rows = await this.database.read
      .createQueryBuilder(PersonRole, 'granted')
      .select('DISTINCT granted.personId', 'personId')
      .innerJoin(Person, 'person', 'person.id = granted.personId AND person.isActive = :yes', { yes: true })
      .where({ role: In([...roles]), personId: Not(personId) })
      .andWhere(
        new Brackets((place) => {
          place.where({ unitId: In(above) }).orWhere({ role: In(roles.filter(isEverywhere)) });
          if (!isInUnit) place.orWhere({ unitId: IsNull() });
        }),
      )
      .orderBy('granted.personId')
      .limit(MOST)
      .getRawMany<{ personId: string }>();
    return rows.map((row) => row.personId);
  }

  private async unitsAbove(personId: string): Promise<ReadonlySet<string>> {
    const [tree, unitIds] = await Promise.all([this.units.tree(), this.appointments.unitIdsOf(personId)]);
    return new Set(unitIds.flatMap((unitId) => tree.pathTo(unitId).map(({ id }) => id)));
  }
}

function isStaff(role: Role, permission: Permission): boolean {
  const reach = reachOf(role, permission);
  return reach === 'unit' || reach === 'all';
}
