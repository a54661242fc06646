import { Injectable } from '@nestjs/common';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Database } from '../../platform/database/database.js';
import { Live } from '../../platform/live/live.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { endOf } from '../quiz/start-rules.js';
import { TIME_UP } from './attempt-ending.service.js';
import { Attempt } from './attempt.entity.js';

/** Moves deadlines: in the row, in the job that ends the attempt, and on the candidate's page. Call inside a transaction. */
@Injectable()
export class AttemptDeadlines {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly live: Live,
    private readonly quizzes: QuizzesService,
  ) {}

  async move(
    attempt: Attempt,
    change: Partial<Pick<Attempt, 'deadline' | 'extraSeconds' | 'pausedAt'>>,
  ): Promise<void> {
    await this.database.tx((manager) => manager.update(Attempt, attempt.id, change));
    const { deadline, pausedAt } = { ...attempt, ...change };
    const { settings } = await this.quizzes.get(attempt.quizId);
    if (deadline && !pausedAt) {
      await this.jobs.enqueueAll(TIME_UP, [{ payload: { attemptId: attempt.id }, runAt: endOf(settings, deadline) }]);
    }
    this.tell(attempt);
  }

  /** The candidate's page, and the boards on which the attempt stands, ask anew. */
  tell({ id, personId, quizId }: Pick<Attempt, 'id' | 'personId' | 'quizId'>, watchers: readonly string[] = []): void {
    this.database.afterCommit(() => {
      this.live.tell([personId], { topic: 'attempt', id });
      this.live.tell(watchers, { topic: 'invigilation', id: quizId });
    });
  }
}
