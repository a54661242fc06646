import type { QuizSettings, ReviewAspect } from '../../../contract/assessment/quiz-settings.js';
import { isHeldBack } from '../attempt/attempt-news.js';
import type { Attempt } from '../attempt/attempt.entity.js';
import type { Quiz } from '../quiz/quiz.entity.js';

/** What whoever is asked again gets to see. */
const SHOWN: readonly ReviewAspect[] = ['verdicts', 'feedback', 'explanation', 'right-answers'];

/**
 * Whether a quiz lets its answers be seen by those who have sat it, and goes on doing so: what it tells in the two minutes after
 * the end alone does not count. Nothing comes back out of an exam that keeps its key.
 */
export function hasOpenKeys({ settings }: { settings: Pick<QuizSettings, 'review' | 'closesAt'> }, now: Date): boolean {
  const { review, closesAt } = settings;
  const told = closesAt !== null && now >= new Date(closesAt) ? review['after-close'] : review.later;
  return SHOWN.every((aspect) => told.includes(aspect));
}

/** Whether what was missed in an attempt may come back now. */
export const mayComeBack = (
  attempt: Pick<Attempt, 'endedAt' | 'outcome' | 'releasedAt'>,
  quiz: Pick<Quiz, 'settings'>,
  now: Date,
): boolean =>
  attempt.endedAt !== null && attempt.outcome !== 'discarded' && !isHeldBack(attempt, quiz) && hasOpenKeys(quiz, now);
