import type { QuestionFlag } from '../../../contract/assessment/results.js';
import type { ItemFigures } from './item-analysis.js';

/** Fewer attempts than this, and figures are chance: nothing is said but that they are few. */
export const ENOUGH = 10;
/** A correlation of so many attempts has a standard error of about 20 points: before that, none is judged. */
export const ENOUGH_TO_TELL_APART = 30;
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
  const index = attempts < ENOUGH_TO_TELL_APART ? WEAK : (discriminationIndex ?? WEAK);
  // What everybody or nobody gets right cannot tell people apart; that is said already.
  const isExtreme = share >= TOO_EASY || share <= TOO_HARD;
  const found: readonly [QuestionFlag, boolean][] = [
    ['against-total', index < 0],
    ['distractor', hasDrawingDistractor],
    ['too-hard', share <= TOO_HARD],
    ['too-easy', share >= TOO_EASY],
    ['weak', index >= 0 && index < WEAK && !isExtreme],
  ];
  return found.filter(([, holds]) => holds).map(([flag]) => flag);
}
