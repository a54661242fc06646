import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { RunResult } from '../../../contract/sandbox/result.js';
import type { RunView } from '../../../contract/sandbox/run.js';
import type { RunPage, RunQuery, RunSummary, StartRun } from '../../../contract/sandbox/scenario.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { resultView } from '../desk/result-view.js';
import { runView } from '../desk/run-view.js';
import { ScenariosService, type PublishedScenario } from '../scenario/scenarios.service.js';
import { LiveRuns, type LiveRun } from './live-runs.service.js';
import { Run, RunResultRow } from './run.entity.js';
import { RunEndingService } from './run-ending.service.js';
import { RunStartService } from './run-start.service.js';

/** Everything that is read of runs, and their start and end. */
@Injectable()
export class RunsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scenarios: ScenariosService,
    private readonly people: PeopleService,
    private readonly live: LiveRuns,
    private readonly starting: RunStartService,
    private readonly ending: RunEndingService,
  ) {}

  /** Starts, or resumes; `isResumed` decides between 201 and 200. */
  async start(actor: Actor, scenarioId: string, input: StartRun, language: Language) {
    const published = await this.scenarios.get(scenarioId);
    await this.endOverdue(actor.id, scenarioId);
    const { live, isResumed } = await this.starting.start(actor, published, input, language);
    return { view: this.view(live, language), isResumed };
  }

  async get(actor: Actor, runId: string, language: Language): Promise<RunView> {
    const live = await this.visible(actor, runId);
    return this.view(live, language);
  }

  /** One's own runs, the latest first. */
  async list(actor: Actor, { page, size, scenario, mode }: RunQuery, language: Language): Promise<RunPage> {
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
    const results = await this.database.read.findBy(RunResultRow, { runId: In(runs.map(({ id }) => id)) });
    const scenarios = await this.scenarios.byId();
    const byRun = new Map(results.map((result) => [result.runId, result]));
    const items = runs.flatMap((run) => {
      const published = scenarios.get(run.scenarioId);
      return published ? [summaryOf(run, byRun.get(run.id), published, language)] : [];
    });
    return { items, total };
  }

  /** Hands in; repeating it gives the same answer. */
  submit(actor: Actor, runId: string, language: Language): Promise<RunResult> {
    return this.live.inTurn(runId, async () => {
      const live = await this.live.find(runId);
      if (live?.run.personId !== actor.id) throw new Problem('not-found');
      if (live.run.status === 'abandoned') throw new Problem('run-over');
      return this.resultOf(await this.ending.end(live), language);
    });
  }

  async result(actor: Actor, runId: string, language: Language): Promise<RunResult> {
    const live = await this.visible(actor, runId);
    if (live.run.status === 'running' || live.run.status === 'abandoned') throw new Problem('run-not-over');
    return this.resultOf(live, language);
  }

  private view({ run, play }: LiveRun, language: Language): RunView {
    return runView(run, play, { language, now: this.clock.now() });
  }

  private async resultOf({ run, play }: LiveRun, language: Language): Promise<RunResult> {
    const { number: scenarioVersion, script } = await this.scenarios.version(run.versionId);
    const name = await this.people.nameOf(run.personId);
    return resultView(
      {
        frame: { ...run, scenarioVersion },
        play,
        reference: this.live.reference(play.world, language),
        person: { id: run.personId, name },
        finishedAt: run.finishedAt ?? this.clock.now(),
        variants: Object.keys(script.scenario.variants).length,
      },
      language,
    );
  }

  /** A run that the actor may see; for anybody else there is none. */
  private visible(actor: Actor, runId: string): Promise<LiveRun> {
    return this.live.inTurn(runId, async () => {
      const live = await this.live.find(runId);
      if (!live || !(await this.mayRead(actor, live.run.personId))) throw new Problem('not-found');
      return this.ending.current(live);
    });
  }

  private async mayRead(actor: Actor, personId: string): Promise<boolean> {
    return personId === actor.id || this.people.isReached(actor, 'run:read', personId);
  }

  /** Time may have run out with no browser there and the job not yet run: the way is free for the next. */
  private async endOverdue(personId: string, scenarioId: string): Promise<void> {
    const running = await this.database.read.findBy(Run, { personId, scenarioId, mode: 'exam', status: 'running' });
    for (const { id } of running) {
      await this.live.inTurn(id, async () => {
        const live = await this.live.find(id);
        if (live) await this.ending.current(live);
      });
    }
  }
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
