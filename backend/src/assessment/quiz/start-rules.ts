import type { AttemptResult } from '../../../contract/assessment/attempt.js';
import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import type { ProblemCode } from '../../../contract/problems.js';

/** When an earlier attempt ended; null while it runs. */
export interface Earlier {
  endedAt: Date | null;
}

/** When the next attempt may start, if the quiz makes one wait. */
export function nextStartAt(settings: QuizSettings, earlier: readonly Earlier[]): Date | null {
  const last = Math.max(0, ...earlier.map(({ endedAt }) => endedAt?.getTime() ?? 0));
  return settings.delayMinutes > 0 && last > 0 ? new Date(last + settings.delayMinutes * 60_000) : null;
}

/** What the quiz's own settings say against a new attempt now; nothing if it may start. */
export function startRefusal(settings: QuizSettings, earlier: readonly Earlier[], now: Date): ProblemCode | undefined {
  if (settings.opensAt !== null && now < new Date(settings.opensAt)) return 'quiz-not-open';
  if (settings.closesAt !== null && now >= new Date(settings.closesAt)) return 'quiz-closed';
  if (settings.attempts !== null && earlier.length >= settings.attempts) return 'attempts-used-up';
  const next = nextStartAt(settings, earlier);
  return next && now < next ? 'attempt-too-soon' : undefined;
}

/**
 * The end of an attempt that starts then: its time limit with the extra time, and never beyond the closing of the quiz. What an
 * invigilator gave (`extraSeconds`) comes on top of either.
 */
export function deadlineOf(
  { timeLimitMinutes, extraMinutes = 0, closesAt }: QuizSettings & { extraMinutes?: number },
  startedAt: Date,
  extraSeconds = 0,
): Date | null {
  const ends = [
    ...(timeLimitMinutes === null
      ? []
      : [startedAt.getTime() + Math.round((timeLimitMinutes + extraMinutes) * 60_000)]),
    ...(closesAt === null ? [] : [Date.parse(closesAt)]),
  ];
  return ends.length > 0 ? new Date(Math.min(...ends) + extraSeconds * 1000) : null;
}

/** When the server ends an attempt by itself: at its deadline, or after the grace in which one may still submit. */
export function endOf({ overtime, graceMinutes }: QuizSettings, deadline: Date): Date {
  return overtime === 'grace' ? new Date(deadline.getTime() + graceMinutes * 60_000) : deadline;
}

/** The result that counts, of the ended attempts in order. */
export function countingResult(
  method: QuizSettings['grading'],
  results: readonly AttemptResult[],
  passPercent: number,
): AttemptResult | null {
  const [first] = results;
  if (!first) return null;
  switch (method) {
    case 'first':
      return first;
    case 'last':
      return results.at(-1) ?? first;
    case 'highest':
      return results.reduce((best, result) => (result.percent > best.percent ? result : best));
    case 'average':
      return average(results, passPercent);
  }
}

function average(results: readonly AttemptResult[], passPercent: number): AttemptResult {
  const mean = (pick: (result: AttemptResult) => number): number =>
    Math.round((100 * results.reduce((sum, result) => sum + pick(result), 0)) / results.length) / 100;
  const percent = Math.round(mean((result) => result.percent) * 10) / 10;
  return {
    points: mean(({ points }) => points),
    maximum: mean(({ maximum }) => maximum),
    percent,
    passed: percent >= passPercent,
    provisional: results.some(({ provisional }) => provisional),
  };
}
