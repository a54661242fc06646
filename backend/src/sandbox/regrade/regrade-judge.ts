import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Play } from '../engine/play.js';
import { UnknownPlace } from '../engine/template.js';
import { WorldFault } from '../engine/open-world.js';
import { grade, type Grade } from '../grading/grade.js';
import { sameHumanCriteria } from '../grading/rubric.js';
import { LiveRuns } from '../run/live-runs.service.js';
import { pointsOf, RunOutcomes } from '../run/run-outcomes.js';
import { Run } from '../run/run.entity.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { compare, type Comparison } from './comparison.js';

/** A run judged by what counts for it now and by the criteria of another version. */
export interface Rejudged {
  readonly run: Run;
  readonly play: Play;
  readonly graded: Grade;
  readonly comparison: Comparison;
  /** Codes of human criteria that are the same in both, so that marks for them hold. */
  readonly kept: ReadonlySet<string>;
}

/** Judges one old run by newer criteria. Writes nothing. */
@Injectable()
export class RegradeJudge {
  constructor(
    private readonly database: Database,
    private readonly live: LiveRuns,
    private readonly outcomes: RunOutcomes,
    private readonly scenarios: ScenariosService,
  ) {}

  /** Undefined where the new criteria speak of something that the run's old world does not have. */
  async judge(runId: string, versionId: string): Promise<Rejudged | undefined> {
    const run = await this.database.read.findOneBy(Run, { id: runId });
    if (!run) return undefined;
    const live = await this.live.load(run);
    const before = await this.outcomes.of(live);
    const play = await this.newPlay(run, live.play, versionId);
    if (!play) return undefined;
    const [old, fresh] = await Promise.all([
      this.scenarios.version(before.versionId),
      this.scenarios.version(versionId),
    ]);
    const kept = sameHumanCriteria(old.script, fresh.script);
    const marks = pointsOf(before.marks);
    const graded = grade(play.world, play.log, new Map([...marks].filter(([code]) => kept.has(code))));
    const comparison = compare(
      {
        graded: grade(before.play.world, before.play.log, marks),
        passMark: before.play.world.scene.passMark,
      },
      { graded, passMark: play.world.scene.passMark },
    );
    return { run, play, graded, comparison, kept };
  }

  private async newPlay(run: Run, play: Play, versionId: string): Promise<Play | undefined> {
    try {
      return await this.outcomes.under(run, play, versionId);
    } catch (error) {
      // Criteria name values of their scenario (`{{…}}`); an older version may not have them. That is told, not an error.
      if (error instanceof WorldFault || error instanceof UnknownPlace) return undefined;
      throw error;
    }
  }
}
