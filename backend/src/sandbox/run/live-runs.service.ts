import { Injectable } from '@nestjs/common';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Database } from '../../platform/database/database.js';
import { judgedAs } from '../grading/rubric.js';
import { openWorld } from '../engine/open-world.js';
import { playReference, resume, type Play } from '../engine/play.js';
import type { World } from '../engine/world.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { Run, RunEventRow } from './run.entity.js';
import { logOf } from './run-log.service.js';

/** A run with its log folded, kept in memory while somebody works on it. */
export interface LiveRun {
  run: Run;
  play: Play;
}

const MOST_RUNS = 1000;
const MOST_WORLDS = 200;

/**
 * Runs in memory. What is kept here can be lost at any moment: it is folded anew from the log. Work on one run is done
 * one after the other, so that each command is judged by the state that the one before it left.
 */
@Injectable()
export class LiveRuns {
  private readonly live = new Map<string, LiveRun>();
  private readonly worlds = new Map<string, Promise<World>>();
  private readonly references = new WeakMap<World, Map<string, Play>>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly database: Database,
    private readonly scenarios: ScenariosService,
    private readonly calendars: OfficialCalendars,
  ) {}

  /** Does one piece of work on a run, or on what shall be one, after those that were asked for before it. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.queues.set(key, mine);
    const tidy = () => {
      if (this.queues.get(key) === mine) this.queues.delete(key);
    };
    mine.then(tidy, tidy);
    return mine;
  }

  /** The run as it stands; undefined when there is none of that id. */
  async find(runId: string): Promise<LiveRun | undefined> {
    const known = this.live.get(runId);
    if (known) return this.touch(known);
    const run = await this.database.read.findOneBy(Run, { id: runId });
    return run ? this.touch(await this.load(run)) : undefined;
  }

  /** Keeps what the run has become. */
  keep(live: LiveRun): void {
    this.touch(live);
  }

  /** Drops a run from memory, because somebody else may have written to its log. */
  forget(runId: string): void {
    this.live.delete(runId);
  }

  async load(run: Run): Promise<LiveRun> {
    const world = await this.world(run);
    const rows = await this.database.read.find(RunEventRow, { where: { runId: run.id }, order: { number: 'ASC' } });
    return { run, play: resume(world, logOf(rows)) };
  }

  /**
   * The world of a version, variant and seed: always the same, so one object serves all runs of it. `judgedBy` names
   * the version whose criteria count there, if it is another.
   */
  world(
    { versionId, variant, seed }: Pick<Run, 'versionId' | 'variant' | 'seed'>,
    judgedBy = versionId,
  ): Promise<World> {
    const key = `${versionId} ${variant} ${String(seed)} ${judgedBy}`;
    const known = this.worlds.get(key);
    if (known) return known;
    const made = Promise.all([this.scenarios.version(versionId), this.scenarios.version(judgedBy)]).then(
      ([{ script }, rubric]) => openWorld(judgedAs(script, rubric.script), { variant, seed }, this.calendars.all),
    );
    this.worlds.set(key, made);
    trim(this.worlds, MOST_WORLDS);
    return made;
  }

  /** The reference run of a world, its texts in the reader's language. */
  reference(world: World, language: 'zh-CN' | 'en'): Play {
    const byLanguage = this.references.get(world) ?? new Map<string, Play>();
    this.references.set(world, byLanguage);
    const known = byLanguage.get(language) ?? playReference(world, language);
    byLanguage.set(language, known);
    return known;
  }

  private touch(live: LiveRun): LiveRun {
    this.live.delete(live.run.id);
    this.live.set(live.run.id, live);
    trim(this.live, MOST_RUNS);
    return live;
  }
}

/** Drops what was used longest ago: a map keeps its entries in the order in which they were set. */
function trim(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
