import type { AttemptResult } from '../../../contract/assessment/attempt.js';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { DrawnItem } from '../item/drawn-item.js';
import { markItem } from '../marking/mark-item.js';
import { type Mark, pointsOf } from '../marking/mark.js';
import { behavedMark, type Conduct, type Conducted } from './behaviour.js';

/** What one slot was worth, as it is kept with the attempt. */
export interface SlotMark {
  slot: number;
  fraction: number;
  points: number;
  maximum: number;
  provisional: boolean;
  /** Who settled it where that was not the automatic marking of this version: see `SlotDecision`. */
  decided?: 'marker' | 'override' | 'regrade';
  /** The version of the question whose key judged, where that is not the one on the paper. */
  judgedAs?: string;
}

export interface Graded {
  marks: SlotMark[];
  result: AttemptResult;
}

export interface AnsweredSlot {
  slot: number;
  drawn: DrawnItem;
  answer: ItemAnswer | null;
  /** How it was answered, where that weighs. */
  conduct?: Conducted;
}

/** What passing takes: a share of the whole, and of each section where it has a floor. */
export interface Passing {
  passPercent: number;
  /** By section: the least percentage, or null. */
  floors: readonly (number | null)[];
  /** The section of each slot. */
  sectionOf: ReadonlyMap<number, number>;
}

const AS_WRITTEN: Conduct = { behaviour: 'deferred', tries: 1, penaltyPercent: 0 };

/** The mark of one slot, by the behaviour of the quiz. */
export const markSlot = ({ drawn, answer, conduct }: Omit<AnsweredSlot, 'slot'>, rules: Conduct): Mark =>
  behavedMark(markItem(drawn, answer), conduct, rules);

/** Marks a whole paper. */
export function gradePaper(
  slots: readonly AnsweredSlot[],
  passing: number | Passing,
  conduct: Conduct = AS_WRITTEN,
): Graded {
  const marks = slots.map((answered) => slotMark(answered, conduct));
  return { marks, result: resultOf(marks, passing) };
}

/** What one slot is worth. */
export function slotMark(answered: AnsweredSlot, conduct: Conduct): SlotMark {
  const mark = markSlot(answered, conduct);
  const maximum = answered.drawn.item.points;
  const { fraction, provisional } = mark;
  return { slot: answered.slot, fraction, points: pointsOf(mark, maximum), maximum, provisional };
}

/**
 * What the marks of all slots come to. Call again whenever one of them changes. The total never falls below nothing; the pass
 * mark and the floors of sections are met by the exact share, not the rounded.
 */
export function resultOf(marks: readonly SlotMark[], passing: number | Passing): AttemptResult {
  const { passPercent, floors, sectionOf } =
    typeof passing === 'number' ? { passPercent: passing, floors: [], sectionOf: NOWHERE } : passing;
  const { points, maximum, share } = sumOf(marks);
  const hasFloors = floors.every(
    (floor, section) =>
      floor === null || meets(sumOf(marks.filter(({ slot }) => sectionOf.get(slot) === section)).share, floor),
  );
  return {
    points,
    maximum,
    percent: percentOf(share),
    passed: meets(share, passPercent) && hasFloors,
    provisional: marks.some(({ provisional }) => provisional),
  };
}

const NOWHERE: ReadonlyMap<number, number> = new Map();

/** Points of some slots together, never below nothing, and their exact share in percent. */
export function sumOf(marks: readonly Pick<SlotMark, 'points' | 'maximum'>[]) {
  const points = hundredths(
    Math.max(
      0,
      marks.reduce((sum, mark) => sum + mark.points, 0),
    ),
  );
  const maximum = hundredths(marks.reduce((sum, mark) => sum + mark.maximum, 0));
  return { points, maximum, share: maximum === 0 ? 0 : (100 * points) / maximum };
}

export const percentOf = (share: number): number => Math.round(share * 10) / 10;

/** Binary fractions: 60 % of 33.3 points must not fail by the last bit. */
export const meets = (share: number, percent: number): boolean => share >= percent - 1e-9;

const hundredths = (value: number): number => Math.round(value * 100) / 100;
