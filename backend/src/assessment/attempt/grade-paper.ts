import type { AttemptResult } from '../../../contract/assessment/attempt.js';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { DrawnItem } from '../item/drawn-item.js';
import { markItem } from '../marking/mark-item.js';
import { pointsOf } from '../marking/mark.js';

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
}

/** Marks a whole paper. The total never falls below nothing; the pass mark is met by the exact share, not the rounded. */
export function gradePaper(slots: readonly AnsweredSlot[], passPercent: number): Graded {
  const marks = slots.map(({ slot, drawn, answer }): SlotMark => {
    const mark = markItem(drawn, answer);
    const maximum = drawn.item.points;
    return { slot, fraction: mark.fraction, points: pointsOf(mark, maximum), maximum, provisional: mark.provisional };
  });
  return { marks, result: resultOf(marks, passPercent) };
}

/** What the marks of all slots come to. Call again whenever one of them changes. */
export function resultOf(marks: readonly SlotMark[], passPercent: number): AttemptResult {
  const points = hundredths(
    Math.max(
      0,
      marks.reduce((sum, mark) => sum + mark.points, 0),
    ),
  );
  const maximum = hundredths(marks.reduce((sum, mark) => sum + mark.maximum, 0));
  const share = maximum === 0 ? 0 : (100 * points) / maximum;
  return {
    points,
    maximum,
    percent: Math.round(share * 10) / 10,
    // Binary fractions: 60 % of 33.3 points must not fail by the last bit.
    passed: share >= passPercent - 1e-9,
    provisional: marks.some(({ provisional }) => provisional),
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
