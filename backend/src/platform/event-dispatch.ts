import type { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from './clock.js';
import type { Database } from './database/database.js';
import { insertRows, overwrite } from './database/insert-rows.js';
import { DomainEvent, EventDelivery } from './event.entity.js';

/** When, and which event a handler hears. */
export interface EventMeta {
  id: string;
  at: Date;
}

/** Who hears events of one type; `name` is noted with each delivery. */
export interface EventHandler {
  readonly name: string;
  readonly handle: (payload: unknown, meta: EventMeta) => Promise<void>;
}

type HandlersOf = (type: string) => readonly EventHandler[];

/** So many events are looked at together. */
const BATCH = 500;
/** So many share a transaction at most, and no more are begun in it after so many milliseconds: saves of others wait for it. */
const SHARE = 50;
const SHARE_MS = 10;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Serialises dispatchers of several servers on one PostgreSQL. */
const LOCK = 771_204_001;
const NOTED = ['is_delivered', 'attempts', 'error'];
const OVERWRITE_NOTE = overwrite('event_id, handler', NOTED);

/**
 * Hands events over, in order, together with the note that they were: effective once. Several go in one transaction; when a
 * handler fails it is undone, and each delivery of these gets a transaction of its own, so that nobody suffers from another.
 */
export class EventDispatch {
  /** Until when a failing handler rests. */
  private readonly resting = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly handlersOf: HandlersOf,
  ) {}

  /** Whether there may be more to do at once. */
  async batch(): Promise<boolean> {
    const events = await this.database.read
      .createQueryBuilder(DomainEvent, 'event')
      .where('event.settledAt IS NULL')
      .orderBy('event.id')
      .limit(BATCH)
      .getMany();
    let settled = 0;
    for (let from = 0; from < events.length;) {
      const some = events.slice(from, from + SHARE);
      const { seen, settled: now } = await this.together(some).catch(() => this.oneByOne(some));
      from += seen;
      settled += now;
    }
    return settled > 0 && events.length === BATCH;
  }

  private together(events: readonly DomainEvent[]): Promise<{ seen: number; settled: number }> {
    return this.database.tx(async (manager) => {
      await this.lock(manager);
      const known = await deliveriesOf(manager, events);
      const until = performance.now() + SHARE_MS;
      const notes: EventDelivery[] = [];
      const settled: DomainEvent[] = [];
      let seen = 0;
      for (const event of events) {
        if (seen > 0 && performance.now() > until) break;
        const waiting = this.handlersOf(event.type).filter(({ name }) => !known.get(keyOf(event, name))?.isDelivered);
        const able = waiting.filter(({ name }) => !this.isResting(name));
        for (const { name, handle } of able) {
          await handle(JSON.parse(event.payload), { id: event.id, at: event.at });
          notes.push(noteOf(event, name, known.get(keyOf(event, name))));
        }
        if (able.length === waiting.length) settled.push(event);
        seen++;
      }
      await note(manager, notes);
      await this.settle(manager, settled);
      return { seen, settled: settled.length };
    });
  }

  private async oneByOne(events: readonly DomainEvent[]): Promise<{ seen: number; settled: number }> {
    const settled: DomainEvent[] = [];
    for (const event of events) {
      let isSettled = true;
      for (const handler of this.handlersOf(event.type)) isSettled = (await this.deliver(event, handler)) && isSettled;
      if (isSettled) settled.push(event);
    }
    await this.database.tx((manager) => this.settle(manager, settled));
    return { seen: events.length, settled: settled.length };
  }

  /** Whether the event was handed over; false while the handler rests, so that order is kept. */
  private async deliver(event: DomainEvent, { name, handle }: EventHandler): Promise<boolean> {
    if (this.isResting(name)) return false;
    try {
      await this.database.tx(async (manager) => {
        await this.lock(manager);
        const known = (await deliveriesOf(manager, [event])).get(keyOf(event, name));
        if (known?.isDelivered) return;
        await handle(JSON.parse(event.payload), { id: event.id, at: event.at });
        await note(manager, [noteOf(event, name, known)]);
      });
      return true;
    } catch (error) {
      // Whatever a handler throws is its own trouble: note it, rest, try again; the request it came from is long done.
      this.logger.error({ err: error, handler: name, event: event.type });
      await this.noteFailure(event, name, error);
      return false;
    }
  }

  private async noteFailure(event: DomainEvent, handler: string, error: unknown): Promise<void> {
    await this.database.tx(async (manager) => {
      const failed = noteOf(event, handler, (await deliveriesOf(manager, [event])).get(keyOf(event, handler)));
      await note(manager, [{ ...failed, isDelivered: false, error: String(error).slice(0, 2000) }]);
      const pause = Math.min(1000 * 2 ** failed.attempts, LONGEST_PAUSE_MS);
      this.resting.set(handler, this.clock.now().getTime() + pause);
    });
  }

  private isResting(handler: string): boolean {
    return (this.resting.get(handler) ?? 0) > this.clock.now().getTime();
  }

  private async lock(manager: EntityManager): Promise<void> {
    if (!this.database.isSqlite) await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  }

  private async settle(manager: EntityManager, events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const ids = events.map(({ id }) => id);
    const change = { settledAt: this.clock.now() };
    await manager.createQueryBuilder().update(DomainEvent).set(change).whereInIds(ids).execute();
  }
}

const keyOf = ({ id }: DomainEvent, handler: string): string => `${id} ${handler}`;

const noteOf = ({ id }: DomainEvent, handler: string, known: EventDelivery | undefined): EventDelivery => ({
  ...{ eventId: id, handler, isDelivered: true, attempts: (known?.attempts ?? 0) + 1, error: null },
});

async function deliveriesOf(
  manager: EntityManager,
  events: readonly DomainEvent[],
): Promise<ReadonlyMap<string, EventDelivery>> {
  const rows = await manager
    .createQueryBuilder(EventDelivery, 'delivery')
    .where('delivery.eventId IN (:...ids)', { ids: events.map(({ id }) => id) })
    .getMany();
  return new Map(rows.map((row) => [`${row.eventId} ${row.handler}`, row]));
}

const note = (manager: EntityManager, notes: readonly EventDelivery[]): Promise<void> =>
  insertRows(manager, EventDelivery, notes, OVERWRITE_NOTE);
