import type { MarkingRule } from '../../../contract/marking/rule.js';
import type { PartMark } from '../../../contract/marking/entry.js';
import type { PartOutcome, WorkPart } from './work.js';

/** What is known of a work when its first mark comes in. */
export interface FirstMarked {
  readonly entryId: string;
  /** Points that are certain without the texts. */
  readonly base: number;
  readonly passMark: number;
  /** Points of the first mark. */
  readonly total: number;
}

/** Whether a second person marks. A sample is drawn by id, so that nobody chooses it and everybody can check it. */
export function needsSecond(
  { second, share, margin }: Pick<MarkingRule, 'second' | 'share' | 'margin'>,
  { entryId, base, passMark, total }: FirstMarked,
): boolean {
  if (second !== 'sample') return second === 'always';
  return isDrawn(entryId, share) || (margin > 0 && Math.abs(base + total - passMark) <= margin);
}

/** The last digits of a UUIDv7 are random (RFC 9562 §5.7). */
export const isDrawn = (id: string, share: number): boolean => parseInt(id.slice(-8), 16) % 100 < share;

export const totalOf = (parts: readonly PartMark[]): number => parts.reduce((sum, part) => sum + pointsOf(part), 0);

export const pointsOf = ({ lines }: PartMark): number => lines.reduce((sum, points) => sum + points, 0);

export const isWithin = (one: number, other: number, tolerance: number): boolean => Math.abs(one - other) <= tolerance;

/** Whether a mark names each text of the work once, with points for each line of its guide and none above the line's. */
export function fits(work: readonly WorkPart[], given: readonly PartMark[]): boolean {
  if (given.length !== work.length) return false;
  return work.every(({ code, guide }) => {
    const lines = given.find((part) => part.code === code)?.lines;
    return lines?.length === guide.length && guide.every(({ points }, at) => (lines[at] ?? points + 1) <= points);
  });
}

/** Whether each line whose points are those of no level says why. */
export function explains(work: readonly WorkPart[], given: readonly PartMark[]): boolean {
  return work.every(({ code, guide }) => {
    const { lines, reasons = [] } = given.find((part) => part.code === code) ?? { lines: [] };
    return guide.every(({ levels = [] }, at) => {
      const isLevel = levels.length === 0 || levels.some(({ points }) => points === lines[at]);
      return isLevel || (reasons[at] ?? '') !== '';
    });
  });
}

/**
 * What counts: the one mark that decides, or of two that agree the mean of each line. A text gets whole points; a half
 * is rounded up, in the trainee's favour.
 */
export function outcomeOf(work: readonly WorkPart[], deciding: readonly (readonly PartMark[])[]): PartOutcome[] {
  return work.map(({ code, guide }) => {
    const marks = deciding.flatMap((parts) => parts.filter((part) => part.code === code));
    const lines = guide.map((_, at) => mean(marks.map((mark) => mark.lines[at] ?? 0)));
    return {
      code,
      points: Math.round(lines.reduce((sum, points) => sum + points, 0)),
      lines,
      comments: [...new Set(marks.map(({ comment }) => comment).filter((comment) => comment !== ''))],
    };
  });
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
