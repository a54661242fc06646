import type { ReviewAspect, ReviewSettings } from '../../../contract/assessment/quiz.js';

const JUST_AFTER_MS = 2 * 60_000;

/** What may be shown of an ended attempt at this moment; nothing of a running one. */
export function reviewAspects(
  settings: { review: ReviewSettings; closesAt: string | null },
  endedAt: Date | null,
  now: Date,
): readonly ReviewAspect[] {
  if (!endedAt) return [];
  if (settings.closesAt !== null && now >= new Date(settings.closesAt)) return settings.review['after-close'];
  return now.getTime() - endedAt.getTime() < JUST_AFTER_MS ? settings.review['just-after'] : settings.review.later;
}
