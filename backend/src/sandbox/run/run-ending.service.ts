import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';
import type { RunStatus } from '../../../contract/sandbox/terms.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { grade } from '../grading/grade.js';
import { RunMarkingService } from '../marking/run-marking.service.js';
import { RunPulse } from '../shift-run/run-pulse.js';
import { LiveRuns, type LiveRun } from './live-runs.service.js';
import { RunScoring } from './run-scoring.service.js';
import { Run } from './run.entity.js';
import { RUN_TIME_UP } from './run-start.service.js';

/** Ends runs and scores them: when the person hands in, and when the time of an exam is up, browser or no browser. */
@Injectable()
export class RunEndingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly live: LiveRuns,
    private readonly scoring: RunScoring,
    private readonly marking: RunMarkingService,
    private readonly pulse: RunPulse,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(RUN_TIME_UP, z.object({ runId: z.uuid() }), async ({ runId }) => {
      const run = await this.database.read.findOneBy(Run, { id: runId });
      if (!run || !this.isOverdue(run)) return;
      // Folded from the log inside the job's own transaction: what is in memory may wait for that transaction.
      await this.score(await this.live.load(run), 'expired');
      this.live.forget(runId);
    });
  }

  /** Hands in. A run that has ended stays as it ended. */
  end(live: LiveRun): Promise<LiveRun> {
    return this.finish(live, this.isOverdue(live.run) ? 'expired' : 'submitted');
  }

  /** Ends a run from outside, as it stands. */
  close(live: LiveRun): Promise<LiveRun> {
    return this.finish(live, 'expired');
  }

  /** The run, ended if its time is over: nobody has to wait for the job. */
  current(live: LiveRun): Promise<LiveRun> | LiveRun {
    return this.isOverdue(live.run) ? this.finish(live, 'expired') : live;
  }

  private isOverdue({ status, deadline, pausedAt }: Run): boolean {
    return status === 'running' && pausedAt === null && deadline !== null && deadline <= this.clock.now();
  }

  private async finish(live: LiveRun, status: RunStatus): Promise<LiveRun> {
    if (live.run.status !== 'running') return live;
    const isFinished = await this.database.tx(() => this.score(live, status));
    if (!isFinished) {
      // Another server, or the job, was faster: what it wrote counts.
      this.live.forget(live.run.id);
      return (await this.live.find(live.run.id)) ?? live;
    }
    return live;
  }

  /** Ends the run and publishes its score; false when it had ended already or its log has moved on. */
  private score(live: LiveRun, status: RunStatus): Promise<boolean> {
    const { run, play } = live;
    const now = this.clock.now();
    const finishedAt = status === 'expired' && run.deadline && run.deadline < now ? run.deadline : now;
    return this.database.tx(async (manager) => {
      const { affected } = await manager.update(
        Run,
        { id: run.id, status: 'running', lastEvent: run.lastEvent },
        { status, finishedAt, pausedAt: null },
      );
      if (affected !== 1) return false;
      const graded = grade(play.world, play.log);
      const finished = { ...run, status, finishedAt };
      await this.scoring.note(finished, play, graded);
      await this.marking.bring(finished, play, graded);
      this.database.afterCommit(() => {
        Object.assign(run, { status, finishedAt, pausedAt: null });
        this.pulse.beat(run);
      });
      return true;
    });
  }
}
