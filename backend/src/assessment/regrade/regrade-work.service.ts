import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { RegradeStrides } from '../../marking/regrade/regrade-strides.js';
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

const STRIDE = 100;

/** The long work of a regrade of attempts. */
@Injectable()
export class QuizRegradeWork implements OnModuleInit {
  constructor(
    readonly database: Database,
    readonly jobs: Jobs,
    private readonly judge: RegradeJudge,
    private readonly writer: RegradeWriter,
    readonly live: Live,
  ) {}

  onModuleInit(): void {
    const places = { head: QuizRegrade, row: QuizRegradeLine, key: 'attemptId', stride: STRIDE } as const;
    const strides = new RegradeStrides(this, places);
    strides.handle(QUIZ_REGRADE_JUDGE, {
      ...{ state: 'judging', end: 'ready', takes: ['waiting'] },
      work: (regrade, lines) => this.judgeSome(regrade, lines),
    });
    strides.handle(QUIZ_REGRADE_APPLY, {
      ...{ state: 'applying', end: 'applied', takes: ['changed', 'flipped'] },
      work: (regrade, lines) => this.database.tx((manager) => this.writer.apply(manager, regrade, lines)),
    });
  }

  private async judgeSome(regrade: QuizRegrade, lines: readonly QuizRegradeLine[]): Promise<void> {
    const judged = await this.judge.judge(
      regrade,
      lines.map(({ attemptId }) => attemptId),
    );
    const rows = judged.map(({ line }) => ({ regradeId: regrade.id, application: null, ...line }));
    await this.database.tx((manager) => insertRows(manager, QuizRegradeLine, rows, OVERWRITE_LINE));
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
