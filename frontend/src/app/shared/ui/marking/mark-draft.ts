import type { MarkingPart, PartMark } from '@lms/contract/marking/entry';

/** A mark while it is given: null where a line of the guide has no points yet. */
export interface MarkDraft {
  readonly lines: readonly (number | null)[];
  readonly comment: string;
}

export const emptyDraft = ({ guide }: MarkingPart): MarkDraft => ({ lines: guide.map(() => null), comment: '' });

/** Whether every line has its points. */
export const isComplete = ({ lines }: MarkDraft): boolean => lines.every((points) => points !== null);

export const pointsIn = ({ lines }: MarkDraft): number => lines.reduce<number>((sum, points) => sum + (points ?? 0), 0);

export const partMark = ({ code }: MarkingPart, { lines, comment }: MarkDraft): PartMark => ({
  code,
  lines: lines.map((points) => points ?? 0),
  comment,
});
