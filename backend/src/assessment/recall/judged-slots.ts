import type { Attempt } from '../attempt/attempt.entity.js';
import type { MarkedRating } from './schedule.js';

/** What an ended attempt says of one question. */
export interface JudgedSlot {
  questionId: string;
  versionId: string;
  rating: MarkedRating;
}

/** What is settled about each question of an ended attempt; nothing of those that a person has still to mark. */
export function judgedSlots({ paper, marks }: Pick<Attempt, 'paper' | 'marks'>): JudgedSlot[] {
  const bySlot = new Map((marks ?? []).map((mark) => [mark.slot, mark]));
  return paper.flatMap(({ slot, questionId, versionId }) => {
    const mark = bySlot.get(slot);
    // Words between questions are worth nothing.
    if (!mark || mark.provisional || mark.maximum === 0) return [];
    return [{ questionId, versionId, rating: ratingOf(mark.fraction) }];
  });
}

/** By the share of the points, penalties and certainty weighed in: right in the second try is not known yet. */
export function ratingOf(fraction: number): MarkedRating {
  if (fraction >= 1) return 'good';
  return fraction > 0 ? 'hard' : 'again';
}
