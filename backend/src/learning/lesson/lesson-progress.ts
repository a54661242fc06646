import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { LessonBlock } from '../../../contract/catalog/lesson-block.js';

/** The last answer to a check, and how often it was tried. */
export interface CheckState {
  answer: ItemAnswer;
  tries: number;
}

/** What somebody did in a lesson so far. */
export interface ProgressState {
  percent: number;
  seen: string[];
  /** The block to resume at. */
  position: string | null;
  /** By block. */
  checks: Record<string, CheckState>;
  doneAt: Date | null;
}

/** What is new since the last save. */
export interface ProgressNews {
  seen: string[];
  position?: string | undefined;
  check?: { block: string; answer: ItemAnswer } | undefined;
  done?: boolean | undefined;
  at: Date;
}

export const NOT_STARTED: ProgressState = { percent: 0, seen: [], position: null, checks: {}, doneAt: null };

/**
 * Adds what is new. Progress only grows: a late or repeated request changes nothing, a lesson once done stays done. A
 * lesson is done when its reader says so, or when every block was seen and every check answered.
 */
export function advanced(state: ProgressState, news: ProgressNews, blocks: readonly LessonBlock[]): ProgressState {
  const known = new Set(blocks.map(({ id }) => id));
  // Blocks of older versions are dropped: nobody can see them any more.
  const seen = [...new Set([...state.seen, ...news.seen])].filter((id) => known.has(id));
  const checks = withAnswer(state.checks, news.check);
  const position = news.position !== undefined && known.has(news.position) ? news.position : state.position;
  const share = shareOf(blocks, seen, checks);
  const isDone = state.doneAt !== null || news.done === true || share === 1;
  return {
    seen,
    checks,
    position,
    percent: isDone ? 100 : Math.floor(share * 100),
    doneAt: isDone ? (state.doneAt ?? news.at) : null,
  };
}

function withAnswer(checks: ProgressState['checks'], check: ProgressNews['check']): ProgressState['checks'] {
  if (!check) return checks;
  return { ...checks, [check.block]: { answer: check.answer, tries: (checks[check.block]?.tries ?? 0) + 1 } };
}

/** Every block counts once, and a check once more for being answered. */
function shareOf(blocks: readonly LessonBlock[], seen: string[], checks: ProgressState['checks']): number {
  const questions = blocks.filter(({ kind }) => kind === 'check');
  const total = blocks.length + questions.length;
  if (total === 0) return 0;
  return (seen.length + questions.filter(({ id }) => id in checks).length) / total;
}
