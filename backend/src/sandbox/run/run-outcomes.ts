import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Play } from '../engine/play.js';
import { RunMark } from '../marking/run-mark.entity.js';
import { RunRubric } from '../regrade/regrade.entity.js';
import { LiveRuns, type LiveRun } from './live-runs.service.js';

/** What a finished run is judged by besides its log. */
export interface Judging {
  /** The run in a world whose criteria are those that count for it now. */
  readonly play: Play;
  /** What people gave for human criteria, by code. */
  readonly marks: ReadonlyMap<string, RunMark>;
  /** Version of the scenario whose criteria count. */
  readonly versionId: string;
}

/** By which criteria, and with which marks, a finished run is judged. */
@Injectable()
export class RunOutcomes {
  constructor(
    private readonly database: Database,
    private readonly live: LiveRuns,
  ) {}

  async of({ run, play }: LiveRun): Promise<Judging> {
    const [marks, rubric] = await Promise.all([
      this.database.read.findBy(RunMark, { runId: run.id }),
      this.database.read.findOneBy(RunRubric, { runId: run.id }),
    ]);
    const versionId = rubric?.versionId ?? run.versionId;
    return {
      play: await this.under(run, play, versionId),
      marks: new Map(marks.map((mark) => [mark.code, mark])),
      versionId,
    };
  }

  /** The same log in a world with the criteria of that version. */
  async under(run: LiveRun['run'], play: Play, versionId: string): Promise<Play> {
    return versionId === run.versionId ? play : { ...play, world: await this.live.world(run, versionId) };
  }
}

/** Points by code, as the grader takes them. */
export const pointsOf = (marks: ReadonlyMap<string, RunMark>): Map<string, number> =>
  new Map([...marks].map(([code, { points }]) => [code, points]));
