import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { RunStatus } from '../../../contract/sandbox/terms.js';
import { Database } from '../../platform/database/database.js';
import { STATE_NAMES } from '../engine/case-states.js';
import { effectiveLog } from '../engine/fold.js';
import { heldBack } from '../engine/injected/held.js';
import type { Play } from '../engine/play.js';
import { eventTitle } from '../engine/wording-of-events.js';
import { gradeState, type Grade } from '../grading/grade.js';
import { LiveRuns, type LiveRun } from '../run/live-runs.service.js';
import { Run, RunEventRow } from '../run/run.entity.js';

/** Where a run stands, for whoever watches the class. */
export interface RunAtWork {
  runId: string;
  status: RunStatus;
  pausedAt: Date | null;
  /** What was done last, in words. */
  step: string | null;
  caseState: string | null;
  time: string;
  score: number;
  commands: number;
  refusals: number;
  /** By the wall clock. */
  lastAt: Date;
  /** Whether somebody in the office waits for an answer. */
  isAsked: boolean;
  /** Whether an urgent case is still held back there. */
  holdsBack: boolean;
}

interface Facts {
  grade: Grade;
  commands: number;
  refusals: number;
}

/** Reads the runs of a shift as they stand, each folded and graded once for each state it is in. */
@Injectable()
export class ShiftBoardService {
  private readonly atWork = new WeakMap<Play, Facts>();
  private readonly atEnd = new WeakMap<Play, Facts>();

  constructor(
    private readonly database: Database,
    private readonly live: LiveRuns,
  ) {}

  async of(shiftId: string, language: Language): Promise<RunAtWork[]> {
    const found = await this.liveOf(shiftId);
    const lasts = await this.lastOf(found);
    return found.map((live) => this.row(live, lasts.get(live.run.id), language));
  }

  /** The folded runs of a shift, oldest first. */
  async liveOf(shiftId: string): Promise<LiveRun[]> {
    const runs = await this.database.read.find(Run, { where: { shiftId }, order: { id: 'ASC' } });
    const found = await Promise.all(runs.map(({ id }) => this.live.find(id)));
    return found.filter((one): one is LiveRun => one !== undefined);
  }

  /** The grade as it stands, and what was tried. */
  factsOf({ run, play }: LiveRun): Facts {
    const goesOn = run.status === 'running';
    const known = goesOn ? this.atWork : this.atEnd;
    const facts = known.get(play) ?? factsOf(play, goesOn);
    known.set(play, facts);
    return facts;
  }

  private async lastOf(runs: readonly LiveRun[]): Promise<Map<string, Date>> {
    if (runs.length === 0) return new Map();
    const rows = await this.database.read.find(RunEventRow, {
      select: { runId: true, number: true, at: true },
      where: runs.map(({ run }) => ({ runId: run.id, number: run.lastEvent })),
    });
    return new Map(rows.map(({ runId, at }) => [runId, at]));
  }

  private row(live: LiveRun, lastAt: Date | undefined, language: Language): RunAtWork {
    const { run, play } = live;
    const { world, state, log } = play;
    const { grade, commands, refusals } = this.factsOf(live);
    const last = log.findLast(({ actor }) => actor === 'trainee');
    const record = [...world.cases.keys()].flatMap((caseNo) => state.cases[caseNo] ?? [])[0];
    return {
      ...{ runId: run.id, status: run.status, pausedAt: run.pausedAt, time: state.time, commands, refusals },
      step: last ? eventTitle(world, last)[language] : null,
      caseState: record ? STATE_NAMES[record.state][language] : null,
      score: grade.score,
      lastAt: run.finishedAt ?? lastAt ?? run.startedAt,
      isAsked: state.messages.some(({ wantsAnswer, answeredBy }) => wantsAnswer === true && answeredBy === undefined),
      holdsBack: run.status === 'running' && heldBack(world, state).length > 0,
    };
  }
}

function factsOf({ world, log, state }: Play, goesOn: boolean): Facts {
  const tried = log.filter(({ actor }) => actor === 'trainee');
  return {
    grade: gradeState({ world, events: effectiveLog(log), state, goesOn }),
    commands: new Set(tried.map(({ command }) => command)).size,
    refusals: tried.filter(({ ok }) => !ok).length,
  };
}
