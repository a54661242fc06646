import type { GuideLine, MarkingPart, PartMark } from '@lms/contract/marking/entry';

/** A mark while it is given: null where a line of the guide has no points yet. */
export interface MarkDraft {
  readonly lines: readonly (number | null)[];
  readonly comment: string;
  /** For each line why its points are those of no level. */
  readonly reasons?: readonly string[] | undefined;
}

export const emptyDraft = ({ guide }: MarkingPart): MarkDraft => ({ lines: guide.map(() => null), comment: '' });

/** Whether points are those of a level, where a line has levels. */
export const isOfLevel = ({ levels = [] }: Pick<GuideLine, 'levels'>, points: number | null): boolean =>
  levels.length === 0 || points === null || levels.some((level) => level.points === points);

/** Whether every line has its points, and those beside the levels their reason. */
export const isComplete = ({ guide }: MarkingPart, { lines, reasons = [] }: MarkDraft): boolean =>
  guide.every((line, at) => {
    const points = lines[at] ?? null;
    return points !== null && (isOfLevel(line, points) || (reasons[at] ?? '').trim() !== '');
  });

export const pointsIn = ({ lines }: MarkDraft): number => lines.reduce<number>((sum, points) => sum + (points ?? 0), 0);

export function partMark({ code, guide }: MarkingPart, { lines, reasons = [], comment }: MarkDraft): PartMark {
  const said = guide.map((line, at) => (isOfLevel(line, lines[at] ?? null) ? '' : (reasons[at] ?? '').trim()));
  return {
    code,
    lines: lines.map((points) => points ?? 0),
    ...(said.some(Boolean) && { reasons: said }),
    comment,
  };
}
