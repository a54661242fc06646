import { Injectable } from '@nestjs/common';
import { PERMISSIONS } from '../../../contract/access.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { MeView } from '../../../contract/identity/session.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { AppointmentsService } from '../person/appointments.service.js';
import { Person } from '../person/person.entity.js';
import { UnitsService } from '../unit/units.service.js';
import { SessionsService } from './sessions.service.js';

/** Tells the signed-in person who they are here. */
@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly units: UnitsService,
    private readonly appointments: AppointmentsService,
    private readonly sessions: SessionsService,
  ) {}

  async bySecret(secret: string, language: Language): Promise<MeView> {
    const signedIn = await this.sessions.find(secret);
    if (!signedIn) throw new Problem('not-signed-in');
    return this.get(signedIn.actor, language);
  }

  async get(actor: Actor, language: Language): Promise<MeView> {
    const [person, appointments, organisation] = await Promise.all([
      this.database.read.findOneByOrFail(Person, { id: actor.id }),
      this.appointments.today(actor.id, language),
      this.units.organisationName(),
    ]);
    return {
      id: person.id,
      username: person.username,
      name: person.name,
      roles: [...actor.roles],
      permissions: PERMISSIONS.flatMap((permission) => {
        const reach = actor.reach(permission);
        return reach ? [{ permission, reach }] : [];
      }),
      units: appointments.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
      postName: appointments[0]?.postName ?? null,
      organisationName: inLanguage(organisation, language),
      isDemo: this.config.isDemo,
    };
  }
}
