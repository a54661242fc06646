import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/entry/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { SessionsService } from '../session/sessions.service.js';
import { PersonActivityChanged } from './person.events.js';
import { Person } from './person.entity.js';
import { RolesService } from './roles.service.js';

/** Whether people may sign in. Deactivating ends their sessions at once and keeps their history. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: Database,
    private readonly roles: RolesService,
    private readonly sessions: SessionsService,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async deactivate(actor: Actor, personId: string): Promise<void> {
    await this.set(actor, personId, false);
    await this.sessions.endAll(personId);
  }

  reactivate(actor: Actor, personId: string): Promise<void> {
    return this.set(actor, personId, true);
  }

  private async set(actor: Actor, personId: string, isActive: boolean): Promise<void> {
    await this.database.tx(async (manager) => {
      const person = await manager.findOneBy(Person, { id: personId });
      if (!person) throw new Problem('not-found');
      if (person.isActive === isActive) return;
      const before = await this.roles.administrators(manager);
      await manager.update(Person, personId, { isActive, version: person.version + 1 });
      await this.roles.keepAnAdministrator(manager, before);
      const action = isActive ? 'person.reactivate' : 'person.deactivate';
      await this.audit.record(actor, { action, thing: 'person', thingId: personId });
      await this.events.publish(PersonActivityChanged, { personId, isActive });
    });
  }
}
