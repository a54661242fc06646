import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { AttemptEvent } from './sitting.entity.js';

/** What is to be noted beside an attempt. */
export type Noted = Pick<AttemptEvent, 'attemptId' | 'kind'> &
  Partial<Pick<AttemptEvent, 'at' | 'actorId' | 'reason' | 'facts'>>;

/** Notes what happens around attempts, in the transaction that does it. */
@Injectable()
export class AttemptLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async note(events: readonly Noted[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(
      ({ attemptId, kind, at = this.clock.now(), actorId = null, reason = null, facts = {} }) => ({
        id: newId(),
        attemptId,
        kind,
        at,
        actorId,
        reason,
        facts,
      }),
    );
    await this.database.tx((manager) => manager.insert(AttemptEvent, rows));
  }
}
