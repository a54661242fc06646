import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { CertificationStatus, StatusQuery, StatusRow } from '../../../contract/certification/status.js';
import type { Language } from '../../../contract/common.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Cycle } from '../dates/status.js';
import type { Why } from '../dates/why.js';
import { ProgramsService } from '../program/programs.service.js';
import { matching, type StatusFilter } from './status-filter.js';
import { StatusScopeService } from './status-scope.service.js';
import { StatusSpan } from './status-span.entity.js';
import { statusView } from './status-view.js';

interface Key {
  personId: string;
  programId: string;
  total: number | string;
}

interface RawRow {
  personId: string;
  personName: string;
  programId: string;
  unitId: string | null;
  postId: string | null;
  status: CertificationStatus;
  required: boolean | number;
  why: string;
  validFrom: IsoDay | null;
  lastDay: IsoDay | null;
  dueOn: IsoDay | null;
  cycle: string | null;
}

/** Rows of an export that are read at once. */
const BATCH = 2000;
/** Sorts behind every day there is. */
const NEVER = '9999-12-31';

/** Lists the statuses of many people as of any day, the most urgent first. */
@Injectable()
export class StatusListService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programs: ProgramsService,
    private readonly units: UnitsService,
    private readonly scopes: StatusScopeService,
  ) {}

  async list(
    actor: Actor,
    filter: StatusQuery,
    language: Language,
  ): Promise<{ items: StatusRow[]; total: number; on: IsoDay }> {
    const on = filter.on ?? this.clock.today();
    await this.programs.chosen(filter.program);
    const scope = await this.scopes.of(actor, filter.unit);
    const manager = this.database.read;
    const query = matching(manager, scope, filter, on);
    // Sorting and counting read the index alone; only the rows of the page are fetched whole.
    const keys = await ordered(query.clone())
      .addSelect('COUNT(*) OVER ()', 'total')
      .limit(filter.size)
      .offset((filter.page - 1) * filter.size)
      .getRawMany<Key>();
    const total = keys[0] ? Number(keys[0].total) : filter.page > 1 ? await query.getCount() : 0;
    return { on, total, items: await this.views(await rowsOf(manager, keys, on), on, language) };
  }

  /** All rows of a filter, some at a time, over the connection for long reads. */
  async *batches(actor: Actor, filter: StatusFilter, language: Language): AsyncGenerator<StatusRow[]> {
    const on = filter.on ?? this.clock.today();
    const scope = await this.scopes.of(actor, filter.unit);
    const manager = this.database.report;
    const keys = await ordered(matching(manager, scope, filter, on)).getRawMany<Key>();
    for (let start = 0; start < keys.length; start += BATCH) {
      yield await this.views(await rowsOf(manager, keys.slice(start, start + BATCH), on), on, language);
    }
  }

  private async views(rows: readonly RawRow[], on: IsoDay, language: Language): Promise<StatusRow[]> {
    const programs = new Map((await this.programs.all()).map((program) => [program.id, program]));
    const tree = await this.units.tree();
    const posts = new Map((await this.units.posts(language)).items.map(({ id, name }) => [id, name]));
    return rows.flatMap((row) => {
      const program = programs.get(row.programId);
      if (!program) return [];
      const unit = row.unitId === null ? undefined : tree.get(row.unitId);
      const status = {
        ...row,
        required: Boolean(row.required),
        why: JSON.parse(row.why) as Why,
        cycle: row.cycle === null ? null : (JSON.parse(row.cycle) as Cycle),
      };
      return [
        {
          person: { id: row.personId, name: row.personName },
          unit: unit ? { id: unit.id, name: unit.name[language] } : null,
          post: row.postId === null ? null : (posts.get(row.postId) ?? null),
          ...statusView(program, status, on, language),
        },
      ];
    });
  }
}

/** The keys, by the day that counts. */
function ordered(query: SelectQueryBuilder<StatusSpan>): SelectQueryBuilder<StatusSpan> {
  return query
    .select('span.personId', 'personId')
    .addSelect('span.programId', 'programId')
    .addSelect(`COALESCE(span.dueOn, span.lastDay, '${NEVER}')`, 'urgency')
    .orderBy('urgency')
    .addOrderBy('span.personId')
    .addOrderBy('span.programId');
}

/** The whole rows of some keys, in their order. */
async function rowsOf(manager: EntityManager, keys: readonly Key[], on: IsoDay): Promise<RawRow[]> {
  if (keys.length === 0) return [];
  const query = manager
    .createQueryBuilder(StatusSpan, 'span')
    .innerJoin('person', 'person', 'person.id = span.personId')
    .select('person.name', 'personName')
    .where('span.personId IN (:...personIds)', { personIds: [...new Set(keys.map(({ personId }) => personId))] })
    .andWhere('span.toDay >= :on AND span.fromDay <= :on', { on });
  for (const column of COLUMNS) query.addSelect(`span.${column}`, column);
  const rows = new Map((await query.getRawMany<RawRow>()).map((row) => [keyOf(row), row]));
  return keys.map((key) => rows.get(keyOf(key))).filter((row) => row !== undefined);
}

const COLUMNS: (keyof StatusSpan)[] = [
  'personId',
  'programId',
  'unitId',
  'postId',
  'status',
  'required',
  'why',
  'validFrom',
  'lastDay',
  'dueOn',
  'cycle',
];

const keyOf = ({ personId, programId }: { personId: string; programId: string }): string => `${personId} ${programId}`;
