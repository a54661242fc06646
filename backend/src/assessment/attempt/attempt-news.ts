import type * as z from 'zod';
import type { Quiz } from '../quiz/quiz.entity.js';
import type { Attempt } from './attempt.entity.js';
import type { AttemptGraded } from './attempt.events.js';

type Graded = z.infer<typeof AttemptGraded.schema>;

/** Whether the result is kept back until somebody lets the results of the quiz go together. */
export const isHeldBack = (
  { releasedAt }: Pick<Attempt, 'releasedAt'>,
  { settings }: Pick<Quiz, 'settings'>,
): boolean => settings.release === 'together' && !releasedAt;

/** What is told of an ended attempt with the marks that it has now. */
export function newsOf(attempt: Attempt, { slug }: Quiz, now: Date, cause?: Graded['cause']): Graded {
  return {
    attemptId: attempt.id,
    personId: attempt.personId,
    quizId: attempt.quizId,
    quiz: slug,
    score: attempt.points ?? 0,
    maximum: attempt.maximum ?? 0,
    percent: attempt.percent ?? 0,
    passed: attempt.passed ?? false,
    provisional: attempt.provisional ?? false,
    at: (attempt.endedAt ?? now).toISOString(),
    ...(cause && { cause }),
  };
}
