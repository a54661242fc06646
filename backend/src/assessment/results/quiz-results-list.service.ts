import { Injectable } from '@nestjs/common';
import type { QuizOutcomeCard, QuizOutcomeQuery, QuizOutcomePage } from '../../../contract/assessment/results.js';
import type { Language } from '../../../contract/common.js';
import type { Actor } from '../../platform/http/actor.js';
import { Appeal } from '../appeal/appeal.entity.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { COUNTS, CountedAttempts } from './counted-attempts.service.js';

/** All quizzes, with how they went for the people whom somebody reaches. */
@Injectable()
export class QuizResultsListService {
  constructor(
    private readonly attempts: CountedAttempts,
    private readonly quizzes: QuizzesService,
  ) {}

  async page(actor: Actor, query: QuizOutcomeQuery, language: Language): Promise<QuizOutcomePage> {
    const [sums, appeals] = await Promise.all([this.sums(actor), this.appeals(actor)]);
    const wanted = (query.search ?? '').toLowerCase();
    const cards = [...(await this.quizzes.byId()).values()]
      .map((quiz) => cardOf(quiz, { sums: sums.get(quiz.id), appeals: appeals.get(quiz.id) ?? 0 }, language))
      .filter(({ code, title }) => `${code} ${title}`.toLowerCase().includes(wanted))
      .sort((one, other) => one.code.localeCompare(other.code) || one.title.localeCompare(other.title));
    return { items: cards.slice((query.page - 1) * query.size, query.page * query.size), total: cards.length };
  }

  private async sums(actor: Actor): Promise<Map<string, Sums>> {
    const query = await this.attempts.within(actor, {});
    const count = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const rows = await query
      .select('attempt.quizId', 'quizId')
      .addSelect('COUNT(DISTINCT attempt.personId)', 'people')
      .addSelect(count(`attempt.endedAt IS NOT NULL AND ${COUNTS}`), 'ended')
      .addSelect(count('attempt.endedAt IS NULL'), 'running')
      .addSelect(count(`attempt.passed = :yes AND ${COUNTS}`), 'passed')
      .addSelect(count(`attempt.provisional = :yes AND ${COUNTS}`), 'provisional')
      .addSelect(count(`attempt.releasedAt IS NULL AND attempt.provisional = :no AND ${COUNTS}`), 'held')
      .addSelect(`AVG(CASE WHEN ${COUNTS} THEN attempt.percent END)`, 'average')
      .addSelect('MAX(attempt.endedAt)', 'last')
      .setParameters({ yes: true, no: false })
      .groupBy('attempt.quizId')
      .getRawMany<Sums & { quizId: string }>();
    return new Map(rows.map(({ quizId, ...sums }) => [quizId, sums]));
  }

  /** How many appeals wait for an answer, by quiz. */
  private async appeals(actor: Actor): Promise<Map<string, number>> {
    const query = await this.attempts.within(actor, {});
    const rows = await query
      .innerJoin(Appeal, 'appeal', "appeal.attemptId = attempt.id AND appeal.state = 'open'")
      .select('attempt.quizId', 'quizId')
      .addSelect('COUNT(*)', 'count')
      .groupBy('attempt.quizId')
      .getRawMany<{ quizId: string; count: string | number }>();
    return new Map(rows.map(({ quizId, count }) => [quizId, Number(count)]));
  }
}

const SUMS = ['people', 'ended', 'running', 'passed', 'provisional', 'held'] as const;
type Sums = Record<(typeof SUMS)[number], number | string> & {
  average: number | string | null;
  last: Date | string | null;
};

function cardOf(
  { id, code, title, settings }: Quiz,
  { sums, appeals }: { sums: Sums | undefined; appeals: number },
  language: Language,
): QuizOutcomeCard {
  const counts = Object.fromEntries(SUMS.map((name) => [name, Number(sums?.[name] ?? 0)])) as Record<
    (typeof SUMS)[number],
    number
  >;
  const average = sums?.average ?? null;
  return {
    ...{ id, code, title: title[language], passPercent: settings.passPercent },
    ...counts,
    held: settings.release === 'together' ? counts.held : 0,
    appeals,
    averagePercent: average === null ? null : Number(average),
    lastEndedAt: instantOf(sums?.last ?? null),
  };
}

/** SQLite answers the text that it stores, in UTC without saying so. */
function instantOf(value: Date | string | null): string | null {
  if (value === null) return null;
  const at = typeof value === 'string' && !value.endsWith('Z') ? `${value.replace(' ', 'T')}Z` : value;
  return new Date(at).toISOString();
}
