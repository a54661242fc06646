import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AttemptResult } from '../../../contract/assessment/attempt.js';
import type { Actor } from '../../platform/http/actor.js';
import { Database } from '../../platform/database/database.js';
import { Attempt } from '../attempt/attempt.entity.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { countingResult } from '../quiz/start-rules.js';
import { CountedAttempts } from './counted-attempts.service.js';

/** How somebody stands in a quiz. */
export interface Standing {
  readonly result: AttemptResult | null;
  readonly attempts: number;
  readonly isRunning: boolean;
  /** The latest attempt that ended. */
  readonly attemptId: string | null;
}

/** The result that counts of each of some people in each of some quizzes. */
@Injectable()
export class CountingResults {
  constructor(
    private readonly database: Database,
    private readonly counted: CountedAttempts,
    private readonly quizzes: QuizzesService,
  ) {}

  /** By `<person> <quiz>`; only of people in reach. */
  async of(actor: Actor, personIds: readonly string[], quizIds: readonly string[]): Promise<Map<string, Standing>> {
    const standings = new Map<string, Standing>();
    if (personIds.length === 0 || quizIds.length === 0) return standings;
    const query = await this.counted.within(actor, { personIds });
    const ids = await query
      .andWhere('attempt.quizId IN (:...quizIds)', { quizIds })
      .select('attempt.id', 'id')
      .getRawMany<{ id: string }>();
    const quizzes = await this.quizzes.byId();
    for (const [key, attempts] of grouped(await this.heads(ids.map(({ id }) => id)))) {
      const quiz = quizzes.get(attempts[0]?.quizId ?? '');
      if (quiz) standings.set(key, standingIn(quiz, attempts));
    }
    return standings;
  }

  private async heads(ids: readonly string[]): Promise<Attempt[]> {
    const all: Attempt[] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
      const id = In(ids.slice(from, from + BATCH));
      all.push(...(await this.database.report.find(Attempt, { select: HEAD, where: { id } })));
    }
    return all;
  }
}

const BATCH = 500;
const HEAD = {
  id: true,
  quizId: true,
  personId: true,
  number: true,
  endedAt: true,
  outcome: true,
  points: true,
  maximum: true,
  percent: true,
  passed: true,
  provisional: true,
} as const;

function grouped(attempts: readonly Attempt[]): Map<string, Attempt[]> {
  const groups = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const key = `${attempt.personId} ${attempt.quizId}`;
    groups.set(key, [...(groups.get(key) ?? []), attempt]);
  }
  return groups;
}

function standingIn({ settings }: Quiz, attempts: readonly Attempt[]): Standing {
  const inOrder = [...attempts].sort((one, other) => one.number - other.number);
  const ended = inOrder.filter(({ endedAt, outcome }) => endedAt !== null && outcome !== 'discarded');
  return {
    result: countingResult(settings.grading, ended.flatMap(resultOf), settings.passPercent),
    attempts: attempts.length,
    isRunning: attempts.some(({ endedAt }) => endedAt === null),
    attemptId: ended.at(-1)?.id ?? null,
  };
}

function resultOf({ points, maximum, percent, passed, provisional }: Attempt): AttemptResult[] {
  if (points === null || maximum === null || percent === null) return [];
  return [{ points, maximum, percent, passed: passed ?? false, provisional: provisional ?? false }];
}
