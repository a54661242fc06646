import type { Judged } from '../../sandbox/grading/grade.js';
import { isMissed } from '../../sandbox/grading/missed.js';
import type { RefusedBy } from '../../sandbox/engine/event.js';

/** A finished run, as far as a class looks at it. */
export interface DebriefedRun {
  readonly runId: string;
  readonly personId: string;
  /** `S03`, so that the same code in two scenarios is two criteria. */
  readonly scenarioId: string;
  readonly score: number;
  readonly lines: readonly Judged[];
  readonly refusals: readonly RefusedBy[];
}

/** One criterion over all runs that have it. */
export interface Miss {
  readonly scenarioId: string;
  readonly line: Judged;
  readonly missed: readonly DebriefedRun[];
  readonly judged: number;
}

/** What was missed, by the most first; what nobody missed is left out. */
export function missesOf(runs: readonly DebriefedRun[]): Miss[] {
  const all = runs.flatMap((run) => run.lines.map((line) => ({ run, line, isMissed: isMissed(line) })));
  const judged = all.filter((one) => one.isMissed !== undefined);
  const groups = Map.groupBy(judged, ({ run, line }) => `${run.scenarioId} ${line.code}`);
  return [...groups.values()]
    .flatMap((group): Miss[] => {
      const [first] = group;
      const missed = group.filter((one) => one.isMissed).map(({ run }) => run);
      if (!first || missed.length === 0) return [];
      return [{ scenarioId: first.run.scenarioId, line: first.line, missed, judged: group.length }];
    })
    .sort((one, other) => other.missed.length - one.missed.length || weight(other) - weight(one));
}

/** Of equally common ones the heavier stands first; nothing is heavier than a critical failure. */
const weight = ({ line: { kind, points } }: Miss): number => (kind === 'critical' ? 1000 : points);

export interface RefusalSum {
  readonly refusal: RefusedBy;
  readonly times: number;
  readonly people: number;
}

/** What the rules of the office refused, the most often first. */
export function refusalsOf(runs: readonly DebriefedRun[]): RefusalSum[] {
  const all = runs.flatMap(({ personId, refusals }) => refusals.map((refusal) => ({ personId, refusal })));
  return [...Map.groupBy(all, ({ refusal }) => refusal.rule).values()]
    .flatMap((group) => {
      const [first] = group;
      const people = new Set(group.map(({ personId }) => personId)).size;
      return first ? [{ refusal: first.refusal, times: group.length, people }] : [];
    })
    .sort((one, other) => other.times - one.times);
}

/** Ends of the bands in which scores are counted, both included. */
const BANDS = [
  [0, 59],
  [60, 69],
  [70, 79],
  [80, 89],
  [90, 100],
] as const;

/** How many runs have a score in each band. */
export const bandsOf = (scores: readonly number[]): { from: number; to: number; runs: number }[] =>
  BANDS.map(([from, to]) => ({ from, to, runs: scores.filter((score) => score >= from && score < to + 1).length }));

export function meanOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
}

export function medianOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const sorted = scores.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
