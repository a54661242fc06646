import type { Verdict } from '../../../contract/assessment/item-answer.js';

/** How one choice, left side, place or keyword of an answer fared. */
export interface Detail {
  id: string;
  verdict: 'right' | 'partial' | 'wrong' | 'missed';
}

/** What marking found out about one answer, before anybody decides how much of it is told. */
export interface Mark {
  /** Share of the points, normally 0 to 1; below 0 where a wrong choice takes away. */
  fraction: number;
  verdict: Verdict;
  /** Whether a person has still to look: the fraction is a proposal. */
  provisional: boolean;
  details: Detail[];
  /** For a case, by part. */
  parts?: Record<string, Mark>;
}

/** Thirds written as 33.3 three times are meant to be all of it. */
const ALL = 0.998;

export const NOTHING: Mark = { fraction: 0, verdict: 'empty', provisional: false, details: [] };

/** Answered, and worth nothing before a person has marked it. */
export const WAITING: Mark = { fraction: 0, verdict: 'waiting', provisional: true, details: [] };

export function markOf(fraction: number, details: Detail[] = [], provisional = false): Mark {
  const rounded = fraction >= ALL ? 1 : fraction;
  const verdict = rounded === 1 ? 'right' : rounded > 0 ? 'partial' : 'wrong';
  return { fraction: rounded, verdict, provisional, details };
}

/** Points are kept to the hundredth. */
export const pointsOf = (mark: Mark, maximum: number): number => Math.round(mark.fraction * maximum * 100) / 100;
