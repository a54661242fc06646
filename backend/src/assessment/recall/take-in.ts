import { dayOf } from '../../platform/clock.js';
import { derivedId } from '../../platform/database/ids.js';
import type { JudgedSlot } from './judged-slots.js';
import type { RecallAnswerRow, RecallCard } from './recall.entity.js';
import { schedule } from './schedule.js';

/** An attempt that is taken in. */
export interface TakenAttempt {
  id: string;
  personId: string;
  quizId: string;
  endedAt: Date;
}

/** What is known of the question of a slot before the attempt is taken in. */
export interface KnownCard {
  card: RecallCard | undefined;
  /** Whether this attempt is among the answers of the card. */
  isNoted: boolean;
}

export type Taken =
  | { do: 'nothing' }
  /** The key was put right, and nothing was missed after all. */
  | { do: 'remove'; card: RecallCard }
  | { do: 'write'; card: RecallCard; answer: RecallAnswerRow };

/** The one card of a person and a question. */
export const cardIdOf = (personId: string, questionId: string): string =>
  derivedId('recall-card', `${personId} ${questionId}`);

/**
 * What one slot of an attempt does to the person's cards. What was missed comes back; what was right counts where the question
 * comes back already. Taking an attempt in again changes nothing, unless it was marked anew.
 */
export function takeIn(attempt: TakenAttempt, slot: JudgedSlot, { card, isNoted }: KnownCard): Taken {
  const isRight = slot.rating === 'good';
  if (isNoted) return isRight && card?.version === 1 ? { do: 'remove', card } : { do: 'nothing' };
  if (!card && isRight) return { do: 'nothing' };
  // Older news than what is known.
  if (card && card.lastAt >= attempt.endedAt) return { do: 'nothing' };
  return written(attempt, slot, card);
}

function written(attempt: TakenAttempt, { questionId, versionId, rating }: JudgedSlot, card?: RecallCard): Taken {
  const { personId, endedAt: at } = attempt;
  const onDay = dayOf(at);
  const version = (card?.version ?? 0) + 1;
  const id = cardIdOf(personId, questionId);
  const memory = schedule(card ?? null, { rating, on: onDay, source: 'attempt' });
  const quizId = card && rating === 'good' ? card.quizId : attempt.quizId;
  return {
    do: 'write',
    card: { id, personId, questionId, quizId, version, ...memory, lastAt: at, lastRating: rating },
    answer: {
      ...{ cardId: id, number: version, personId, attemptId: attempt.id, source: 'attempt', versionId, rating },
      ...{ isEased: false, answer: null, onDay, at },
    },
  };
}
