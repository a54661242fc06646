import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { LogEvent } from '../engine/event.js';
import { Run, RunEventRow } from './run.entity.js';

interface Addition {
  readonly runId: string;
  /** Number of the last event that the new ones were judged by. */
  readonly after: number;
  readonly events: readonly LogEvent[];
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

  private async writeGroup(manager: EntityManager, additions: Addition[]): Promise<(number | Error)[]> {
    const at = this.clock.now();
    const answers: (number | Error)[] = [];
    const rows: RunEventRow[] = [];
    for (const { runId, after, events } of additions) {
      const lastEvent = after + events.length;
      // The row of the run is the lock: whoever moves its last event on first has the log, on every server.
      const { affected } = await manager.update(Run, { id: runId, lastEvent: after, status: 'running' }, { lastEvent });
      if (affected !== 1) {
        answers.push(new Problem('run-moved-on'));
        continue;
      }
      rows.push(...rowsOf(runId, events, at));
      answers.push(lastEvent);
    }
    if (rows.length > 0) await manager.insert(RunEventRow, rows);
    return answers;
  }
}

/** Events as they go to the database, and come back. */
export const rowsOf = (runId: string, events: readonly LogEvent[], at: Date): RunEventRow[] =>
  events.map((event) => ({ runId, number: event.number, type: event.type, event: JSON.stringify(event), at }));

export const logOf = (rows: readonly RunEventRow[]): LogEvent[] =>
  rows.map(({ event }) => JSON.parse(event) as LogEvent);
