import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type * as z from 'zod';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Job } from './job.entity.js';

type Work = (payload: unknown) => Promise<void>;

interface Timing {
  /** Not before; now if absent. */
  runAt?: Date;
  /** A second job of the same name and key is not added while the first waits; it moves the first to the new time. */
  key?: string;
}

const POLL_MS = 1000;
const BATCH = 50;
const MOST_ATTEMPTS = 10;

/**
 * Durable background work on the product's own database. A job is written in the transaction that wants it; each runs
 * in a transaction of its own that also marks it done, so its effect happens once. A failing job rests and is tried
 * again; after ten tries it stays, with its error, for the administrator.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Jobs.name);
  private readonly work = new Map<string, Work>();
  private running: Promise<void> = Promise.resolve();
  private isWoken = false;
  private isStopped = false;
  private poll: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Call in `onModuleInit`: what is done for jobs of that name, with what payload. Runs inside `database.tx`. */
  handle<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    work: (payload: z.output<Schema>) => Promise<void>,
  ): void {
    this.work.set(name, (payload) => work(schema.parse(payload)));
  }

  async enqueue(name: string, payload: unknown, { runAt = this.clock.now(), key }: Timing = {}): Promise<void> {
    await this.database.tx(async (manager) => {
      const waiting = key === undefined ? null : await manager.findOneBy(Job, { name, key, doneAt: IsNull() });
      if (waiting) await manager.update(Job, waiting.id, { runAt, payload: JSON.stringify(payload) });
      else await manager.insert(Job, { ...this.fresh(name, payload, runAt), key: key ?? null });
    });
    this.database.afterCommit(() => this.wake());
  }

  /** The same for many keyless jobs, in one statement. */
  async enqueueAll(name: string, jobs: { payload: unknown; runAt: Date }[]): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map(({ payload, runAt }) => ({ ...this.fresh(name, payload, runAt), key: null }));
    await this.database.tx((manager) => manager.insert(Job, rows));
  }

  onApplicationBootstrap(): void {
    this.poll = setInterval(() => this.wake(), POLL_MS);
    this.poll.unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.poll);
    await this.running;
  }

  /** Waits until no job is due. */
  async settle(): Promise<void> {
    do {
      this.wake();
      await this.running;
    } while (this.isWoken);
  }

  private fresh(name: string, payload: unknown, runAt: Date) {
    return { id: newId(), name, payload: JSON.stringify(payload), runAt, doneAt: null, attempts: 0, error: null };
  }

  private wake(): void {
    if (this.isWoken || this.isStopped) return;
    this.isWoken = true;
    this.running = this.running.then(async () => {
      this.isWoken = false;
      await this.runDue();
    });
  }

  private async runDue(): Promise<void> {
    try {
      while (!this.isStopped) {
        const due = await this.due();
        for (const { id } of due) await this.run(id);
        if (due.length < BATCH) return;
      }
    } catch (error) {
      // The database is busy or gone; the next poll tries again.
      if (!this.isStopped) this.logger.error(error);
    }
  }

  private due(): Promise<Job[]> {
    return this.database.read
      .createQueryBuilder(Job, 'job')
      .where('job.doneAt IS NULL AND job.runAt <= :now AND job.attempts < :most', {
        now: this.clock.now(),
        most: MOST_ATTEMPTS,
      })
      .orderBy('job.runAt')
      .limit(BATCH)
      .getMany();
  }

  private async run(id: string): Promise<void> {
    try {
      await this.database.tx(async (manager) => {
        const job = await this.claim(manager, id);
        if (!job) return;
        await this.work.get(job.name)?.(JSON.parse(job.payload));
        await manager.update(Job, id, { doneAt: this.clock.now(), error: null });
      });
    } catch (error) {
      // Whatever a job throws is noted on it and tried again later; nobody waits for it.
      this.logger.error({ err: error, job: id });
      await this.noteFailure(id, error);
    }
  }

  /** The job, if no other server took it. */
  private async claim(manager: EntityManager, id: string): Promise<Job | null> {
    const query = manager.createQueryBuilder(Job, 'job').where('job.id = :id AND job.doneAt IS NULL', { id });
    if (!this.database.isSqlite) query.setLock('pessimistic_write').setOnLocked('skip_locked');
    return query.getOne();
  }

  private async noteFailure(id: string, error: unknown): Promise<void> {
    await this.database.tx(async (manager) => {
      const job = await manager.findOneByOrFail(Job, { id });
      const attempts = job.attempts + 1;
      const runAt = new Date(this.clock.now().getTime() + 1000 * 2 ** attempts);
      await manager.update(Job, id, { attempts, runAt, error: String(error).slice(0, 2000) });
    });
  }
}
