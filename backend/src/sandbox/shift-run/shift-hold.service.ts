import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { LiveRuns } from '../run/live-runs.service.js';
import { RunEndingService } from '../run/run-ending.service.js';
import { Run } from '../run/run.entity.js';
import { RUN_TIME_UP } from '../run/run-start.service.js';

/** The runs of a shift of a class, held still and ended from outside. */
@Injectable()
export class ShiftHold {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly live: LiveRuns,
    private readonly ending: RunEndingService,
    private readonly pages: Live,
  ) {}

  /** Holds every running run still: no command is taken, and no clock runs against anybody. Call in a transaction. */
  async pause(shiftId: string): Promise<void> {
    const runs = await this.running(shiftId);
    const which = { id: In(runs.map(({ id }) => id)), pausedAt: IsNull() };
    await this.database.tx((manager) => manager.update(Run, which, { pausedAt: this.clock.now() }));
    this.changed(runs);
  }

  /** Lets them go on; each has the time again that it stood still. Call in a transaction. */
  async resume(shiftId: string): Promise<void> {
    const runs = (await this.running(shiftId)).filter(({ pausedAt }) => pausedAt !== null);
    const now = this.clock.now();
    await this.database.tx(async (manager) => {
      for (const { id, deadline, pausedAt } of runs) {
        const later = deadline && new Date(deadline.getTime() + now.getTime() - (pausedAt ?? now).getTime());
        await manager.update(Run, { id, status: 'running' }, { pausedAt: null, deadline: later });
        if (later) await this.jobs.enqueue(RUN_TIME_UP, { runId: id }, { runAt: later });
      }
    });
    this.changed(runs);
  }

  /** Ends what still runs, graded as it stands. */
  async end(shiftId: string): Promise<void> {
    for (const { id } of await this.running(shiftId)) {
      await this.live.inTurn(id, async () => {
        const live = await this.live.find(id);
        if (live) await this.ending.close(live);
      });
    }
  }

  private running(shiftId: string): Promise<Run[]> {
    return this.database.read.find(Run, { where: { shiftId, status: 'running' }, order: { id: 'ASC' } });
  }

  /** What memory holds of them is old, and their pages should look again. */
  private changed(runs: readonly Run[]): void {
    this.database.afterCommit(() => {
      for (const { id, personId } of runs) {
        this.live.forget(id);
        this.pages.tell([personId], { topic: 'run', id });
      }
    });
  }
}
