import { isDeepStrictEqual } from 'node:util';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';

/** A save as it arrives. */
export interface Save {
  attemptId: string;
  slot: number;
  sequence: number;
  answer: ItemAnswer;
  lease?: string | undefined;
  /** How sure the person is; only where certainty weighs. */
  certainty?: number | undefined;
  /** Whether the place can no longer change: its question was checked, or its page turned for good. */
  isLocked?: boolean;
  at: Date;
}

/** What is stored of a slot. */
export interface StoredAnswer {
  sequence: number;
  answer: ItemAnswer;
  certainty: number | null;
  savedAt: Date;
}

/** The attempt at the moment of deciding. */
export interface AttemptState {
  lease: string;
  deadline: Date | null;
  pausedAt: Date | null;
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
  | { kind: 'paused' }
  | { kind: 'locked' }
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
    const isClash = save.sequence === stored.sequence && !isSame(save, stored);
    return { kind: isClash ? 'conflict' : 'stands', stored };
  }
  return { kind: freshDecision(save, attempt) };
}

/** What becomes of an answer that is newer than what is stored. */
function freshDecision(save: Save, attempt: AttemptState): 'submitted' | 'paused' | 'late' | 'locked' | 'store' {
  if (attempt.endedBy === 'person') return 'submitted';
  if (attempt.pausedAt && !attempt.endedAt) return 'paused';
  if (isOver(attempt, save.at)) return 'late';
  return save.isLocked ? 'locked' : 'store';
}

const isSame = (save: Save, stored: StoredAnswer): boolean =>
  isDeepStrictEqual(stored.answer, save.answer) && (save.certainty ?? null) === stored.certainty;

const isOver = ({ endedAt, deadline }: AttemptState, at: Date): boolean =>
  endedAt !== null || (deadline !== null && at >= deadline);
