import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { InboxKind } from '../../../contract/notifications/inbox.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Live } from '../../platform/live/live.js';
import { type InboxFacts, InboxMessageRow } from './inbox-message.entity.js';

/** A piece of news for somebody, before it is a message. */
export interface News {
  kind: InboxKind;
  facts: InboxFacts;
  /** The page of the client that it is about. */
  link: string;
  /** Told once only to each person, however often it is asked for; absent: told each time. */
  key?: string;
  /** Not told again while the same is unread: one message stands for all that waits there. */
  isBundled?: true;
  /** When it came about, if not just now. What would be tidied away by now is not told at all. */
  at?: Date;
}

const ROWS_AT_ONCE = 100;
const DAY_MS = 86_400_000;

/** A message before this moment has had its time. */
export const oldestKept = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** Puts news into people's inboxes. Call it from the handler of an event, so that nobody waits for it. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly live: Live,
  ) {}

  /** Tells each of them once, and their open pages at once. */
  async tell(
    personIds: readonly string[],
    { kind, facts, link, key = newId(), at = this.clock.now(), isBundled }: News,
  ): Promise<void> {
    if (at < oldestKept(this.clock.now(), this.config.inboxDays)) return;
    await this.database.tx(async (manager) => {
      for (let from = 0; from < personIds.length; from += ROWS_AT_ONCE) {
        const some = personIds.slice(from, from + ROWS_AT_ONCE);
        const told = await manager.find(InboxMessageRow, {
          select: { personId: true },
          where: [
            { personId: In(some), key },
            ...(isBundled ? [{ personId: In(some), kind, link, readAt: IsNull() }] : []),
          ],
        });
        const known = new Set(told.map(({ personId }) => personId));
        const rows = [...new Set(some)]
          .filter((personId) => !known.has(personId))
          .map((personId) => ({ id: newId(), personId, kind, facts, link, key, at, readAt: null }));
        if (rows.length === 0) continue;
        await manager.createQueryBuilder().insert().into(InboxMessageRow).values(rows).orIgnore().execute();
        this.database.afterCommit(() => {
          for (const { personId, id } of rows) this.live.tell([personId], { topic: 'inbox', id });
        });
      }
    });
  }
}
