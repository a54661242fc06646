import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { RegradeJudge } from './regrade-judge.js';
import { QuizRegrade, QuizRegradeLine } from './quiz-regrade.entity.js';
import { RegradeWriter } from './regrade-writer.js';
import { insertRows, overwrite } from '../../platform/database/insert-rows.js';

/** Queued until every attempt of a regrade is judged on trial. */
export const QUIZ_REGRADE_JUDGE = 'attempt.regrade-judge';
/** Queued until every attempt has its new marks. */
export const QUIZ_REGRADE_APPLY = 'attempt.regrade-apply';

/** Each stride is a transaction of its own and short, because answers of others wait for it. */
const STRIDE = 100;
const Payload = z.object({ regradeId: z.uuid() });

/** The long work of a regrade, in strides that survive a restart. */
@Injectable()
export class QuizRegradeWork implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly judge: RegradeJudge,
    private readonly writer: RegradeWriter,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(QUIZ_REGRADE_JUDGE, Payload, ({ regradeId }) => this.judgeSome(regradeId));
    this.jobs.handle(QUIZ_REGRADE_APPLY, Payload, ({ regradeId }) => this.applySome(regradeId));
  }

  private async judgeSome(regradeId: string): Promise<void> {
    const regrade = await this.database.read.findOneBy(QuizRegrade, { id: regradeId, state: 'judging' });
    if (!regrade) return;
    const lines = await this.linesIn(regradeId, ['waiting']);
    const judged = await this.judge.judge(
      regrade,
      lines.map(({ attemptId }) => attemptId),
    );
    await this.database.tx((manager) =>
      insertRows(
        manager,
        QuizRegradeLine,
        judged.map(({ line }) => ({ regradeId, application: null, ...line })),
        OVERWRITE_LINE,
      ),
    );
    await this.goOn(regrade, lines.length, { job: QUIZ_REGRADE_JUDGE, end: 'ready' });
  }

  private async applySome(regradeId: string): Promise<void> {
    const regrade = await this.database.read.findOneBy(QuizRegrade, { id: regradeId, state: 'applying' });
    if (!regrade) return;
    const lines = await this.linesIn(regradeId, ['changed', 'flipped']);
    await this.database.tx((manager) => this.writer.apply(manager, regrade, lines));
    await this.goOn(regrade, lines.length, { job: QUIZ_REGRADE_APPLY, end: 'applied' });
  }

  private linesIn(regradeId: string, states: QuizRegradeLine['state'][]): Promise<QuizRegradeLine[]> {
    return this.database.read
      .createQueryBuilder(QuizRegradeLine, 'line')
      .where('line.regradeId = :regradeId AND line.state IN (:...states)', { regradeId, states })
      .andWhere('line.application IS NULL')
      .orderBy('line.attemptId')
      .limit(STRIDE)
      .getMany();
  }

  /** Another stride, or the end when this one found nothing left to do. */
  private async goOn(
    { id, done, askedBy }: QuizRegrade,
    count: number,
    { job, end }: { job: string; end: 'ready' | 'applied' },
  ): Promise<void> {
    const isOver = count < STRIDE;
    await this.database.tx((manager) =>
      manager.update(QuizRegrade, id, { done: done + count, ...(isOver && { state: end }) }),
    );
    if (!isOver) await this.jobs.enqueue(job, { regradeId: id });
    this.database.afterCommit(() => {
      this.live.tell([askedBy], { topic: 'regrade', id });
    });
  }
}

const LINE_COLUMNS = [
  'state',
  'old_points',
  'new_points',
  'old_percent',
  'new_percent',
  'old_passed',
  'new_passed',
  'slots',
];
const OVERWRITE_LINE = overwrite('regrade_id, attempt_id', LINE_COLUMNS);
