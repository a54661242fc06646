import type { Localized } from '../../../contract/common.js';
import type { CriterionState } from '../../../contract/sandbox/result.js';
import type { Grade, Judged } from '../grading/grade.js';
import { stateOf } from '../grading/line-state.js';
import { verdictOf } from '../grading/verdict.js';

export interface LineOutcome {
  readonly state: CriterionState;
  readonly earned: number | null;
  readonly points: number;
}

/** How one criterion came out before and now; null where that version has none of that code. */
export interface CriterionChange {
  readonly code: string;
  readonly title: Localized;
  readonly before: LineOutcome | null;
  readonly after: LineOutcome | null;
}

export interface Comparison {
  readonly state: 'same' | 'changed' | 'flipped';
  readonly oldScore: number;
  readonly newScore: number;
  readonly oldPassed: boolean;
  readonly newPassed: boolean;
  readonly oldPending: number;
  readonly newPending: number;
  readonly changes: readonly CriterionChange[];
}

export interface GradeOfVersion {
  readonly graded: Grade;
  readonly passMark: number;
}

/** A run's grade under two versions of its criteria, side by side. */
export function compare(before: GradeOfVersion, after: GradeOfVersion): Comparison {
  const [was, is] = [before, after].map(({ graded, passMark }) => verdictOf(graded, passMark).passed);
  const changes = changesBetween(before.graded, after.graded);
  const isMoved =
    changes.length > 0 || before.graded.score !== after.graded.score || before.graded.pending !== after.graded.pending;
  return {
    state: was !== is ? 'flipped' : isMoved ? 'changed' : 'same',
    oldScore: before.graded.score,
    newScore: after.graded.score,
    oldPassed: was ?? false,
    newPassed: is ?? false,
    oldPending: before.graded.pending,
    newPending: after.graded.pending,
    changes,
  };
}

function changesBetween(before: Grade, after: Grade): CriterionChange[] {
  const [old, fresh] = [before, after].map(({ lines }) => new Map(lines.map((line) => [line.code, line])));
  const codes = [...new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])])];
  return codes.flatMap((code) => {
    const [was, is] = [old?.get(code), fresh?.get(code)];
    const title = (is ?? was)?.title;
    if (!title || !isOtherwise(was, is)) return [];
    return [{ code, title, before: outcomeOf(was), after: outcomeOf(is) }];
  });
}

/** A rule that is new or gone and never held against the trainee is no change of the run. */
function isOtherwise(was: Judged | undefined, is: Judged | undefined): boolean {
  if (was && is) return was.earned !== is.earned || stateOf(was) !== stateOf(is);
  const only = was ?? is;
  return only !== undefined && stateOf(only) !== 'clear';
}

const outcomeOf = (line: Judged | undefined): LineOutcome | null =>
  line ? { state: stateOf(line), earned: line.earned, points: line.points } : null;
