import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { RegradeLineView, RegradeView } from '../../../contract/sandbox/regrade.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import { Run } from '../run/run.entity.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { Regrade, RegradeLine } from './regrade.entity.js';

interface Count extends Pick<RegradeLine, 'state' | 'application'> {
  readonly regrade: string;
  readonly passes: boolean;
  readonly count: number;
}

/** Regrades and their lines as they are shown. */
@Injectable()
export class RegradeViews {
  constructor(
    private readonly database: Database,
    private readonly scenarios: ScenariosService,
    private readonly people: PeopleService,
  ) {}

  async of(regrades: readonly Regrade[], language: Language): Promise<RegradeView[]> {
    const counts = await this.counts(regrades);
    return Promise.all(
      regrades.map(async ({ id, scenarioId, versionId, state, total, done, askedAt, reason, appliedAt }) => {
        const { script, number } = await this.scenarios.version(versionId);
        const mine = counts.filter(({ regrade }) => regrade === id);
        return {
          id,
          scenario: { id: scenarioId, code: script.scenario.code, title: script.scenario.title[language] },
          version: number,
          state,
          total,
          done,
          counts: countsOf(mine),
          askedAt: askedAt.toISOString(),
          reason,
          appliedAt: appliedAt?.toISOString() ?? null,
        };
      }),
    );
  }

  async lines(rows: readonly RegradeLine[], language: Language): Promise<RegradeLineView[]> {
    const runs = await this.database.read.findBy(Run, { id: In(rows.map(({ runId }) => runId)) });
    const byId = new Map(runs.map((run) => [run.id, run]));
    const names = await this.people.namesOf([...new Set(runs.map(({ personId }) => personId))]);
    return rows.flatMap((row) => {
      const run = byId.get(row.runId);
      return run ? [lineView(row, run, names.get(run.personId) ?? '', language)] : [];
    });
  }

  private async counts(regrades: readonly Regrade[]): Promise<Count[]> {
    if (regrades.length === 0) return [];
    const rows = await this.database.read
      .createQueryBuilder(RegradeLine, 'line')
      .select('line.regradeId', 'regrade')
      .addSelect('line.state', 'state')
      .addSelect('line.application', 'application')
      .addSelect('CASE WHEN line.newPassed = :yes THEN 1 ELSE 0 END', 'passes')
      .addSelect('COUNT(*)', 'count')
      .where('line.regradeId IN (:...ids)', { ids: regrades.map(({ id }) => id), yes: true })
      .groupBy('line.regradeId')
      .addGroupBy('line.state')
      .addGroupBy('line.application')
      .addGroupBy('line.newPassed')
      .getRawMany<{
        regrade: string;
        state: RegradeLine['state'];
        application: RegradeLine['application'];
        passes: number | string;
        count: number | string;
      }>();
    return rows.map(({ passes, count, ...row }) => ({ ...row, passes: Number(passes) === 1, count: Number(count) }));
  }
}

function countsOf(rows: readonly Count[]): RegradeView['counts'] {
  const sum = (which: (row: Count) => boolean) => rows.filter(which).reduce((total, { count }) => total + count, 0);
  return {
    same: sum(({ state }) => state === 'same'),
    changed: sum(({ state }) => state === 'changed'),
    nowPass: sum(({ state, passes }) => state === 'flipped' && passes),
    nowFail: sum(({ state, passes }) => state === 'flipped' && !passes),
    impossible: sum(({ state }) => state === 'impossible'),
    left: sum(({ application }) => application === 'left'),
  };
}

function lineView(row: RegradeLine, run: Run, name: string, language: Language): RegradeLineView {
  const { runId, state, application, changes } = row;
  return {
    runId,
    person: { id: run.personId, name },
    mode: run.mode,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    state,
    application,
    old: scoreOf(row.oldScore, row.oldPassed, row.oldPending),
    new: scoreOf(row.newScore, row.newPassed, row.newPending),
    changes: (changes ?? []).map(({ title, ...change }) => ({ ...change, title: title[language] })),
  };
}

const scoreOf = (score: number | null, passed: boolean | null, pending: number | null): RegradeLineView['old'] =>
  score === null || passed === null ? null : { score, passed, pending: pending ?? 0 };
