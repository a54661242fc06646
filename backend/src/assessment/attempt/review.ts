import type { ReviewAspect, ReviewSettings } from '../../../contract/assessment/quiz-settings.js';
import type { Language, Localized } from '../../../contract/common.js';

const JUST_AFTER_MS = 2 * 60_000;

/** What may be shown of an ended attempt at this moment; nothing of a running one, except of questions checked in it. */
export function reviewAspects(
  settings: { review: ReviewSettings; closesAt: string | null },
  endedAt: Date | null,
  now: Date,
): readonly ReviewAspect[] {
  if (!endedAt) return [];
  if (settings.closesAt !== null && now >= new Date(settings.closesAt)) return settings.review['after-close'];
  return now.getTime() - endedAt.getTime() < JUST_AFTER_MS ? settings.review['just-after'] : settings.review.later;
}

/** What is said about the whole: the words of the highest band that the percentage reaches. */
export function overallFeedback(
  bands: readonly { fromPercent: number; text: Localized }[],
  percent: number,
  language: Language,
): string | null {
  const reached = bands.filter(({ fromPercent }) => percent >= fromPercent);
  const best = reached.toSorted((one, other) => other.fromPercent - one.fromPercent)[0];
  return best?.text[language] ?? null;
}
