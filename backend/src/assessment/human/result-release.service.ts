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
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AttemptScope } from './attempt-scope.js';

/** So many results are let go by one transaction. */
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
    const held = quiz.settings.release === 'together' ? await this.of(actor, quizId).andWhere(HELD, NO).getMany() : [];
    const releasedAt = this.clock.now();
    await this.database.tx(async (manager) => {
      for (let from = 0; from < held.length; from += GROUP) {
        const some = held.slice(from, from + GROUP);
        await manager.update(
          Attempt,
          some.map(({ id }) => id),
          { releasedAt },
        );
        await this.events.publishAll(
          AttemptGraded,
          some.map((attempt) => newsOf(attempt, quiz, releasedAt, 'release')),
        );
      }
      if (held.length === 0) return;
      const facts = { attempts: held.length };
      await this.audit.record(actor, { action: 'quiz.release', thing: 'quiz', thingId: quizId, facts });
    });
    const waiting = await this.of(actor, quizId)
      .andWhere('attempt.provisional = :isWaiting', { isWaiting: true })
      .getCount();
    return { released: held.length, waiting };
  }

  private of(actor: Actor, quizId: string): SelectQueryBuilder<Attempt> {
    return this.scope.reached(actor, 'mark:moderate').andWhere('attempt.quizId = :quizId', { quizId });
  }
}
