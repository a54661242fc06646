import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  CERTIFICATION_STATUSES,
  CERTIFIED_STATUSES,
  type CertificationStatus,
  type StatusQuery,
  type StatusRow,
  type StatusSummary,
  type SummaryQuery,
} from '../../../contract/certification/status.js';
import type { Language } from '../../../contract/common.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import { addDays, daysBetween, type IsoDay } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Cycle, cyclesOn, type StatusOn } from '../dates/status.js';
import type { Why } from '../dates/why.js';
import { whyInWords } from '../dates/why.js';
import { type KnownProgram, ProgramsService } from '../program/programs.service.js';
import { shareOf } from './share.js';
import { StatusChange } from './status-change.entity.js';
import { type StatusScope, StatusScopeService, within } from './status-scope.service.js';
import { StatusSpan } from './status-span.entity.js';

/** Statuses during which a certificate is running. */
const RUNNING: CertificationStatus[] = ['certified', 'renewal-open', 'suspended'];

/** Rows of an export that are read at once. */
const BATCH = 2000;

/** The filters of the list, without its pages. */
export type StatusFilter = Omit<StatusQuery, 'page' | 'size'>;

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

/** Lists and counts statuses of many people as of any day. */
@Injectable()
export class StatusesService {
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
    const query = this.matching(await this.scopes.of(actor, filter.unit), filter, on);
    const counted = await query.clone().select('COUNT(*)', 'total').getRawOne<{ total: number | string }>();
    const page = withColumns(query)
      .limit(filter.size)
      .offset((filter.page - 1) * filter.size);
    return {
      on,
      total: Number(counted?.total ?? 0),
      items: await this.views(await page.getRawMany<RawRow>(), on, language),
    };
  }

  /** All rows of a filter, some at a time, over the connection for long reads. */
  async *batches(actor: Actor, filter: StatusFilter, language: Language): AsyncGenerator<StatusRow[]> {
    const on = filter.on ?? this.clock.today();
    const scope = await this.scopes.of(actor, filter.unit);
    for (let offset = 0; ; offset += BATCH) {
      const query = this.matching(scope, filter, on, this.database.report);
      const rows = await withColumns(query).limit(BATCH).offset(offset).getRawMany<RawRow>();
      if (rows.length > 0) yield await this.views(rows, on, language);
      if (rows.length < BATCH) return;
    }
  }

  async summary(actor: Actor, { unit, program, on = this.clock.today() }: SummaryQuery): Promise<StatusSummary> {
    const scope = await this.scopes.of(actor, unit);
    await this.programs.chosen(program);
    const rows = await ('personId' in scope ? this.ownCounts(scope, on, program) : this.counts(scope, on, program));
    const people = new Map(rows.map((row) => [row.status, row.people]));
    const counts = Object.fromEntries(CERTIFICATION_STATUSES.map((status) => [status, people.get(status) ?? 0]));
    const required = rows.reduce((sum, row) => sum + row.required, 0);
    const certified = rows
      .filter(({ status }) => CERTIFIED_STATUSES.includes(status))
      .reduce((sum, row) => sum + row.required, 0);
    return { on, counts: counts as StatusSummary['counts'], required, certified, share: shareOf(certified, required) };
  }

  private matching(
    scope: StatusScope,
    filter: StatusFilter,
    on: IsoDay,
    manager = this.database.read,
  ): SelectQueryBuilder<StatusSpan> {
    const query = manager
      .createQueryBuilder(StatusSpan, 'span')
      .innerJoin('person', 'person', 'person.id = span.personId')
      .where('span.toDay >= :on AND span.fromDay <= :on', { on });
    within(query, scope, 'span');
    const { program, status, endsWithin, endsIn, search } = filter;
    if (program !== undefined) query.andWhere('span.programId = :program', { program });
    if (status !== undefined && status.length > 0) query.andWhere('span.status IN (:...status)', { status });
    if (search) query.andWhere('person.searchText LIKE :search', { search: `%${search.toLowerCase()}%` });
    if (endsWithin !== undefined) {
      const range = { running: RUNNING, from: on, to: addDays(on, endsWithin) };
      query.andWhere('span.status IN (:...running) AND span.holdsTo BETWEEN :from AND :to', range);
    }
    if (endsIn !== undefined) {
      const range = { running: RUNNING, from: `${endsIn}-01`, to: `${endsIn}-31` };
      query.andWhere('span.status IN (:...running) AND span.lastDay BETWEEN :from AND :to', range);
    }
    return query;
  }

  private async views(rows: RawRow[], on: IsoDay, language: Language): Promise<StatusRow[]> {
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

  /** One sum over everything that has changed up to that day. */
  private async counts(scope: StatusScope, on: IsoDay, program: string | undefined) {
    const query = this.database.read
      .createQueryBuilder(StatusChange, 'change')
      .select('change.status', 'status')
      .addSelect('SUM(change.people)', 'people')
      .addSelect('SUM(change.required)', 'required')
      .where('change.day <= :on', { on })
      .groupBy('change.status');
    within(query, scope, 'change');
    if (program !== undefined) query.andWhere('change.programId = :program', { program });
    return counted(await query.getRawMany<RawCount>());
  }

  private async ownCounts(scope: StatusScope, on: IsoDay, program: string | undefined) {
    const query = this.matching(scope, { program }, on)
      .select('span.status', 'status')
      .addSelect('COUNT(*)', 'people')
      .addSelect('SUM(CASE WHEN span.required THEN 1 ELSE 0 END)', 'required')
      .groupBy('span.status');
    return counted(await query.getRawMany<RawCount>());
  }
}

interface RawCount {
  status: CertificationStatus;
  people: string | number;
  required: string | number;
}

const counted = (rows: RawCount[]) =>
  rows.map(({ status, people, required }) => ({ status, people: Number(people), required: Number(required) }));

/** The part of a row that a person's own page shows too. */
export function statusView(program: KnownProgram, status: Omit<StatusOn, 'holdsTo'>, on: IsoDay, language: Language) {
  const { dueOn } = status;
  return {
    program: { id: program.id, title: program.definition.title[language], level: levelOf(program, language) },
    status: status.status,
    why: whyInWords(status.why, language),
    required: status.required,
    validFrom: status.validFrom,
    lastDay: status.lastDay,
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(on, dueOn),
    ...cyclesOn(program.rules, status, on),
  };
}

const levelOf = ({ definition: { track, level } }: KnownProgram, language: Language): string =>
  language === 'zh-CN' ? `${track['zh-CN']} · ${level['zh-CN']}` : `${track.en} · ${level.en}`;

/** The most urgent first: by the day that counts, then by name. */
function withColumns(query: SelectQueryBuilder<StatusSpan>): SelectQueryBuilder<StatusSpan> {
  query.select('person.name', 'personName').addSelect("COALESCE(span.dueOn, span.lastDay, '9999-12-31')", 'urgency');
  const columns = [
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
  for (const column of columns) query.addSelect(`span.${column}`, column);
  return query.orderBy('urgency').addOrderBy('person.name').addOrderBy('span.personId');
}
