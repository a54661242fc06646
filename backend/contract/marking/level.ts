import * as z from 'zod';
import { zhEn } from '../common.js';

/** How far an answer meets a line of a guide, in words, and what that is worth. */
export const RubricLevel = z.strictObject({ text: zhEn(), points: z.int().min(0).max(100) });
export type RubricLevel = z.output<typeof RubricLevel>;

/** The levels of one line; none where a marker gives points freely. */
export const RubricLevels = z.array(RubricLevel).max(8);

/** What is wrong with the levels of a line that is worth so many points, as a code; nothing where it has none. */
export function levelsFault(
  levels: readonly { points: number }[],
  points: number,
): 'levels-too-few' | 'levels-alike' | 'levels-best' | undefined {
  if (levels.length === 0) return undefined;
  const given = levels.map((level) => level.points);
  if (given.length < 2) return 'levels-too-few';
  if (new Set(given).size < given.length) return 'levels-alike';
  return Math.max(...given) === points ? undefined : 'levels-best';
}
