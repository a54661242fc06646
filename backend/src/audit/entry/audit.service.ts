import { Injectable } from '@nestjs/common';
import type { AuditQuery } from '../../../contract/audit/audit-entry.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { AuditEntry } from './audit-entry.entity.js';

export interface Act {
  /** `thing.verb`, e.g. `person.deactivate`. */
  action: string;
  thing: string;
  thingId: string;
  /** Ids and values that explain the act; no personal data. */
  facts?: Record<string, unknown>;
}

@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes an act; call inside the transaction that does it, so that neither exists without the other. */
  async record(actor: Actor, { action, thing, thingId, facts = {} }: Act): Promise<void> {
    const who = { personId: actor.isSystem ? null : actor.id, systemName: actor.systemName ?? null };
    await this.database.tx((manager) =>
      manager.save(
        AuditEntry,
        { id: newId(), at: this.clock.now(), ...who, action, thing, thingId, facts },
        { reload: false },
      ),
    );
  }

  async list({ page, size, thing, thingId }: AuditQuery): Promise<{ items: AuditEntry[]; total: number }> {
    const where = { ...(thing && { thing }), ...(thingId && { thingId }) };
    const [items, total] = await this.database.read.findAndCount(AuditEntry, {
      where,
      order: { id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    return { items, total };
  }
}
