import { isDeepStrictEqual } from 'node:util';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { dayOf } from '../../platform/clock.js';
import { Problem } from '../../platform/http/problem.js';
import type { RecallAnswerRow, RecallCard } from './recall.entity.js';
import { type MarkedRating, type Recalled, schedule } from './schedule.js';

/** An answer that has been marked and is to be kept. */
export interface NewAnswer {
  cardId: string;
  /** The version that the card will have. */
  number: number;
  versionId: string;
  rating: MarkedRating;
  answer: ItemAnswer | null;
  at: Date;
}

/** A card after an answer, and the answer. */
export interface Settled {
  card: RecallCard;
  row: RecallAnswerRow;
}

/** What an answer comes to: kept, found to be the one that is kept already, or refused. */
export function decideAnswer(given: NewAnswer, card: RecallCard, stored?: RecallAnswerRow): Settled | Problem {
  if (stored) {
    return isDeepStrictEqual(stored.answer, given.answer) ? { card, row: stored } : new Problem('recall-answered');
  }
  if (card.version !== given.number - 1) return new Problem('recall-answered');
  const onDay = dayOf(given.at);
  if (card.dueOn > onDay) return new Problem('recall-not-due');
  const { rating, number, at } = given;
  const row: RecallAnswerRow = {
    ...{ ...given, personId: card.personId, attemptId: null, source: 'recall', isEased: false, onDay },
  };
  const memory = schedule(card, remembered(row));
  return { card: { ...card, ...memory, version: number, lastAt: at, lastRating: rating }, row };
}

/** A kept answer as the schedule takes it. */
export const remembered = ({
  rating,
  isEased,
  onDay,
  source,
}: Pick<RecallAnswerRow, 'rating' | 'isEased' | 'onDay' | 'source'>): Recalled => ({
  rating: isEased ? 'easy' : rating,
  on: onDay,
  source,
});
