import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { Problem } from '../../platform/http/problem.js';
import type { LogEvent } from '../engine/event.js';
import { Run, RunEventRow } from './run.entity.js';

interface Addition {
  readonly runId: string;
  /** Number of the last event that the new ones were judged by. */
  readonly after: number;
  readonly events: readonly LogEvent[];
  /** A trainer lets it happen, also while the run is held still. */
  readonly isFromOutside?: boolean;
}

/** The log of runs. Everything that arrives while one commit is under way is written by the next, together. */
@Injectable()
export class RunLog {
  private readonly write;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.write = this.database.grouped((manager: EntityManager, additions: Addition[]) =>
      this.writeGroup(manager, additions),
    );
  }

  /** Adds events to a log that still ends where they were judged. What this acknowledges survives a crash. */
  add(addition: Addition): Promise<number> {
    return this.write(addition);
  }

  /** Three statements for the whole group. PostgreSQL locks the rows of the runs, so that two servers cannot both add. */
  private async writeGroup(manager: EntityManager, additions: Addition[]): Promise<(number | Error)[]> {
    const at = this.clock.now();
    const ends = await this.endsOf(manager, additions);
    const fitting = additions.filter(
      ({ runId, after, isFromOutside = false }) =>
        ends.get(runId)?.lastEvent === after && (isFromOutside || ends.get(runId)?.pausedAt === null),
    );
    if (fitting.length > 0) {
      await moveEnds(manager, fitting);
      const rows = fitting.flatMap(({ runId, events }) => rowsOf(runId, events, at));
      await insertRows(manager, RunEventRow, rows);
    }
    return additions.map((addition) =>
      fitting.includes(addition) ? endOf(addition) : unfit(ends.get(addition.runId)),
    );
  }

  /** Where the logs of the runs that go on end now. */
  private async endsOf(manager: EntityManager, additions: readonly Addition[]): Promise<Map<string, Run>> {
    const runs = await manager.find(Run, {
      select: { id: true, lastEvent: true, pausedAt: true },
      where: { id: In(additions.map(({ runId }) => runId)), status: 'running' },
      order: { id: 'ASC' },
      ...(!this.database.isSqlite && { lock: { mode: 'pessimistic_write' as const } }),
    });
    return new Map(runs.map((run) => [run.id, run]));
  }
}

/** Somebody else wrote meanwhile, or a trainer holds the run still. */
const unfit = (run: Run | undefined): Problem =>
  new Problem(run && run.pausedAt !== null ? 'run-paused' : 'run-moved-on');

const endOf = ({ after, events }: Addition): number => after + events.length;

async function moveEnds(manager: EntityManager, additions: readonly Addition[]): Promise<void> {
  const isPostgres = manager.connection.options.type === 'postgres';
  const place = (at: number) =>
    isPostgres ? `(CAST($${String(2 * at + 1)} AS varchar), CAST($${String(2 * at + 2)} AS integer))` : '(?, ?)';
  // Both databases call the columns of a list of values so.
  await manager.query(
    `UPDATE run SET last_event = moved.column2 FROM (VALUES ${additions.map((_, at) => place(at)).join(', ')}) AS moved
    WHERE run.id = moved.column1`,
    additions.flatMap((addition) => [addition.runId, endOf(addition)]),
  );
}

/** Events as they go to the database, and come back. */
export const rowsOf = (runId: string, events: readonly LogEvent[], at: Date): RunEventRow[] =>
  events.map((event) => ({ runId, number: event.number, type: event.type, event: JSON.stringify(event), at }));

export const logOf = (rows: readonly RunEventRow[]): LogEvent[] =>
  rows.map(({ event }) => JSON.parse(event) as LogEvent);
