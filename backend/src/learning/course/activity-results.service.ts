import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { ActivityResult } from './activity-result.entity.js';
import type { Reached } from './course-steps.js';

/** What people reached in quizzes and cases, as heard from the domains that mark them. */
@Injectable()
export class ActivityResultsService {
  constructor(private readonly database: Database) {}

  /** Notes a result; the latest news about an attempt or run counts. */
  async note(result: ActivityResult): Promise<void> {
    await this.database.tx((manager) => manager.upsert(ActivityResult, result, ['personId', 'thingId', 'sourceId']));
  }

  /** The best of each thing. */
  async best(personId: string, thingIds: string[]): Promise<Map<string, Reached>> {
    const best = new Map<string, Reached>();
    if (thingIds.length === 0) return best;
    const rows = await this.database.read.findBy(ActivityResult, { personId, thingId: In(thingIds) });
    for (const { thingId, percent, passed } of rows) {
      const known = best.get(thingId);
      best.set(thingId, { percent: Math.max(percent, known?.percent ?? 0), passed: passed || known?.passed === true });
    }
    return best;
  }
}
