import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Checkpoints } from './checkpoints.js';
import { groupWrites, type GroupedWrite } from './grouped.js';
import { HouseDataSource } from './house-data-source.js';

const READERS = 3;

interface Transaction {
  manager: EntityManager;
  then: (() => void)[];
}

/**
 * The only way to the database. TypeORM hands every caller the same SQLite connection, so two concurrent transactions
 * would commit or roll back each other's rows. Here SQLite has one writer behind a queue and read-only connections for
 * reads and for long reports; PostgreSQL uses its pool. Proved by `database.spec.ts`.
 */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  private readonly current = new AsyncLocalStorage<Transaction>();
  private readers: DataSource[] = [];
  private reporter: DataSource | undefined;
  private checkpoints: Checkpoints | undefined;
  private next = 0;
  private tail: Promise<unknown> = Promise.resolve();
  private opening: Promise<void> | undefined;

  constructor(private readonly writer: DataSource) {}

  /** Whether this is the embedded database, for the few statements that differ. */
  get isSqlite(): boolean {
    return this.writer.options.type === 'sqlite';
  }

  /** Reads. Inside `tx` it is the transaction's own manager, so that a service sees its writes. */
  get read(): EntityManager {
    const reader = this.readers[this.next++ % Math.max(this.readers.length, 1)] ?? this.writer;
    return this.current.getStore()?.manager ?? reader.manager;
  }

  /** Long reads (reports, exports) on a connection of their own. */
  get report(): EntityManager {
    return (this.reporter ?? this.writer).manager;
  }

  /** Writes that stand or fall together. A call inside another joins the outer transaction. */
  tx<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.current.getStore();
    if (outer) return work(outer.manager);
    if (!this.isSqlite) return this.run(work);
    const result = this.tail.then(() => this.run(work));
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** Calls `then` once the surrounding transaction has committed; at once where there is none. */
  afterCommit(then: () => void): void {
    const transaction = this.current.getStore();
    if (transaction) transaction.then.push(then);
    else then();
  }

  /**
   * A writer for a hot log: everything that arrives while one transaction commits is written by the next, together.
   * `write` answers one result or one `Error` for each row, so that one caller's conflict never fails another's.
   * Each promise settles after COMMIT.
   */
  grouped<Row, Result>(write: GroupedWrite<Row, Result>): (row: Row) => Promise<Result> {
    // Outside any caller's transaction: a group belongs to nobody's in particular.
    return groupWrites((rows) => this.current.exit(() => this.tx((manager) => write(manager, rows))));
  }

  onModuleInit(): Promise<void> {
    return this.open();
  }

  /** Opens the read connections; the first module that needs the database at start may call it early. */
  open(): Promise<void> {
    return (this.opening ??= this.openConnections());
  }

  /** Whether the database answers. */
  async ping(): Promise<void> {
    await this.read.query('SELECT 1');
  }

  /** Modules are destroyed in any order, so connections close last, when nothing can ask for them any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.tail;
    await this.checkpoints?.close();
    await Promise.all([...this.readers, ...(this.reporter ? [this.reporter] : [])].map((source) => source.destroy()));
    this.readers = [];
  }

  private async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const then: (() => void)[] = [];
    const result = await this.writer.transaction((manager) => this.current.run({ manager, then }, () => work(manager)));
    for (const call of then) call();
    this.checkpoints?.note();
    return result;
  }

  private async openConnections(): Promise<void> {
    if (!this.isSqlite) return;
    // FULL: an acknowledged write survives a power cut, not only a crash of this process. The writer's own checkpoint only
    // bounds the log (64 MB): see {@link Checkpoints}.
    await pragmas(this.writer, ['synchronous=FULL', 'wal_autocheckpoint=16000', 'cache_size=-16384']);
    this.readers = await Promise.all(Array.from({ length: READERS }, () => this.openReader()));
    this.reporter = await this.openReader();
    this.checkpoints = new Checkpoints(String(this.writer.options.database));
  }

  private async openReader(): Promise<DataSource> {
    const source = await new HouseDataSource({ ...this.writer.options, migrationsRun: false }).initialize();
    // Small: the system's own cache of the file stands behind all of them.
    await pragmas(source, ['query_only=ON', 'cache_size=-8192']);
    return source;
  }
}

async function pragmas(source: DataSource, extra: string[]): Promise<void> {
  for (const pragma of ['foreign_keys=ON', 'temp_store=MEMORY', ...extra]) {
    await source.query(`PRAGMA ${pragma}`);
  }
}
