import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { Live } from '../../platform/live/live.js';
import type { Play } from '../engine/play.js';
import type { Grade } from '../grading/grade.js';
import { verdictOf } from '../grading/verdict.js';
import { Run, RunResultRow } from './run.entity.js';
import { RunScored } from './run.events.js';

/** Writes a finished run's score down for lists, and tells whoever depends on it. */
@Injectable()
export class RunScoring {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly live: Live,
  ) {}

  /** Call in the transaction that ends the run or changes what it is judged by. */
  async note(run: Run, { world }: Pick<Play, 'world'>, graded: Grade): Promise<void> {
    const { score, judged, pending, critical } = graded;
    const { passed } = verdictOf(graded, world.scene.passMark);
    const now = this.clock.now();
    const row = { runId: run.id, score, judged, pending, passed, critical, scoredAt: now };
    await this.database.tx(async (manager) => {
      await manager.upsert(RunResultRow, row, ['runId']);
      await this.events.publish(RunScored, {
        runId: run.id,
        personId: run.personId,
        scenarioId: run.scenarioId,
        scenario: world.scene.code,
        mode: run.mode,
        score,
        passed,
        hasCriticalFailure: critical,
        provisional: pending > 0,
        at: (run.finishedAt ?? now).toISOString(),
      });
    });
    this.database.afterCommit(() => this.live.tell([run.personId], { topic: 'run', id: run.id }));
  }
}
