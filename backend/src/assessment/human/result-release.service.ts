import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Released } from '../../../contract/assessment/marks.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { newsOf } from '../attempt/attempt-news.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { AttemptGraded } from '../attempt/attempt.events.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AttemptScope } from './attempt-scope.js';

/** So many results are let go by one statement. */
const GROUP = 200;
const HELD = 'attempt.releasedAt IS NULL AND attempt.provisional = :isWaiting';
const NO = { isWaiting: false };

/** Letting the results of a quiz go together. */
@Injectable()
export class ResultReleaseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scope: AttemptScope,
    private readonly quizzes: QuizzesService,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /** Lets go what is marked and kept back, of everybody in reach at once; what is still being marked waits for the next time. */
  async release(actor: Actor, quizId: string): Promise<Released> {
    const quiz = await this.quizzes.get(quizId);
    const released = quiz.settings.release === 'together' ? await this.letGo(actor, quiz) : 0;
    const waiting = await this.of(actor, quizId)
      .andWhere('attempt.provisional = :isWaiting', { isWaiting: true })
      .getCount();
    return { released, waiting };
  }

  /** Group by group, so that the papers of a whole hall are never in memory together. */
  private letGo(actor: Actor, quiz: Quiz): Promise<number> {
    const releasedAt = this.clock.now();
    return this.database.tx(async (manager) => {
      let attempts = 0;
      for (;;) {
        const some = await this.of(actor, quiz.id).andWhere(HELD, NO).limit(GROUP).getMany();
        if (some.length === 0) break;
        const ids = some.map(({ id }) => id);
        await manager.update(Attempt, ids, { releasedAt });
        const news = some.map((attempt) => newsOf(attempt, quiz, releasedAt, 'release'));
        await this.events.publishAll(AttemptGraded, news);
        attempts += some.length;
      }
      if (attempts === 0) return 0;
      await this.audit.record(actor, { action: 'quiz.release', thing: 'quiz', thingId: quiz.id, facts: { attempts } });
      return attempts;
    });
  }

  private of(actor: Actor, quizId: string): SelectQueryBuilder<Attempt> {
    return this.scope.reached(actor, 'mark:moderate').andWhere('attempt.quizId = :quizId', { quizId });
  }
}
