import type { DecisionKind } from '../../../contract/assessment/decision.js';
import type { Attempt } from '../attempt/attempt.entity.js';
import { type Passing, resultOf, type SlotMark } from '../attempt/grade-paper.js';

/** A new mark of one slot, and why. */
export interface SlotChange {
  readonly slot: number;
  readonly kind: DecisionKind;
  /** Share of the slot's points. */
  readonly fraction: number;
  /** What the slot is worth from now on; as before if absent. */
  readonly maximum?: number;
  readonly reason: string | null;
  readonly comments: readonly string[];
  readonly personId: string | null;
  /** Whether somebody has still to look at it. */
  readonly provisional?: boolean;
  /** The version of the question whose key judged. */
  readonly judgedAs?: string;
}

type Result = Pick<Attempt, 'marks' | 'points' | 'maximum' | 'percent' | 'passed' | 'provisional'>;

/** An attempt's marks and result with some slots marked anew. */
export function remarked(
  marks: readonly SlotMark[],
  changes: readonly SlotChange[],
  passing: number | Passing,
): Result & { marks: SlotMark[] } {
  const by = new Map(changes.map((change) => [change.slot, change]));
  const changed = marks.map((mark) => {
    const change = by.get(mark.slot);
    return change ? changedMark(mark, change) : mark;
  });
  return { marks: changed, ...resultOf(changed, passing) };
}

function changedMark({ decided: _, ...mark }: SlotMark, change: SlotChange): SlotMark {
  const { fraction, kind, maximum = mark.maximum, provisional = false, judgedAs } = change;
  return {
    ...mark,
    fraction,
    points: Math.round(fraction * maximum * 100) / 100,
    maximum,
    provisional,
    decided: kind,
    ...(judgedAs !== undefined && { judgedAs }),
  };
}
