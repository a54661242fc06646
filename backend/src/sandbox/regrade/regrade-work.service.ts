import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { RegradeStrides } from '../../marking/regrade/regrade-strides.js';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { RegradeJudge } from './regrade-judge.js';
import { Regrade, RegradeLine } from './regrade.entity.js';
import { RegradeWriter } from './regrade-writer.js';

/** Queued until every run of a regrade is judged on trial. */
export const REGRADE_JUDGE = 'run.regrade-judge';
/** Queued until every run has its new score. */
export const REGRADE_APPLY = 'run.regrade-apply';

const STRIDE = 10;

/** The long work of a regrade of runs. */
@Injectable()
export class RegradeWorkService implements OnModuleInit {
  constructor(
    readonly database: Database,
    readonly jobs: Jobs,
    private readonly judge: RegradeJudge,
    private readonly writer: RegradeWriter,
    readonly live: Live,
  ) {}

  onModuleInit(): void {
    const places = { head: Regrade, row: RegradeLine, key: 'runId', stride: STRIDE } as const;
    const strides = new RegradeStrides(this, places);
    strides.handle(REGRADE_JUDGE, {
      ...{ state: 'judging', end: 'ready', takes: ['waiting'] },
      work: (regrade, lines) => this.judgeSome(regrade, lines),
    });
    strides.handle(REGRADE_APPLY, {
      ...{ state: 'applying', end: 'applied', takes: ['same', 'changed', 'flipped'] },
      work: async (regrade, lines) => {
        for (const line of lines) await this.writer.apply(regrade, line);
      },
    });
  }

  private async judgeSome({ id: regradeId, versionId }: Regrade, lines: readonly RegradeLine[]): Promise<void> {
    for (const { runId } of lines) {
      const rejudged = await this.judge.judge(runId, versionId);
      const outcome = rejudged ? rejudged.comparison : { state: 'impossible' as const };
      await this.database.tx((manager) =>
        manager.save(RegradeLine, { regradeId, runId, ...outcome }, { reload: false }),
      );
    }
  }
}
