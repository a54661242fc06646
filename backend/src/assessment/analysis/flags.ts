import type { QuestionFlag } from '../../../contract/assessment/results.js';
import type { ItemFigures } from './item-analysis.js';

/** Fewer attempts than this, and figures are chance. */
export const ENOUGH = 10;
const TOO_EASY = 95;
const TOO_HARD = 20;
const WEAK = 20;

/** What about a question deserves a look, the gravest first. */
export function flagsOf(
  { facility, discriminationIndex }: Pick<ItemFigures, 'facility' | 'discriminationIndex'>,
  attempts: number,
  hasDrawingDistractor: boolean,
): QuestionFlag[] {
  if (attempts < ENOUGH) return ['few'];
  const share = facility ?? 50;
  const index = discriminationIndex ?? WEAK;
  const found: readonly [QuestionFlag, boolean][] = [
    ['against-total', index < 0],
    ['distractor', hasDrawingDistractor],
    ['too-hard', share <= TOO_HARD],
    ['too-easy', share >= TOO_EASY],
    ['weak', index >= 0 && index < WEAK],
  ];
  return found.filter(([, holds]) => holds).map(([flag]) => flag);
}
