import type { Attempt } from '../attempt/attempt.entity.js';

/** What one wording won, paper by paper. */
export interface Tally {
  maximum: number;
  marks: number[];
  /** The rest of the same paper, in percent of what it could win: papers differ in what else they ask. */
  rests: number[];
  places: { attemptId: string; slot: number }[];
}

/** Adds the marks of one paper to those of the wordings in it. */
export function addPaper(
  tallies: Map<string, Tally>,
  { id, paper, marks }: Pick<Attempt, 'id' | 'paper' | 'marks'>,
): void {
  const all = marks ?? [];
  const total = sumOf(all.map(({ points }) => points));
  const maximum = sumOf(all.map((mark) => mark.maximum));
  for (const { slot, versionId } of paper) {
    const mark = all.find((one) => one.slot === slot);
    if (!mark) continue;
    const tally = tallies.get(versionId) ?? { maximum: mark.maximum, marks: [], rests: [], places: [] };
    const restMaximum = maximum - mark.maximum;
    tally.marks.push(mark.points);
    tally.rests.push(restMaximum > 0 ? (100 * (total - mark.points)) / restMaximum : 0);
    tally.places.push({ attemptId: id, slot });
    tallies.set(versionId, tally);
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
