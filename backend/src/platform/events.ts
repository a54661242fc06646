import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod';
import { Clock } from './clock.js';
import { Database } from './database/database.js';
import { newId } from './database/ids.js';
import { DomainEvent, EventDelivery } from './event.entity.js';

/** A kind of news, in the past tense, and the shape of what it tells. */
export interface EventType<Payload> {
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
}

export const eventType = <Schema extends z.ZodType>(name: string, schema: Schema): EventType<z.infer<Schema>> =>
  ({ name, schema }) as EventType<z.infer<Schema>>;

export interface EventMeta {
  id: string;
  at: Date;
}

type Handle = (payload: unknown, meta: EventMeta) => Promise<void>;

interface Handler {
  name: string;
  handle: Handle;
}

const note = (manager: EntityManager, delivery: EventDelivery) =>
  manager.upsert(EventDelivery, { ...delivery }, ['eventId', 'handler']);

const BATCH = 500;
const POLL_MS = 1000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Serialises dispatchers of several servers on one PostgreSQL. */
const LOCK = 771_204_001;

/**
 * The outbox: news goes up. `publish` writes a row inside the transaction that makes the news true; after the commit
 * one dispatcher hands each event, in order, to each handler in a transaction of its own, which also notes the delivery:
 * delivered at least once, effective once. A failing handler is tried again later and never disturbs the request.
 */
@Injectable()
export class Events implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Events.name);
  private readonly handlers = new Map<string, Handler[]>();
  /** Until when a failing handler rests. */
  private readonly resting = new Map<string, number>();
  private running: Promise<void> = Promise.resolve();
  private isWoken = false;
  private isStopped = false;
  private poll: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Call in `onModuleInit`. `name` identifies the handler for ever: `certification.evidence`. */
  handle<Payload>(
    type: EventType<Payload>,
    name: string,
    handle: (payload: Payload, meta: EventMeta) => Promise<void>,
  ): void {
    const handlers = this.handlers.get(type.name) ?? [];
    this.handlers.set(type.name, [...handlers, { name, handle: handle as Handle }]);
  }

  /** Call inside `database.tx`, beside the writes that make it true. */
  async publish<Payload>(type: EventType<Payload>, payload: Payload): Promise<void> {
    await this.publishAll(type, [payload]);
  }

  /** The same for many at once, in one statement. */
  async publishAll<Payload>(type: EventType<Payload>, payloads: Payload[]): Promise<void> {
    if (payloads.length === 0 || !this.handlers.has(type.name)) return;
    const at = this.clock.now();
    const rows = payloads.map((payload) => ({
      id: newId(),
      type: type.name,
      payload: JSON.stringify(payload),
      at,
      settledAt: null,
    }));
    await this.database.tx((manager) => manager.insert(DomainEvent, rows));
    this.database.afterCommit(() => this.wake());
  }

  onApplicationBootstrap(): void {
    this.poll = setInterval(() => this.wake(), POLL_MS);
    this.poll.unref();
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.poll);
    await this.running;
  }

  /** Waits until every event has been delivered or its handler rests after a failure. */
  async settle(): Promise<void> {
    do {
      this.wake();
      await this.running;
    } while (this.isWoken);
  }

  /** Whether events wait for a handler that failed; the administrator's page shows it. */
  failures(): Promise<EventDelivery[]> {
    return this.database.read.find(EventDelivery, {
      where: { isDelivered: false },
      order: { eventId: 'ASC' },
      take: 100,
    });
  }

  private wake(): void {
    if (this.isWoken || this.isStopped) return;
    this.isWoken = true;
    this.running = this.running.then(async () => {
      this.isWoken = false;
      await this.dispatch();
    });
  }

  private async dispatch(): Promise<void> {
    try {
      while (!this.isStopped && (await this.dispatchBatch()));
    } catch (error) {
      // The database is busy or gone; the next poll tries again.
      if (!this.isStopped) this.logger.error(error);
    }
  }

  /** Whether there may be more to do at once. */
  private async dispatchBatch(): Promise<boolean> {
    const events = await this.database.read
      .createQueryBuilder(DomainEvent, 'event')
      .where('event.settledAt IS NULL')
      .orderBy('event.id')
      .limit(BATCH)
      .getMany();
    if (events.length === 0) return false;
    const delivered = await this.deliveredOf(events);
    const settled: string[] = [];
    for (const event of events) {
      const pending = (this.handlers.get(event.type) ?? []).filter(({ name }) => !delivered.has(`${event.id} ${name}`));
      let isSettled = true;
      for (const handler of pending) isSettled = (await this.deliver(event, handler)) && isSettled;
      if (isSettled) settled.push(event.id);
    }
    if (settled.length > 0) await this.markSettled(settled);
    return settled.length > 0 && events.length === BATCH;
  }

  private async deliveredOf(events: DomainEvent[]): Promise<Set<string>> {
    const rows = await this.database.read
      .createQueryBuilder(EventDelivery, 'delivery')
      .where('delivery.eventId IN (:...ids)', { ids: events.map(({ id }) => id) })
      .andWhere('delivery.isDelivered = :yes', { yes: true })
      .getMany();
    return new Set(rows.map(({ eventId, handler }) => `${eventId} ${handler}`));
  }

  /** Whether the event was handed over; false while the handler rests, so that order is kept. */
  private async deliver(event: DomainEvent, { name, handle }: Handler): Promise<boolean> {
    if ((this.resting.get(name) ?? 0) > this.clock.now().getTime()) return false;
    try {
      return await this.database.tx(async (manager) => {
        if (!this.database.isSqlite) await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
        const known = await manager.findOneBy(EventDelivery, { eventId: event.id, handler: name });
        if (known?.isDelivered) return true;
        await note(manager, {
          eventId: event.id,
          handler: name,
          isDelivered: true,
          attempts: (known?.attempts ?? 0) + 1,
          error: null,
        });
        await handle(JSON.parse(event.payload), { id: event.id, at: event.at });
        return true;
      });
    } catch (error) {
      // Whatever a handler throws is its own trouble: note it, rest, try again; the request it came from is long done.
      this.logger.error({ err: error, handler: name, event: event.type });
      await this.noteFailure(event, name, error);
      return false;
    }
  }

  private async noteFailure(event: DomainEvent, handler: string, error: unknown): Promise<void> {
    await this.database.tx(async (manager) => {
      const known = await manager.findOneBy(EventDelivery, { eventId: event.id, handler });
      const attempts = (known?.attempts ?? 0) + 1;
      await note(manager, {
        eventId: event.id,
        handler,
        isDelivered: false,
        attempts,
        error: String(error).slice(0, 2000),
      });
      this.resting.set(handler, this.clock.now().getTime() + Math.min(1000 * 2 ** attempts, LONGEST_PAUSE_MS));
    });
  }

  private async markSettled(ids: string[]): Promise<void> {
    const at = this.clock.now();
    await this.database.tx((manager) =>
      manager.createQueryBuilder().update(DomainEvent).set({ settledAt: at }).whereInIds(ids).execute(),
    );
  }
}
