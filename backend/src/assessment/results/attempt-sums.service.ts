import { Injectable } from '@nestjs/common';
import type { CountedAttempts as Counted, QuizOutcome } from '../../../contract/assessment/results.js';
import type { Actor } from '../../platform/http/actor.js';
import { SlotDecision } from '../human/slot-decision.entity.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { COUNTS, CountedAttempts, type ResultsScope } from './counted-attempts.service.js';

/** Sums over attempts in reach, read without their papers. */
@Injectable()
export class AttemptSums {
  constructor(private readonly attempts: CountedAttempts) {}

  /** What changes whenever an attempt ends or a mark does: points may be moved without their sum being another. */
  async stamp(actor: Actor, scope: ResultsScope & { attempts: Counted }): Promise<string> {
    const counted = async () => this.attempts.pick(await this.attempts.within(actor, scope), scope.attempts);
    const [sums, decisions] = await Promise.all([counted(), counted()]);
    const row = await sums
      .select('COUNT(*)', 'count')
      .addSelect('MAX(attempt.endedAt)', 'last')
      .addSelect('SUM(attempt.points)', 'points')
      .addSelect('SUM(attempt.maximum)', 'maximum')
      .addSelect('SUM(CASE WHEN attempt.provisional = :yes THEN 1 ELSE 0 END)', 'waiting')
      .addSelect('SUM(CASE WHEN attempt.passed = :yes THEN 1 ELSE 0 END)', 'passed')
      .setParameter('yes', true)
      .getRawOne<Record<string, unknown>>();
    const decided = await decisions
      .innerJoin(SlotDecision, 'decision', 'decision.attemptId = attempt.id')
      .select('COUNT(*)', 'count')
      .getRawOne<{ count: unknown }>();
    return JSON.stringify([row, decided]);
  }

  async heads(actor: Actor, scope: ResultsScope): Promise<Pick<QuizOutcome, 'people' | 'running'>> {
    const query = await this.attempts.within(actor, scope);
    const row = await query
      .select('COUNT(DISTINCT CASE WHEN attempt.endedAt IS NOT NULL THEN attempt.personId END)', 'people')
      .addSelect('SUM(CASE WHEN attempt.endedAt IS NULL THEN 1 ELSE 0 END)', 'running')
      .getRawOne<{ people: string | number; running: string | number | null }>();
    return { people: Number(row?.people ?? 0), running: Number(row?.running ?? 0) };
  }

  /** What waits to be let go, whatever is filtered: letting go is for everybody in reach. */
  async keptBack(actor: Actor, { id: quizId, settings }: Quiz): Promise<Pick<QuizOutcome, 'held' | 'waiting'>> {
    if (settings.release !== 'together') return { held: 0, waiting: 0 };
    const query = await this.attempts.within(actor, { quizId });
    const row = await query
      .andWhere(`attempt.endedAt IS NOT NULL AND attempt.releasedAt IS NULL AND ${COUNTS}`)
      .select('SUM(CASE WHEN attempt.provisional = :no THEN 1 ELSE 0 END)', 'held')
      .addSelect('SUM(CASE WHEN attempt.provisional = :yes THEN 1 ELSE 0 END)', 'waiting')
      .setParameters({ yes: true, no: false })
      .getRawOne<{ held: string | number | null; waiting: string | number | null }>();
    return { held: Number(row?.held ?? 0), waiting: Number(row?.waiting ?? 0) };
  }
}
