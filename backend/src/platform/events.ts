import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type * as z from 'zod';
import { Clock } from './clock.js';
import { Database } from './database/database.js';
import { newId } from './database/ids.js';
import { insertRows } from './database/insert-rows.js';
import { EventDispatch, type EventHandler, type EventMeta } from './event-dispatch.js';
import { DomainEvent, EventDelivery } from './event.entity.js';

/** A kind of news, in the past tense, and the shape of what it tells. */
export interface EventType<Payload> {
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
}

export const eventType = <Schema extends z.ZodType>(name: string, schema: Schema): EventType<z.infer<Schema>> =>
  ({ name, schema }) as EventType<z.infer<Schema>>;

const POLL_MS = 1000;

/**
 * The outbox: news goes up. `publish` writes a row inside the transaction that makes the news true; after the commit
 * one dispatcher hands each event, in order, to each handler in a transaction that also notes the delivery:
 * delivered at least once, effective once. A failing handler is tried again later and never disturbs the request.
 */
@Injectable()
export class Events implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Events.name);
  private readonly handlers = new Map<string, EventHandler[]>();
  private readonly dispatcher: EventDispatch;
  private running: Promise<void> = Promise.resolve();
  private isWoken = false;
  private isStopped = false;
  private poll: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.dispatcher = new EventDispatch(database, clock, this.logger, (type) => this.handlers.get(type) ?? []);
  }

  /**
   * Call in `onModuleInit`. `name` identifies the handler for ever: `certification.evidence`. What it does beyond the database
   * it does in `database.afterCommit`, because a transaction that another handler fails in is undone and tried again.
   */
  handle<Payload>(
    type: EventType<Payload>,
    name: string,
    handle: (payload: Payload, meta: EventMeta) => Promise<void>,
  ): void {
    const handlers = this.handlers.get(type.name) ?? [];
    this.handlers.set(type.name, [...handlers, { name, handle: handle as EventHandler['handle'] }]);
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
    await this.database.tx((manager) => insertRows(manager, DomainEvent, rows));
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
      while (!this.isStopped && (await this.dispatcher.batch()));
    } catch (error) {
      // The database is busy or gone; the next poll tries again.
      if (!this.isStopped) this.logger.error(error);
    }
  }
}
