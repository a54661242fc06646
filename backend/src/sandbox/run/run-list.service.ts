import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type {
  RunPage,
  RunQuery,
  RunSummary,
  TraineeRunPage,
  TraineeRunQuery,
} from '../../../contract/sandbox/scenario.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { RunComment } from '../comment/run-comment.entity.js';
import { ScenariosService, type PublishedScenario } from '../scenario/scenarios.service.js';
import { Run, RunResultRow } from './run.entity.js';

/** Runs in lists: one's own, and those of the people one teaches. */
@Injectable()
export class RunListService {
  constructor(
    private readonly database: Database,
    private readonly scenarios: ScenariosService,
    private readonly people: PeopleService,
    private readonly reach: PeopleReach,
  ) {}

  /** One's own runs, the latest first. */
  async own(actor: Actor, { page, size, scenario, mode }: RunQuery, language: Language): Promise<RunPage> {
    const [runs, total] = await this.database.read.findAndCount(Run, {
      where: {
        personId: actor.id,
        ...(scenario !== undefined && { scenarioId: scenario }),
        ...(mode !== undefined && { mode }),
      },
      order: { startedAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    const summaries = await this.summaries(runs, language);
    return { items: runs.flatMap(({ id }) => summaries.get(id) ?? []), total };
  }

  /** Runs of the people in reach, never one's own, the latest first. */
  async ofTrainees(actor: Actor, query: TraineeRunQuery, language: Language): Promise<TraineeRunPage> {
    const found = this.reach
      .narrow(this.database.read.createQueryBuilder(Run, 'run'), actor, 'run:read', 'run.personId')
      .andWhere('run.personId <> :me', { me: actor.id });
    narrowed(found, query);
    const [runs, total] = await found
      .orderBy('run.startedAt', 'DESC')
      .addOrderBy('run.id', 'DESC')
      .skip((query.page - 1) * query.size)
      .take(query.size)
      .getManyAndCount();
    const [summaries, names, comments] = await Promise.all([
      this.summaries(runs, language),
      this.people.namesOf([...new Set(runs.map(({ personId }) => personId))]),
      this.commentsOf(runs),
    ]);
    const items = runs.flatMap(({ id, personId, variant }) => {
      const summary = summaries.get(id);
      const person = { id: personId, name: names.get(personId) ?? '' };
      return summary ? [{ ...summary, person, variant, comments: comments.get(id) ?? 0 }] : [];
    });
    return { items, total };
  }

  private async summaries(runs: readonly Run[], language: Language): Promise<Map<string, RunSummary>> {
    const results = await this.database.read.findBy(RunResultRow, { runId: In(runs.map(({ id }) => id)) });
    const byRun = new Map(results.map((result) => [result.runId, result]));
    const scenarios = await this.scenarios.byId();
    return new Map(
      runs.flatMap((run) => {
        const published = scenarios.get(run.scenarioId);
        return published ? [[run.id, summaryOf(run, byRun.get(run.id), published, language)] as const] : [];
      }),
    );
  }

  private async commentsOf(runs: readonly Run[]): Promise<Map<string, number>> {
    if (runs.length === 0) return new Map();
    const rows = await this.database.read
      .createQueryBuilder(RunComment, 'comment')
      .select('comment.runId', 'run')
      .addSelect('COUNT(*)', 'count')
      .where('comment.runId IN (:...runs)', { runs: runs.map(({ id }) => id) })
      .groupBy('comment.runId')
      .getRawMany<{ run: string; count: string | number }>();
    return new Map(rows.map(({ run, count }) => [run, Number(count)]));
  }
}

/** `%` and `_` typed by a person mean themselves; neither occurs in names, so they are left out. */
const likeText = (search: string): string => search.toLowerCase().replaceAll(/[%_\\]/g, '');

function narrowed(
  found: SelectQueryBuilder<Run>,
  { scenario, mode, status, person, search, verdict }: TraineeRunQuery,
): void {
  if (scenario !== undefined) found.andWhere('run.scenarioId = :scenario', { scenario });
  if (mode !== undefined) found.andWhere('run.mode = :mode', { mode });
  if (status !== undefined) found.andWhere('run.status = :status', { status });
  if (person !== undefined) found.andWhere('run.personId = :person', { person });
  if (search !== undefined && search !== '') {
    found.andWhere('EXISTS (SELECT 1 FROM person p WHERE p.id = run.personId AND p.search_text LIKE :search)', {
      search: `%${likeText(search)}%`,
    });
  }
  if (verdict === undefined) return;
  const isOpen = verdict === 'open';
  const which = isOpen ? 'r.pending > 0' : 'r.pending = 0 AND r.passed = :passed';
  found.andWhere(`EXISTS (SELECT 1 FROM run_result r WHERE r.run_id = run.id AND ${which})`, {
    ...(!isOpen && { passed: verdict === 'passed' }),
  });
}

function summaryOf(
  run: Run,
  result: RunResultRow | undefined,
  { script }: PublishedScenario,
  language: Language,
): RunSummary {
  const { code, title } = script.scenario;
  return {
    ...scoreOf(result),
    id: run.id,
    scenario: { id: run.scenarioId, code, title: title[language] },
    mode: run.mode,
    status: run.status,
    attempt: run.number,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    deadline: run.deadline?.toISOString() ?? null,
  };
}

function scoreOf(result: RunResultRow | undefined): Pick<RunSummary, 'score' | 'soFar' | 'passed' | 'critical'> {
  if (!result) return { score: null, soFar: false, passed: null, critical: false };
  const { score, pending, passed, critical } = result;
  return { score, soFar: pending > 0, passed, critical };
}
