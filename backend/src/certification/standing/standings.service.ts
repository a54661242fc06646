import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { mainPosts } from '../assignment/posts-held.js';
import { StaffRecordsService } from '../assignment/staff-records.service.js';
import { timeline } from '../dates/timeline.js';
import { ProgramsService } from '../program/programs.service.js';
import { inBatches } from './batches.js';
import { HistoriesService } from './histories.service.js';
import { changesOf, netChanges, spanRows } from './spans.js';
import { StatusChange } from './status-change.entity.js';
import { StatusSpan } from './status-span.entity.js';

const ROWS_AT_ONCE = 200;

/** Writes down what the pure rules say of people, so that lists and counts are one question each. */
@Injectable()
export class StandingsService {
  constructor(
    private readonly database: Database,
    private readonly programs: ProgramsService,
    private readonly histories: HistoriesService,
    private readonly staff: StaffRecordsService,
  ) {}

  /** Call in the transaction that changed anything about these people. */
  rebuild(personIds: readonly string[]): Promise<void> {
    return this.database.tx(async (manager) => {
      for (const batch of inBatches([...new Set(personIds)].sort())) await this.rebuildBatch(manager, batch);
    });
  }

  /** Everybody who has to do with a program. */
  rebuildProgram(programId: string): Promise<void> {
    return this.database.tx(async (manager) => this.rebuild(await this.concerned(manager, programId)));
  }

  private async rebuildBatch(manager: EntityManager, personIds: string[]): Promise<void> {
    await this.lock(manager, personIds);
    const programs = await this.programs.all();
    const records = await this.histories.of(manager, personIds);
    const held = Map.groupBy(await this.staff.postsOf(manager, personIds), ({ personId }) => personId);
    const after = personIds.flatMap((personId) => {
      const posts = mainPosts(held.get(personId) ?? []);
      return programs.flatMap((program) => {
        const history = records.historyOf(personId, program);
        return history ? spanRows(personId, program.id, timeline(program.rules, history), posts) : [];
      });
    });
    const before = await manager.findBy(StatusSpan, { personId: In(personIds) });
    await manager.delete(StatusSpan, { personId: In(personIds) });
    for (const rows of inBatches(after, ROWS_AT_ONCE)) await manager.insert(StatusSpan, rows);
    await this.add(manager, netChanges([...changesOf(before, -1), ...changesOf(after, 1)]));
  }

  /** Adds to what stands there already; two servers may add to the same row. */
  private async add(manager: EntityManager, changes: StatusChange[]): Promise<void> {
    const ordered = changes.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
    for (const rows of inBatches(ordered, ROWS_AT_ONCE)) {
      const places = rows.map(
        (_, row) => `(${[1, 2, 3, 4, 5, 6].map((column) => `$${String(row * 6 + column)}`).join(', ')})`,
      );
      await manager.query(
        `INSERT INTO status_change (unit_id, program_id, day, status, people, required) VALUES ${places.join(', ')}
         ON CONFLICT (unit_id, program_id, day, status) DO UPDATE
         SET people = status_change.people + excluded.people, required = status_change.required + excluded.required`,
        rows.flatMap(({ unitId, programId, day, status, people, required }) => [
          unitId,
          programId,
          day,
          status,
          people,
          required,
        ]),
      );
    }
  }

  /** The counts are differences, so two rebuilds of one person must not run at once. SQLite has one writer anyway. */
  private async lock(manager: EntityManager, personIds: string[]): Promise<void> {
    if (this.database.isSqlite) return;
    await manager.query('SELECT id FROM person WHERE id = ANY($1) ORDER BY id FOR UPDATE', [personIds]);
  }

  private async concerned(manager: EntityManager, programId: string): Promise<string[]> {
    const rows = await manager.query<{ person_id: string }[]>(
      `SELECT person_id FROM assignment WHERE program_id = $1
       UNION SELECT person_id FROM award WHERE program_id = $1
       UNION SELECT person_id FROM standing_event WHERE program_id = $1`,
      [programId],
    );
    return rows.map(({ person_id: personId }) => personId);
  }
}

const keyOf = ({ unitId, programId, day, status }: StatusChange): string => [unitId, programId, day, status].join(' ');
