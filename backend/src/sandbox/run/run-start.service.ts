import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { type EntityManager, IsNull } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { StartRun } from '../../../contract/sandbox/scenario.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { RunAdmission } from '../admission.js';
import { ENGINE_VERSION } from '../engine/execute.js';
import { openRun } from '../engine/opening.js';
import type { ShiftPlaceOfRun } from '../shift-run/shift-place.js';
import type { PublishedScenario } from '../scenario/scenarios.service.js';
import { SittingPapers } from '../skill-exam/sitting-papers.service.js';
import { LiveRuns, type LiveRun } from './live-runs.service.js';
import { Run, RunEventRow } from './run.entity.js';
import { rowsOf } from './run-log.service.js';

/** Queued when an exam starts, for the moment its time is up. */
export const RUN_TIME_UP = 'run.time-up';

/** Seeds are small: worlds differ by a few draws from short pools, and two people with the same world can compare. */
const SEEDS = 1000;

/** What a new run is begun with besides its scenario. */
interface Beginning {
  mode: RunMode;
  chosen: string;
  runs: readonly Run[];
  place?: ShiftPlaceOfRun;
}

const belongingTo = (place: ShiftPlaceOfRun | undefined): Pick<Run, 'shiftId' | 'rules'> => ({
  shiftId: place?.shiftId ?? null,
  rules: place?.rules ?? null,
});

/** A world by lot. */
export const drawSeed = (): number => randomInt(1, SEEDS + 1);

/** Begins runs: who may, in which world, and until when. */
@Injectable()
export class RunStartService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly admission: RunAdmission,
    private readonly jobs: Jobs,
    private readonly live: LiveRuns,
    private readonly papers: SittingPapers,
  ) {}

  /** Starts, or resumes the running one of that mode; whoever asks several times at once gets one run. */
  start(actor: Actor, published: PublishedScenario, input: StartRun, language: Language) {
    const turn = `${actor.id} ${published.id} ${input.mode}`;
    return this.live.inTurn(turn, () => this.startNext(actor, published, input, language));
  }

  private async startNext(
    actor: Actor,
    published: PublishedScenario,
    { mode, variant, restart }: StartRun,
    language: Language,
  ) {
    const runs = await this.runsOf(actor.id, published.id, mode);
    const running = runs.find(({ status, shiftId }) => status === 'running' && shiftId === null);
    const isFresh = running === undefined || (restart && mode !== 'exam');
    if (!isFresh) return { live: await this.mustFind(running.id), isResumed: true };
    const refused = await this.refusal(actor.id, published, mode, runs);
    if (refused) throw refused(language);
    const chosen = variantFor(Object.keys(published.script.scenario.variants), mode, variant, runs);
    const run = await this.database.tx((manager) => this.insert(manager, actor, published, { mode, chosen, runs }));
    if (running) this.live.forget(running.id);
    return { live: await this.mustFind(run.id), isResumed: false };
  }

  /** What stands against a new run of that mode; the problem is put in the reader's language. */
  async refusal(
    personId: string,
    published: PublishedScenario,
    mode: RunMode,
    runs: readonly Run[],
  ): Promise<((language: Language) => Problem) | undefined> {
    const spent = mode === 'exam' ? this.spent(published, await this.papers.withoutDrawn(runs)) : undefined;
    if (spent) return () => spent;
    const request = { personId, scenarioId: published.id, scenario: published.script.scenario.code, mode };
    const [refused] = await this.admission.refusals([request]);
    return refused && ((language) => new Problem('run-not-admitted', { detail: refused.why[language] }));
  }

  /** A number of exams, and a wait between two of them. */
  spent({ script: { scenario } }: PublishedScenario, runs: readonly Run[]): Problem | undefined {
    const { limit, waitHours } = scenario.attempts;
    if (runs.length >= limit) return new Problem('attempts-used-up');
    const next = nextStart(runs, waitHours);
    if (!next || next <= this.clock.now()) return undefined;
    return new Problem('attempt-too-soon', { members: { nextAttemptAt: next.toISOString() } });
  }

  runsOf(personId: string, scenarioId: string, mode: RunMode): Promise<Run[]> {
    return this.database.read.find(Run, { where: { personId, scenarioId, mode }, order: { number: 'ASC' } });
  }

  /**
   * Begins the exam run of a drawn paper. The lot was drawn before; the number of exams and the wait between two of
   * them are rules of the sitting, not of the scenario. Call in the transaction that notes the run.
   */
  async beginDrawn(manager: EntityManager, actor: Actor, published: PublishedScenario, variant: string): Promise<Run> {
    const where = { personId: actor.id, scenarioId: published.id, mode: 'exam' as const };
    const runs = await manager.find(Run, { where, order: { number: 'ASC' } });
    if (runs.some(({ status }) => status === 'running')) throw new Problem('run-not-over');
    return this.insert(manager, actor, published, { mode: 'exam', chosen: variant, runs });
  }

  /** Begins somebody's run of a shift beside what they practise alone. Call in the transaction that notes the run. */
  async beginInShift(manager: EntityManager, published: PublishedScenario, place: ShiftPlaceOfRun): Promise<Run> {
    const { personId, mode, variant } = place;
    const where = { personId, scenarioId: published.id, mode };
    const runs = await manager.find(Run, { where, order: { number: 'ASC' } });
    return this.insert(manager, { id: personId }, published, { mode, chosen: variant, runs, place });
  }

  private async insert(
    manager: EntityManager,
    actor: Pick<Actor, 'id'>,
    published: PublishedScenario,
    { mode, chosen, runs, place }: Beginning,
  ): Promise<Run> {
    const now = this.clock.now();
    const { scenario } = published.script;
    const seed = place?.seed ?? drawSeed();
    const log = openRun(await this.live.world({ versionId: published.versionId, variant: chosen, seed }));
    const limit = mode === 'exam' ? new Date(now.getTime() + scenario.minutes * 60_000) : null;
    const deadline = place?.deadline ?? limit;
    const run: Run = {
      id: newId(),
      scenarioId: published.id,
      versionId: published.versionId,
      personId: actor.id,
      mode,
      variant: chosen,
      seed,
      number: runs.length + 1,
      status: 'running',
      engineVersion: ENGINE_VERSION,
      lastEvent: log.length,
      startedAt: now,
      deadline,
      finishedAt: null,
      pausedAt: null,
      ...belongingTo(place),
    };
    const given = { personId: actor.id, scenarioId: published.id, mode, status: 'running' as const };
    if (!place) await manager.update(Run, { ...given, shiftId: IsNull() }, { status: 'abandoned', finishedAt: now });
    await manager.insert(Run, run);
    await manager.insert(RunEventRow, rowsOf(run.id, log, now));
    if (deadline) await this.jobs.enqueue(RUN_TIME_UP, { runId: run.id }, { runAt: deadline });
    return run;
  }

  private async mustFind(runId: string): Promise<LiveRun> {
    const live = await this.live.find(runId);
    if (!live) throw new Problem('not-found');
    return live;
  }
}

/** When the next exam may start; undefined before the first. */
export function nextStart(runs: readonly Run[], waitHours: number): Date | undefined {
  const last = runs.at(-1)?.finishedAt;
  return last ? new Date(last.getTime() + waitHours * 3_600_000) : undefined;
}

/**
 * An exam draws by lot among the variants other than its last, where there is another. Elsewhere the variant asked for,
 * or else the one after the last, so that both get their turn.
 */
function variantFor(
  variants: readonly string[],
  mode: RunMode,
  asked: string | undefined,
  runs: readonly Run[],
): string {
  if (asked !== undefined && mode !== 'exam') {
    if (!variants.includes(asked)) {
      throw new Problem('invalid-request', {
        errors: [{ pointer: '#/variant', detail: `There is no variant ${asked}` }],
      });
    }
    return asked;
  }
  const last = runs.at(-1)?.variant;
  if (mode === 'exam') return drawn(variants, last);
  const next = last === undefined ? 0 : (variants.indexOf(last) + 1) % variants.length;
  return variants[next] ?? 'A';
}

function drawn(variants: readonly string[], last: string | undefined): string {
  const others = variants.filter((variant) => variant !== last);
  const lots = others.length > 0 ? others : variants;
  return lots[randomInt(lots.length)] ?? 'A';
}
