import { Injectable } from '@nestjs/common';
import type { OneTimeCode } from '../../../contract/identity/person.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { hashCode, newOneTimeCode } from '../session/secrets.js';
import { Person } from './person.entity.js';

const DAYS = 3;

/** Printed codes with which a person sets a first or a new password. A new code replaces the one before. */
@Injectable()
export class OneTimeCodesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async issue(actor: Actor, personId: string): Promise<OneTimeCode> {
    const code = newOneTimeCode();
    const validUntil = new Date(this.clock.now().getTime() + DAYS * 86_400_000);
    await this.database.tx(async (manager) => {
      const person = await manager.findOneBy(Person, { id: personId });
      if (!person) throw new Problem('not-found');
      if (!person.isActive) throw new Problem('person-inactive');
      await manager.update(Person, personId, { codeHash: hashCode(code), codeValidUntil: validUntil });
      await this.audit.record(actor, { action: 'person.issue-code', thing: 'person', thingId: personId });
    });
    return { code, validUntil: validUntil.toISOString() };
  }
}
