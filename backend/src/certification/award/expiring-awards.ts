import { Injectable } from '@nestjs/common';
import { Between, In, IsNull, MoreThan } from 'typeorm';
import type { Localized } from '../../../contract/common.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Award } from './award.entity.js';

export interface ExpiringAward {
  id: string;
  personId: string;
  title: Localized;
  lastDay: string;
}

const DAY_MS = 86_400_000;
const BATCH = 200;

/** Certificates that come to their end and have not been renewed. */
@Injectable()
export class ExpiringAwards {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those whose last day is more than `after` and at most `until` days from today, in batches. */
  async *endingWithin({ after, until }: { after: number; until: number }): AsyncGenerator<ExpiringAward> {
    const lastDay = Between(this.inDays(after + 1), this.inDays(until));
    let last = '';
    for (;;) {
      const awards = await this.database.read.find(Award, {
        where: { lastDay, revokedOn: IsNull(), id: MoreThan(last) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      for (const award of await this.unrenewed(awards)) {
        const { id, personId, texts } = award;
        yield { id, personId, title: texts.title, lastDay: award.lastDay };
      }
      if (awards.length < BATCH) return;
      last = awards.at(-1)?.id ?? '';
    }
  }

  /** A later period of the same program has taken the place of the earlier one. */
  private async unrenewed(awards: Award[]): Promise<Award[]> {
    const later = await this.database.read.find(Award, {
      select: { personId: true, programId: true, lastDay: true },
      where: { personId: In(awards.map(({ personId }) => personId)), revokedOn: IsNull() },
    });
    return awards.filter(
      ({ personId, programId, lastDay }) =>
        !later.some((one) => one.personId === personId && one.programId === programId && one.lastDay > lastDay),
    );
  }

  private inDays(days: number): string {
    return dayOf(new Date(this.clock.now().getTime() + days * DAY_MS));
  }
}
