import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Marking } from '../../marking/entry/marking.js';
import { MarkSettled } from '../../marking/entry/marking.events.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import type { Play } from '../engine/play.js';
import { grade, type Grade } from '../grading/grade.js';
import { LiveRuns } from '../run/live-runs.service.js';
import { pointsOf, RunOutcomes } from '../run/run-outcomes.js';
import { RunScoring } from '../run/run-scoring.service.js';
import { Run, RunResultRow } from '../run/run.entity.js';
import { RunMark } from './run-mark.entity.js';
import { isMarked, workOf } from './work-of-run.js';

/** Queued at start: runs that were handed in before there was a queue for their texts. */
const BRING_OLD = 'run.bring-to-marking';
const BATCH = 10;

/** Brings texts of finished runs to be marked, and scores the runs anew when they are. */
@Injectable()
export class RunMarkingService implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly marking: Marking,
    private readonly live: LiveRuns,
    private readonly outcomes: RunOutcomes,
    private readonly scoring: RunScoring,
  ) {}

  onModuleInit(): void {
    this.events.handle(MarkSettled, 'sandbox.run-marks', async ({ source, sourceId, parts, at }) => {
      if (source !== 'run') return;
      await this.database.tx(async (manager) => {
        const rows = parts.map((part) => ({ ...part, runId: sourceId, at: new Date(at) }));
        await manager.upsert(RunMark, rows, ['runId', 'code']);
        const run = await manager.findOneBy(Run, { id: sourceId });
        if (run) await this.rescore(run);
      });
    });
    this.jobs.handle(BRING_OLD, z.object({ after: z.string() }), ({ after }) => this.bringOld(after));
  }

  async onApplicationBootstrap(): Promise<void> {
    const waiting = await this.database.read
      .createQueryBuilder(RunResultRow, 'result')
      .where('result.pending > 0')
      .getExists();
    if (waiting) await this.jobs.enqueue(BRING_OLD, { after: '' }, { key: 'start' });
  }

  /** Nothing of the run is left to a person: it leaves the queue. */
  takeBack(run: Run): Promise<void> {
    return this.marking.withdraw('run', run.id);
  }

  /** Call beside what scores the run: brings the texts that nobody has judged yet. */
  async bring(run: Run, play: Play, graded: Grade): Promise<void> {
    if (!isMarked(run) || run.finishedAt === null) return;
    if (graded.pending > 0) await this.marking.open(workOf(run, play, graded, run.finishedAt));
  }

  /** The score with everything that people have given by now. */
  private async rescore(run: Run): Promise<void> {
    const { play, marks } = await this.outcomes.of(await this.live.load(run));
    await this.scoring.note(run, play, grade(play.world, play.log, pointsOf(marks)));
  }

  /** In strides, so that no transaction is long. */
  private async bringOld(after: string): Promise<void> {
    const runs = await this.database.read
      .createQueryBuilder(Run, 'run')
      .innerJoin(RunResultRow, 'result', 'result.runId = run.id AND result.pending > 0')
      .where('run.id > :after AND run.mode IN (:...modes)', { after, modes: ['exam', 'practice'] })
      .orderBy('run.id')
      .take(BATCH)
      .getMany();
    const known = await this.marking.known(
      'run',
      runs.map(({ id }) => id),
    );
    for (const run of runs.filter(({ id }) => !known.has(id))) {
      const { play, marks } = await this.outcomes.of(await this.live.load(run));
      await this.bring(run, play, grade(play.world, play.log, pointsOf(marks)));
    }
    const last = runs.at(-1);
    if (last && runs.length === BATCH) await this.jobs.enqueue(BRING_OLD, { after: last.id });
  }
}
