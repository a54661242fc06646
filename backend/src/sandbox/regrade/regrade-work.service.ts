import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { RegradeJudge } from './regrade-judge.js';
import { Regrade, RegradeLine } from './regrade.entity.js';
import { RegradeWriter } from './regrade-writer.js';

/** Queued until every run of a regrade is judged on trial. */
export const REGRADE_JUDGE = 'run.regrade-judge';
/** Queued until every run has its new score. */
export const REGRADE_APPLY = 'run.regrade-apply';

/** Each stride is a transaction of its own and short, because commands of others wait for it. */
const STRIDE = 10;
const Payload = z.object({ regradeId: z.uuid() });

/** The long work of a regrade, in strides that survive a restart. */
@Injectable()
export class RegradeWorkService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly judge: RegradeJudge,
    private readonly writer: RegradeWriter,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REGRADE_JUDGE, Payload, ({ regradeId }) => this.judgeSome(regradeId));
    this.jobs.handle(REGRADE_APPLY, Payload, ({ regradeId }) => this.applySome(regradeId));
  }

  private async judgeSome(regradeId: string): Promise<void> {
    const regrade = await this.database.read.findOneBy(Regrade, { id: regradeId, state: 'judging' });
    if (!regrade) return;
    const lines = await this.linesIn(regradeId, ['waiting']);
    for (const { runId } of lines) {
      const rejudged = await this.judge.judge(runId, regrade.versionId);
      const outcome = rejudged ? rejudged.comparison : { state: 'impossible' as const };
      await this.database.tx((manager) =>
        manager.save(RegradeLine, { regradeId, runId, ...outcome }, { reload: false }),
      );
    }
    await this.goOn(regrade, lines.length, { job: REGRADE_JUDGE, end: 'ready' });
  }

  private async applySome(regradeId: string): Promise<void> {
    const regrade = await this.database.read.findOneBy(Regrade, { id: regradeId, state: 'applying' });
    if (!regrade) return;
    const lines = await this.linesIn(regradeId, ['same', 'changed', 'flipped']);
    for (const line of lines) await this.writer.apply(regrade, line);
    await this.goOn(regrade, lines.length, { job: REGRADE_APPLY, end: 'applied' });
  }

  private linesIn(regradeId: string, states: RegradeLine['state'][]): Promise<RegradeLine[]> {
    return this.database.read
      .createQueryBuilder(RegradeLine, 'line')
      .where('line.regradeId = :regradeId AND line.state IN (:...states)', { regradeId, states })
      .andWhere('line.application IS NULL')
      .orderBy('line.runId')
      .limit(STRIDE)
      .getMany();
  }

  /** Another stride, or the end when this one found nothing left to do. */
  private async goOn(
    { id, done, askedBy }: Regrade,
    count: number,
    { job, end }: { job: string; end: 'ready' | 'applied' },
  ): Promise<void> {
    const isOver = count < STRIDE;
    await this.database.tx((manager) =>
      manager.update(Regrade, id, { done: done + count, ...(isOver && { state: end }) }),
    );
    if (!isOver) await this.jobs.enqueue(job, { regradeId: id });
    this.database.afterCommit(() => this.live.tell([askedBy], { topic: 'regrade', id }));
  }
}
