import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Live } from '../../platform/live/live.js';
import { RunPulse } from '../../sandbox/shift-run/run-pulse.js';

/** Whoever has not looked at a board for so long has gone away. */
const GONE_MS = 10 * 60_000;
/** A board is told at most once in this time, however busy the class is. */
const QUIET_MS = 1000;

/** Who watches which shift now. Kept in memory: a page that looks again is known again. */
@Injectable()
export class ShiftWatch implements OnModuleInit, OnModuleDestroy {
  private readonly watchers = new Map<string, Map<string, number>>();
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly clock: Clock,
    private readonly live: Live,
    private readonly pulse: RunPulse,
  ) {}

  onModuleInit(): void {
    this.pulse.listen((shiftId) => {
      this.stir(shiftId);
    });
  }

  onModuleDestroy(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  /** Somebody has just read the board. */
  look(shiftId: string, personId: string): void {
    const now = this.clock.now().getTime();
    const seen = this.watchers.get(shiftId) ?? new Map<string, number>();
    this.watchers.set(shiftId, seen.set(personId, now));
    for (const [id, at] of seen) if (now - at > GONE_MS) seen.delete(id);
  }

  /** Tells these people at once. */
  tell(shiftId: string, personIds: Iterable<string>): void {
    this.live.tell(personIds, { topic: 'shift', id: shiftId });
  }

  /** Tells those who watch, soon and once for everything that happens meanwhile. */
  stir(shiftId: string): void {
    if (this.waiting.has(shiftId) || !this.watchers.has(shiftId)) return;
    const timer = setTimeout(() => {
      this.waiting.delete(shiftId);
      this.tell(shiftId, this.watchers.get(shiftId)?.keys() ?? []);
    }, QUIET_MS);
    this.waiting.set(shiftId, timer.unref());
  }
}
