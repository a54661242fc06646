import type { EntityTarget } from 'typeorm';
import * as z from 'zod';
import type { Jobs } from '../../jobs/job/jobs.service.js';
import type { Database } from '../../platform/database/database.js';
import type { Live } from '../../platform/live/live.js';

/** What a regrade of runs and one of attempts have in common. */
interface RegradeHead {
  id: string;
  state: string;
  done: number;
  askedBy: string;
}

interface RegradeRow {
  regradeId: string;
  state: string;
}

/** One of the two long works of a regrade: the trial, and the application. */
interface Phase<Head extends RegradeHead, Row extends RegradeRow> {
  /** While it lasts, and when it is over. */
  readonly state: Head['state'];
  readonly end: Head['state'];
  /** Which rows it takes; those that have been applied are never taken again. */
  readonly takes: readonly Row['state'][];
  /** Inside the stride's transaction. Must move each row out of what is taken. */
  readonly work: (head: Head, rows: Row[]) => Promise<void>;
}

interface Places<Head extends RegradeHead, Row extends RegradeRow> {
  readonly head: EntityTarget<Head>;
  readonly row: EntityTarget<Row>;
  /** The column that, with the regrade, names a row. */
  readonly key: keyof Row & string;
  /** Each stride is a transaction of its own and short, because the saves of others wait for it. */
  readonly stride: number;
}

const Payload = z.object({ regradeId: z.uuid() });

/** Long work on the rows of a regrade, in strides that survive a restart; whoever asked for it sees how far it is. */
export class RegradeStrides<Head extends RegradeHead, Row extends RegradeRow> {
  constructor(
    private readonly house: { readonly database: Database; readonly jobs: Jobs; readonly live: Live },
    private readonly places: Places<Head, Row>,
  ) {}

  /** Call in `onModuleInit`: the job of that name, with the regrade's id, does a phase to its end. */
  handle(job: string, phase: Phase<Head, Row>): void {
    this.house.jobs.handle(job, Payload, ({ regradeId }) => this.some(job, regradeId, phase));
  }

  private async some(job: string, regradeId: string, { state, end, takes, work }: Phase<Head, Row>): Promise<void> {
    const { database, jobs, live } = this.house;
    const head = await database.read
      .createQueryBuilder(this.places.head, 'head')
      .where('head.id = :regradeId AND head.state = :state', { regradeId, state })
      .getOne();
    if (!head) return;
    const rows = await this.rows(regradeId, takes);
    await work(head, rows);
    const isOver = rows.length < this.places.stride;
    await database.tx((manager) =>
      manager
        .createQueryBuilder()
        .update(this.places.head)
        .set({ done: head.done + rows.length, ...(isOver && { state: end }) } as never)
        .whereInIds(regradeId)
        .execute(),
    );
    if (!isOver) await jobs.enqueue(job, { regradeId });
    database.afterCommit(() => {
      live.tell([head.askedBy], { topic: 'regrade', id: regradeId });
    });
  }

  private rows(regradeId: string, states: readonly string[]): Promise<Row[]> {
    return this.house.database.read
      .createQueryBuilder(this.places.row, 'line')
      .where('line.regradeId = :regradeId AND line.state IN (:...states)', { regradeId, states })
      .andWhere('line.application IS NULL')
      .orderBy(`line.${this.places.key}`)
      .limit(this.places.stride)
      .getMany();
  }
}
