import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Language, Paging } from '../../../contract/common.js';
import type {
  MarkedAttemptPage,
  MarkedAttemptQuery,
  MarkedQuiz,
  MarkedQuizPage,
  Released,
} from '../../../contract/assessment/marks.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Appeal } from '../appeal/appeal.entity.js';
import { newsOf } from '../attempt/attempt-news.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { AttemptGraded } from '../attempt/attempt.events.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AttemptScope } from './attempt-scope.js';
import { aboutQuiz, itemOf } from './marked-views.service.js';

/** So many results are let go by one transaction. */
const GROUP = 200;
const HELD = 'attempt.releasedAt IS NULL AND attempt.provisional = :isWaiting';
const NO = { isWaiting: false };

/** Results of quizzes as their trainers see them, and letting them go together. */
@Injectable()
export class MarkedQuizzesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scope: AttemptScope,
    private readonly quizzes: QuizzesService,
    private readonly people: PeopleService,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /** Quizzes with ended attempts in reach, by their code. */
  async list(actor: Actor, { page, size }: Paging, language: Language): Promise<MarkedQuizPage> {
    const counts = await this.counts(actor);
    const quizzes = [...(await this.quizzes.byId()).values()]
      .filter(({ id }) => counts.has(id))
      .sort((one, other) => one.code.localeCompare(other.code));
    const shown = quizzes.slice((page - 1) * size, page * size);
    return { items: shown.map((quiz) => resultsOf(quiz, counts.get(quiz.id), language)), total: quizzes.length };
  }

  /** The ended attempts of a quiz, the latest first. */
  async attempts(
    actor: Actor,
    quizId: string,
    { page, size, show }: MarkedAttemptQuery,
    language: Language,
  ): Promise<MarkedAttemptPage> {
    const quiz = await this.quizzes.get(quizId);
    const query = this.of(actor, quizId);
    if (show === 'waiting') query.andWhere('attempt.provisional = :isWaiting', { isWaiting: true });
    if (show === 'held') query.andWhere(quiz.settings.release === 'together' ? HELD : '1 = 0', NO);
    const [rows, total] = await query
      .orderBy('attempt.endedAt', 'DESC')
      .addOrderBy('attempt.id', 'DESC')
      .skip((page - 1) * size)
      .take(size)
      .getManyAndCount();
    const names = await this.people.namesOf(rows.map(({ personId }) => personId));
    const counts = await this.counts(actor, quizId);
    return {
      items: rows.map((row) => itemOf(row, quiz, names)),
      total,
      results: resultsOf(quiz, counts.get(quizId), language),
    };
  }

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

  private async counts(actor: Actor, quizId?: string): Promise<Map<string, Counts>> {
    const query = this.scope
      .reached(actor, 'mark:moderate')
      .leftJoin(Appeal, 'appeal', "appeal.attemptId = attempt.id AND appeal.state = 'open'")
      .select('attempt.quizId', 'quiz')
      .addSelect('COUNT(DISTINCT attempt.id)', 'ended')
      .addSelect(countOf('attempt.provisional = :yes'), 'waiting')
      .addSelect(countOf('attempt.provisional = :no AND attempt.releasedAt IS NULL'), 'held')
      .addSelect(countOf('attempt.passed = :yes'), 'passed')
      .addSelect('COUNT(appeal.id)', 'appeals')
      .setParameters({ yes: true, no: false })
      .groupBy('attempt.quizId');
    if (quizId !== undefined) query.andWhere('attempt.quizId = :quizId', { quizId });
    const rows = await query.getRawMany<Record<keyof Counts, string | number> & { quiz: string }>();
    return new Map(
      rows.map(({ quiz, ...row }) => [
        quiz,
        Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)])) as unknown as Counts,
      ]),
    );
  }
}

interface Counts {
  ended: number;
  waiting: number;
  held: number;
  passed: number;
  appeals: number;
}
const NONE: Counts = { ended: 0, waiting: 0, held: 0, passed: 0, appeals: 0 };

/** Each attempt once, however many appeals it has. */
const countOf = (condition: string): string => `COUNT(DISTINCT CASE WHEN ${condition} THEN attempt.id END)`;

function resultsOf(quiz: Quiz, counts: Counts = NONE, language: Language): MarkedQuiz {
  const { release } = quiz.settings;
  return { quiz: aboutQuiz(quiz, language), release, ...counts, held: release === 'together' ? counts.held : 0 };
}
