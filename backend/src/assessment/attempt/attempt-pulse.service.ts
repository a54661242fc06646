import { Injectable } from '@nestjs/common';
import type { Pulse, PulseAnswer } from '../../../contract/assessment/invigilation.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import type { Origin } from '../../platform/http/origin.js';
import { Problem } from '../../platform/http/problem.js';
import { freshSitting } from './attempt-conduct.service.js';
import { AttemptLog, type Noted } from './attempt-log.service.js';
import { stateOf } from './attempt-views.js';
import { Attempt } from './attempt.entity.js';
import { AttemptSitting } from './sitting.entity.js';

/** A page that was silent for longer has been without a network, or asleep. */
const SILENCE_MS = 60_000;

/** Hears from candidates' pages where they are, and tells them how the clock stands. */
@Injectable()
export class AttemptPulse {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: AttemptLog,
  ) {}

  async hear({ actor, origin }: Caller, attemptId: string, pulse: Pulse): Promise<PulseAnswer> {
    const attempt = await this.database.read.findOneBy(Attempt, { id: attemptId, personId: actor.id });
    if (!attempt) throw new Problem('not-found');
    const isHolder = pulse.lease === attempt.lease;
    if (isHolder && !attempt.endedAt) await this.note(attemptId, pulse, origin);
    return {
      serverTime: this.clock.now().toISOString(),
      deadline: attempt.deadline?.toISOString() ?? null,
      pausedAt: attempt.endedAt ? null : (attempt.pausedAt?.toISOString() ?? null),
      state: stateOf(attempt),
      isHolder,
    };
  }

  private async note(attemptId: string, pulse: Pulse, origin: Origin): Promise<void> {
    const now = this.clock.now();
    await this.database.tx(async (manager) => {
      const before = await manager.findOneBy(AttemptSitting, { attemptId });
      const sitting = before ?? freshSitting(attemptId, origin, now);
      const fresh = { ...sitting, ...freshSitting(attemptId, origin, now), page: sitting.page };
      const { identityAt, identityBy } = sitting;
      await manager.save(
        AttemptSitting,
        { ...fresh, slot: pulse.slot, flags: [...new Set(pulse.flags)], identityAt, identityBy },
        { reload: false },
      );
      await this.log.note([...told(attemptId, pulse, now), ...(before ? noticed(before, fresh, pulse) : [])]);
    });
  }
}

const told = (attemptId: string, { events, slot }: Pulse, now: Date): Noted[] =>
  events.map(({ kind, seconds }) => ({
    attemptId,
    kind,
    at: new Date(now.getTime() - seconds * 1000),
    facts: { slot, ...(kind === 'network-gap' && { seconds }) },
  }));

/** What the server itself notices between two pulses. A gap that the page tells of is not told twice. */
function noticed(before: AttemptSitting, after: AttemptSitting, { events }: Pulse): Noted[] {
  const { attemptId } = before;
  const silent = after.heardAt.getTime() - before.heardAt.getTime();
  const isGap = silent > SILENCE_MS && !events.some(({ kind }) => kind === 'network-gap');
  return [
    ...(isGap ? [{ attemptId, kind: 'network-gap' as const, facts: { seconds: Math.round(silent / 1000) } }] : []),
    ...(before.address === after.address
      ? []
      : [{ attemptId, kind: 'address-changed' as const, facts: { from: before.address, to: after.address } }]),
  ];
}
