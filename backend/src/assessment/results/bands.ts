import type { QuizOutcome } from '../../../contract/assessment/results.js';

const BANDS = 10;
const WIDTH = 100 / BANDS;

/** How many results lie in each tenth; a full score belongs to the last. */
export function bandsOf(percents: readonly number[]): QuizOutcome['bands'] {
  const counts = Array.from({ length: BANDS }, () => 0);
  for (const percent of percents) {
    const at = Math.min(BANDS - 1, Math.max(0, Math.floor(percent / WIDTH)));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((attempts, at) => ({ from: at * WIDTH, to: (at + 1) * WIDTH, attempts }));
}
