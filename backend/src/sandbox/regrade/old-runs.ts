import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { RegradeCandidate } from '../../../contract/sandbox/regrade.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Run } from '../run/run.entity.js';
import { Scenario, ScenarioVersion } from '../scenario/scenario.entity.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { RunRubric } from './regrade.entity.js';

/** So many runs are judged by one regrade; the rest by the next. */
const MOST_RUNS = 20_000;

/** Finished runs in reach whose criteria are not those of the present version. */
@Injectable()
export class OldRuns {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
    private readonly scenarios: ScenariosService,
  ) {}

  async candidates(actor: Actor, open: ReadonlyMap<string, string>, language: Language): Promise<RegradeCandidate[]> {
    const counted = await this.query(actor)
      .select('run.scenarioId', 'scenario')
      .addSelect('COUNT(*)', 'runs')
      .groupBy('run.scenarioId')
      .getRawMany<{ scenario: string; runs: string | number }>();
    const runs = new Map(counted.map((row) => [row.scenario, Number(row.runs)]));
    const published = [...(await this.scenarios.byId()).values()].filter(({ id }) => runs.has(id));
    const versions = await this.database.read.find(ScenarioVersion, {
      select: { id: true, number: true, createdAt: true },
      where: { id: In(published.map(({ versionId }) => versionId)) },
    });
    return published.flatMap(({ id, versionId, script }) => {
      const version = versions.find((one) => one.id === versionId);
      if (!version) return [];
      const { code, title } = script.scenario;
      return [
        {
          scenario: { id, code, title: title[language] },
          version: version.number,
          publishedAt: version.createdAt.toISOString(),
          runs: runs.get(id) ?? 0,
          open: open.get(id) ?? null,
        },
      ];
    });
  }

  async idsOf(actor: Actor, scenarioId: string): Promise<string[]> {
    const rows = await this.query(actor)
      .select('run.id', 'id')
      .andWhere('run.scenarioId = :scenarioId', { scenarioId })
      .orderBy('run.id')
      .limit(MOST_RUNS)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** One's own runs are never among them: nobody judges themselves anew. */
  private query(actor: Actor): SelectQueryBuilder<Run> {
    const query = this.database.read
      .createQueryBuilder(Run, 'run')
      .innerJoin(Scenario, 'scenario', 'scenario.id = run.scenarioId')
      .leftJoin(RunRubric, 'rubric', 'rubric.runId = run.id')
      .where("run.status IN ('submitted', 'expired') AND run.mode IN ('exam', 'practice')")
      .andWhere('COALESCE(rubric.versionId, run.versionId) <> scenario.currentVersionId')
      .andWhere('run.personId <> :me', { me: actor.id });
    return this.reach.narrow(query, actor, 'run:regrade', 'run.personId');
  }
}
