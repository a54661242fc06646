import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { InboxCount, InboxMessage, InboxPage, InboxQuery } from '../../../contract/notifications/inbox.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Live } from '../../platform/live/live.js';
import { InboxMessageRow } from './inbox-message.entity.js';

/** Everybody's own inbox: nobody reads another's. */
@Injectable()
export class InboxReadingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  /** The newest first. */
  async list(actor: Actor, { page, size, show }: InboxQuery, language: Language): Promise<InboxPage> {
    const [rows, total] = await this.database.read.findAndCount(InboxMessageRow, {
      where: { personId: actor.id, ...(show === 'unread' && { readAt: IsNull() }) },
      order: { id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    return { items: rows.map((row) => viewOf(row, language)), total, ...(await this.count(actor)) };
  }

  async count(actor: Actor): Promise<InboxCount> {
    return {
      unread: await this.database.read.countBy(InboxMessageRow, { personId: actor.id, readAt: IsNull() }),
    };
  }

  /** Notes that a message was read; reading it again changes nothing. */
  async read(actor: Actor, messageId: string): Promise<InboxCount> {
    return this.database.tx(async (manager) => {
      const mine = { id: messageId, personId: actor.id };
      if (!(await manager.existsBy(InboxMessageRow, mine))) throw new Problem('not-found');
      await manager.update(InboxMessageRow, { ...mine, readAt: IsNull() }, { readAt: this.clock.now() });
      return this.counted(actor, messageId);
    });
  }

  async readAll(actor: Actor): Promise<InboxCount> {
    return this.database.tx(async (manager) => {
      await manager.update(InboxMessageRow, { personId: actor.id, readAt: IsNull() }, { readAt: this.clock.now() });
      return this.counted(actor, '');
    });
  }

  /** The count after a change, told to the person's other open pages too. */
  private async counted(actor: Actor, id: string): Promise<InboxCount> {
    this.database.afterCommit(() => {
      this.live.tell([actor.id], { topic: 'inbox', id });
    });
    return this.count(actor);
  }
}

function viewOf({ id, kind, facts, link, at, readAt }: InboxMessageRow, language: Language): InboxMessage {
  const values = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'object' ? inLanguage(value, language) : value,
    ]),
  );
  return { id, kind, values, link, at: at.toISOString(), readAt: readAt?.toISOString() ?? null };
}
