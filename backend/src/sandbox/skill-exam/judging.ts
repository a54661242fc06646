import type { SittingStatus } from '../../../contract/sandbox/skill-exam.js';

export interface Paper {
  /** Null: not handed in. */
  readonly score: number | null;
  readonly critical: boolean;
  readonly provisional: boolean;
}

export interface Judgement {
  readonly status: SittingStatus;
  /** Null while a paper is open. */
  readonly mean: number | null;
}

/** How a sitting stands. Once it is closed, a paper that was not handed in counts nothing. */
export function judgeSitting(
  papers: readonly Paper[],
  { needed, floor }: { needed: number; floor: number },
  isClosed: boolean,
): Judgement {
  if (!isClosed && papers.some(({ score }) => score === null)) return { status: 'running', mean: null };
  const scores = papers.map(({ score }) => score ?? 0);
  const mean = Math.round((scores.reduce((sum, score) => sum + score, 0) / papers.length) * 100) / 100;
  // A critical failure fails the exam whatever a marker may still add.
  if (papers.some(({ critical }) => critical)) return { status: 'failed', mean };
  if (papers.some(({ provisional }) => provisional)) return { status: 'marking', mean };
  return { status: mean >= needed && scores.every((score) => score >= floor) ? 'passed' : 'failed', mean };
}
