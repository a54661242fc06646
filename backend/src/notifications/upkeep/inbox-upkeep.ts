import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import * as z from 'zod';
import { ExpiringAwards } from '../../certification/award/expiring-awards.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { Inbox, oldestKept } from '../inbox/inbox.service.js';
import { AppealsComeDue } from './appeals-come-due.js';
import { InboxMessageRow } from '../inbox/inbox-message.entity.js';

/** Runs once a day, and at the latest a day after the server was started. */
export const INBOX_UPKEEP = 'notifications.inbox-upkeep';

const DAY_MS = 86_400_000;
/** Reminders go out when a certificate comes this close to its last day. */
const REMIND_DAYS = [14, 60] as const;

/** What must be told because a day has come, and what is too old to keep. */
@Injectable()
export class InboxUpkeep implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly awards: ExpiringAwards,
    private readonly inbox: Inbox,
    private readonly appeals: AppealsComeDue,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(INBOX_UPKEEP, z.object({}), async () => {
      await this.remind();
      await this.appeals.remind();
      await this.tidy();
      await this.again();
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.again();
  }

  private again(): Promise<void> {
    const runAt = new Date(Math.floor(this.clock.now().getTime() / DAY_MS) * DAY_MS + DAY_MS);
    return this.jobs.enqueue(INBOX_UPKEEP, {}, { runAt, key: 'daily' });
  }

  /** Each holder hears of each step once, also when the server was down on the very day. */
  private async remind(): Promise<void> {
    let nearer = -1;
    for (const days of REMIND_DAYS) {
      for await (const award of this.awards.endingWithin({ after: nearer, until: days })) {
        await this.inbox.tell([award.personId], {
          kind: 'award-expiring',
          facts: { program: award.title, lastDay: award.lastDay },
          link: `/certification/awards/${award.id}`,
          key: `expiring:${award.id}:${String(days)}`,
        });
      }
      nearer = days;
    }
  }

  private async tidy(): Promise<void> {
    const oldest = oldestKept(this.clock.now(), this.config.inboxDays);
    await this.database.tx((manager) => manager.delete(InboxMessageRow, { at: LessThan(oldest) }));
  }
}
