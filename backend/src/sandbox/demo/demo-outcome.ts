import { Injectable } from '@nestjs/common';
import type { Play } from '../engine/play.js';
import { grade } from '../grading/grade.js';
import { RunMarkingService } from '../marking/run-marking.service.js';
import { RunScoring } from '../run/run-scoring.service.js';
import type { Run } from '../run/run.entity.js';

/** What follows when a run is handed in: its score, and its texts in the queue of the markers. */
@Injectable()
export class DemoOutcome {
  constructor(
    private readonly scoring: RunScoring,
    private readonly marking: RunMarkingService,
  ) {}

  /** Call in the transaction that writes the run. */
  async write(run: Run, play: Play): Promise<void> {
    const graded = grade(play.world, play.log);
    await this.scoring.note(run, play, graded);
    await this.marking.bring(run, play, graded);
  }
}
