import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { ModeOffer, ScenarioList, ScenarioSummary, ScenarioView } from '../../../contract/sandbox/scenario.js';
import { RUN_MODES, type RunMode } from '../../../contract/sandbox/terms.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { type AdmissionRefusal, RunAdmission } from '../admission.js';
import { nextStart } from '../run/run-start.service.js';
import { Run, RunResultRow } from '../run/run.entity.js';
import { SittingPapers } from '../skill-exam/sitting-papers.service.js';
import { judgedBy } from './judged-by.js';
import { ScenariosService, type PublishedScenario } from './scenarios.service.js';

interface Standing {
  readonly runs: readonly Run[];
  readonly results: ReadonlyMap<string, RunResultRow>;
  readonly refused: ReadonlyMap<string, AdmissionRefusal>;
  /** The exams that were sat for their own sake, not drawn by a skill exam. */
  readonly own: ReadonlySet<string>;
  readonly language: Language;
}

/** The scenarios there are, with what the caller has done in each and may do next. */
@Injectable()
export class ScenarioListService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scenarios: ScenariosService,
    private readonly admission: RunAdmission,
    private readonly papers: SittingPapers,
  ) {}

  async list(actor: Actor, language: Language): Promise<ScenarioList> {
    const published = [...(await this.scenarios.byId()).values()].filter(({ isRetired }) => !isRetired);
    const standing = await this.standing(actor, published, language);
    return { items: published.map((one) => this.summary(one, standing)), total: published.length };
  }

  async get(actor: Actor, scenarioId: string, language: Language): Promise<ScenarioView> {
    const published = await this.scenarios.get(scenarioId);
    const standing = await this.standing(actor, [published], language);
    return { ...this.summary(published, standing), ...judgedBy(published.script, language) };
  }

  private async standing(actor: Actor, published: readonly PublishedScenario[], language: Language): Promise<Standing> {
    const runs = await this.database.read.find(Run, {
      where: { personId: actor.id, scenarioId: In(published.map(({ id }) => id)) },
      order: { number: 'ASC' },
    });
    const ended = runs.filter(({ finishedAt }) => finishedAt !== null).map(({ id }) => id);
    const results = await this.database.read.findBy(RunResultRow, { runId: In(ended), scoredAt: Not(IsNull()) });
    const requests = published.map(({ id, script }) => ({
      personId: actor.id,
      scenarioId: id,
      scenario: script.scenario.code,
      mode: 'exam' as const,
    }));
    const answers = await this.admission.refusals(requests);
    const refused = answers.flatMap((answer, at) => (answer ? [[published[at]?.id ?? '', answer] as const] : []));
    const own = new Set((await this.papers.withoutDrawn(runs)).map(({ id }) => id));
    return { runs, own, results: new Map(results.map((row) => [row.runId, row])), refused: new Map(refused), language };
  }

  private summary(published: PublishedScenario, standing: Standing): ScenarioSummary {
    const { id, script } = published;
    const { scenario, library } = script;
    const { language } = standing;
    const runs = standing.runs.filter(({ scenarioId }) => scenarioId === id);
    const item = library.items.find(({ code }) => code === scenario.cases[0]?.item);
    return {
      id,
      code: scenario.code,
      title: scenario.title[language],
      summary: scenario.summary[language],
      level: scenario.level,
      tracks: scenario.tracks,
      item: { code: item?.code ?? '', name: item?.name[language] ?? '' },
      post: { role: scenario.post.roles[0] ?? 'R02', title: scenario.post.title[language] },
      minutes: scenario.minutes,
      passMark: scenario.passMark,
      goals: scenario.goals.map((goal) => goal[language]),
      variants: Object.keys(scenario.variants),
      modes: RUN_MODES.map((mode) => this.offer(mode, published, runs, standing)),
      best: bestOf(runs, standing.results),
      runs: runs.filter(({ id: runId }) => standing.results.has(runId)).length,
    };
  }

  private offer(mode: RunMode, { id, script }: PublishedScenario, all: readonly Run[], standing: Standing): ModeOffer {
    const runs = all.filter((run) => run.mode === mode);
    const now = this.clock.now();
    const running = runs.find(
      ({ status, deadline, shiftId }) =>
        status === 'running' && shiftId === null && (deadline === null || deadline > now),
    );
    const runningRunId = running?.id ?? null;
    const free = { mode, available: true, why: null, attemptsLeft: null, nextAttemptAt: null, runningRunId };
    if (mode !== 'exam') return free;
    const { limit, waitHours } = script.scenario.attempts;
    const counted = runs.filter(({ id: runId }) => standing.own.has(runId));
    const attemptsLeft = Math.max(0, limit - counted.length);
    const next = nextStart(counted, waitHours);
    const nextAttemptAt = next && next > now ? next.toISOString() : null;
    const why = running
      ? null
      : whyNot({ attemptsLeft, nextAttemptAt, refused: standing.refused.get(id) }, standing.language);
    return { ...free, available: why === null, why, attemptsLeft, nextAttemptAt };
  }
}

function whyNot(
  {
    attemptsLeft,
    nextAttemptAt,
    refused,
  }: { attemptsLeft: number; nextAttemptAt: string | null; refused: AdmissionRefusal | undefined },
  language: Language,
): string | null {
  if (attemptsLeft === 0) return language === 'en' ? 'No attempt is left.' : '考核次数已用完。';
  if (nextAttemptAt !== null)
    return language === 'en' ? 'The next attempt may not start yet.' : '还没有到可以再考的时间。';
  return refused ? refused.why[language] : null;
}

function bestOf(runs: readonly Run[], results: ReadonlyMap<string, RunResultRow>): ScenarioSummary['best'] {
  const scored = runs
    .flatMap((run) => {
      const result = results.get(run.id);
      return result && (run.mode === 'practice' || run.mode === 'exam') ? [{ run, result }] : [];
    })
    .toSorted(
      (one, other) => Number(other.result.passed) - Number(one.result.passed) || other.result.score - one.result.score,
    );
  const [best] = scored;
  if (!best) return null;
  const { run, result } = best;
  return {
    mode: run.mode,
    score: result.score,
    passed: result.passed,
    at: (run.finishedAt ?? run.startedAt).toISOString(),
    runId: run.id,
  };
}
