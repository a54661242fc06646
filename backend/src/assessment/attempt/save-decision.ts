import { isDeepStrictEqual } from 'node:util';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';

/** A save as it arrives. */
export interface Save {
  attemptId: string;
  slot: number;
  sequence: number;
  answer: ItemAnswer;
  lease?: string | undefined;
  at: Date;
}

/** What is stored of a slot. */
export interface StoredAnswer {
  sequence: number;
  answer: ItemAnswer;
  savedAt: Date;
}

/** The attempt at the moment of deciding. */
export interface AttemptState {
  lease: string;
  deadline: Date | null;
  endedAt: Date | null;
  endedBy: 'person' | 'time' | null;
}

export type Decision =
  | { kind: 'store' }
  /** Already stored, or overtaken: the caller is told what stands. */
  | { kind: 'stands'; stored: StoredAnswer }
  | { kind: 'conflict'; stored: StoredAnswer }
  | { kind: 'taken-over' }
  | { kind: 'submitted' }
  /** Kept in the log, never in the paper. */
  | { kind: 'late' };

/**
 * The rules of `PUT /attempts/{id}/answers/{slot}` in one place. A window whose lease is old is told so first. Then
 * sequence decides: what is stored, or older, is acknowledged again even after the end, because an acknowledgement may
 * have been lost on the way.
 */
export function decideSave(save: Save, attempt: AttemptState, stored: StoredAnswer | undefined): Decision {
  if (save.lease !== undefined && save.lease !== attempt.lease) return { kind: 'taken-over' };
  if (stored && save.sequence <= stored.sequence) {
    const isClash = save.sequence === stored.sequence && !isDeepStrictEqual(stored.answer, save.answer);
    return { kind: isClash ? 'conflict' : 'stands', stored };
  }
  if (attempt.endedBy === 'person') return { kind: 'submitted' };
  return { kind: isOver(attempt, save.at) ? 'late' : 'store' };
}

const isOver = ({ endedAt, deadline }: AttemptState, at: Date): boolean =>
  endedAt !== null || (deadline !== null && at >= deadline);
