import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { grade } from '../grading/grade.js';
import { isMissed } from '../grading/missed.js';
import { LiveRuns } from '../run/live-runs.service.js';
import { pointsOf, RunOutcomes } from '../run/run-outcomes.js';
import { Run } from '../run/run.entity.js';
import { RunScored } from '../run/run.events.js';
import { CriterionStanding } from './criterion-standing.entity.js';

/** From how much on a criterion counts as missed often. */
export interface Often {
  /** Percent of those who were judged by it. */
  share: number;
  /** The least number of people who missed it. */
  people: number;
  since: Date;
}

export interface MissedCriterion {
  unitId: string;
  scenarioId: string;
  code: string;
  missed: number;
  judged: number;
}

/** The most that one page shows. */
const MOST = 100;
const ROWS_AT_ONCE = 50;

/** Which criteria people miss, by the unit in which they work. Written as runs are scored, so that asking is cheap. */
@Injectable()
export class MissedCriteria implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly appointments: AppointmentsService,
    private readonly live: LiveRuns,
    private readonly outcomes: RunOutcomes,
  ) {}

  onModuleInit(): void {
    this.events.handle(RunScored, 'sandbox.criterion-standing', async ({ runId, mode }) => {
      // Where every step is shown, what was done right says little.
      if (mode === 'practice' || mode === 'exam') await this.note(runId);
    });
  }

  /** What is missed often in these units, by the most people first. */
  async often(unitIds: ReadonlySet<string> | 'all', { share, people, since }: Often): Promise<MissedCriterion[]> {
    const missed = 'SUM(CASE WHEN standing.isMissed = :yes THEN 1 ELSE 0 END)';
    const query = this.database.read
      .createQueryBuilder(CriterionStanding, 'standing')
      .select(['standing.unitId AS unit', 'standing.scenarioId AS scenario', 'standing.code AS code'])
      .addSelect(missed, 'missed')
      .addSelect('COUNT(*)', 'judged')
      .where('standing.at >= :since', { since, yes: true, share, people })
      .groupBy('standing.unitId')
      .addGroupBy('standing.scenarioId')
      .addGroupBy('standing.code')
      .having(`${missed} >= :people AND ${missed} * 100 >= :share * COUNT(*)`)
      .orderBy('missed', 'DESC')
      .addOrderBy('standing.scenarioId')
      .addOrderBy('standing.code')
      .limit(MOST);
    if (unitIds !== 'all') {
      query.andWhere('standing.unitId IN (:...units)', { units: unitIds.size > 0 ? [...unitIds] : [''] });
    }
    const rows = await query.getRawMany<{
      unit: string;
      scenario: string;
      code: string;
      missed: string | number;
      judged: string | number;
    }>();
    return rows.map(({ unit, scenario, code, missed: count, judged }) => ({
      ...{ unitId: unit, scenarioId: scenario, code, missed: Number(count), judged: Number(judged) },
    }));
  }

  /** Who of a unit missed a criterion the last time. */
  async peopleWhoMissed(where: { unitId: string; scenarioId: string; code: string }, since: Date): Promise<string[]> {
    const rows = await this.database.read.find(CriterionStanding, {
      select: { personId: true, scenarioId: true, code: true },
      where: { ...where, isMissed: true, at: MoreThan(since) },
      order: { personId: 'ASC' },
    });
    return rows.map(({ personId }) => personId);
  }

  private async note(runId: string): Promise<void> {
    const run = await this.database.read.findOneBy(Run, { id: runId });
    if (!run?.finishedAt) return;
    const unitId = (await this.appointments.mainOf([run.personId], 'zh-CN')).get(run.personId)?.unitId;
    if (unitId === undefined) return;
    const { play, marks } = await this.outcomes.of(await this.live.load(run));
    const { personId, scenarioId, finishedAt: at } = run;
    const rows = grade(play.world, play.log, pointsOf(marks)).lines.flatMap((line) => {
      const missed = isMissed(line);
      return missed === undefined ? [] : [{ personId, scenarioId, code: line.code, unitId, isMissed: missed, at }];
    });
    await this.database.tx(async (manager) => {
      // Of an older run that was judged anew only what no later run has judged.
      const later = await manager.findBy(CriterionStanding, {
        ...{ personId, scenarioId, at: MoreThan(at) },
        code: In(rows.map(({ code }) => code)),
      });
      const fresh = rows.filter(({ code }) => !later.some((row) => row.code === code));
      for (let from = 0; from < fresh.length; from += ROWS_AT_ONCE) {
        await manager.upsert(CriterionStanding, fresh.slice(from, from + ROWS_AT_ONCE), [
          'personId',
          'scenarioId',
          'code',
        ]);
      }
    });
  }
}
