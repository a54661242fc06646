import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { RoleGrant } from '../../../contract/identity/person.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { UnitsService } from '../unit/units.service.js';
import { Person, PersonRole } from './person.entity.js';

/** Which roles people have, and where. */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitsService,
    private readonly audit: Audit,
  ) {}

  of(personIds: string[]): Promise<PersonRole[]> {
    return this.database.read.find(PersonRole, { where: { personId: In(personIds) }, order: { role: 'ASC' } });
  }

  /** Puts these grants in the place of the present ones. Somebody must stay administrator. */
  async replace(actor: Actor, personId: string, grants: RoleGrant[]): Promise<void> {
    const tree = await this.units.tree();
    grants.forEach(({ unitId }, index) => {
      if (unitId !== null && !tree.get(unitId)) {
        throw new Problem('invalid-request', {
          errors: [{ pointer: `#/grants/${index}/unitId`, detail: 'no such unit', key: 'unknown-unit' }],
        });
      }
    });
    await this.database.tx(async (manager) => {
      const before = await this.administrators(manager);
      await manager.delete(PersonRole, { personId });
      if (grants.length > 0)
        await manager.insert(
          PersonRole,
          grants.map((grant) => ({ ...grant, id: newId(), personId })),
        );
      await this.keepAnAdministrator(manager, before);
      await this.audit.record(actor, {
        action: 'person.grant-roles',
        thing: 'person',
        thingId: personId,
        facts: { grants },
      });
    });
  }

  /** The same with the version that the administrator saw, so that two never overwrite each other. */
  async change(actor: Actor, personId: string, version: number, grants: RoleGrant[]): Promise<void> {
    await this.database.tx(async (manager) => {
      const { affected } = await manager.update(Person, { id: personId, version }, { version: version + 1 });
      if (!affected) throw new Problem((await manager.existsBy(Person, { id: personId })) ? 'moved-on' : 'not-found');
      await this.replace(actor, personId, grants);
    });
  }

  /**
   * Throws where the last administrator who can sign in would go. Call with the number there was before, inside the
   * transaction that might remove one: an organisation that has none yet may go on without.
   */
  async keepAnAdministrator(manager: EntityManager, before: number): Promise<void> {
    if (before > 0 && (await this.administrators(manager)) === 0) throw new Problem('last-administrator');
  }

  administrators(manager: EntityManager): Promise<number> {
    return (
      manager
        .createQueryBuilder(PersonRole, 'granted')
        .innerJoin(Person, 'person', 'person.id = granted.personId AND person.isActive = :yes', { yes: true })
        // One whose printed code was never used cannot sign in, and so helps nobody.
        .andWhere('person.passwordHash IS NOT NULL')
        .andWhere('granted.role = :role', { role: 'admin' })
        .getCount()
    );
  }
}
