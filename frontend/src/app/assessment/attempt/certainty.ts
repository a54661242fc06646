import type { PaperSlot } from '@lms/contract/assessment/attempt';

/** From unsure to sure. Whoever said nothing counts as unsure. */
export const CERTAINTIES = [1, 2, 3] as const;

export interface CertaintyRow {
  level: number;
  right: number;
  wrong: number;
  points: number;
}

/** How sure somebody was, and how often rightly; undefined where that may not be told. */
export function certaintyRows(slots: readonly PaperSlot[]): CertaintyRow[] | undefined {
  const told = slots.filter(({ feedback, answer }) => answer !== null && feedback?.verdict !== undefined);
  if (told.length === 0) return undefined;
  return CERTAINTIES.map((level) => {
    const own = told.filter(({ certainty }) => (certainty ?? 1) === level);
    const right = own.filter(({ feedback }) => feedback?.verdict === 'right' || feedback?.verdict === 'partial');
    const points = own.reduce((sum, { feedback }) => sum + (feedback?.points ?? 0), 0);
    return { level, right: right.length, wrong: own.length - right.length, points: Math.round(points * 100) / 100 };
  });
}
