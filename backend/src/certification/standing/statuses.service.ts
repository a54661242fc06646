import { Injectable } from '@nestjs/common';
import {
  CERTIFICATION_STATUSES,
  CERTIFIED_STATUSES,
  type CertificationStatus,
  type StatusSummary,
  type SummaryQuery,
} from '../../../contract/certification/status.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { ProgramsService } from '../program/programs.service.js';
import { shareOf } from './share.js';
import { StatusChange } from './status-change.entity.js';
import { matching } from './status-filter.js';
import { type StatusScope, StatusScopeService, within } from './status-scope.service.js';

/** Counts the statuses of many people as of any day. */
@Injectable()
export class StatusesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programs: ProgramsService,
    private readonly scopes: StatusScopeService,
  ) {}

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
    const query = matching(this.database.read, scope, { program }, on)
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
