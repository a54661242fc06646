import { isHuman, isNegative } from '../../../contract/sandbox/rule.js';
import type { CriterionFile } from '../../../contract/sandbox/scenario-file.js';
import { DIMENSIONS, type Dimension } from '../../../contract/sandbox/terms.js';
import type { LogEvent } from '../engine/event.js';
import { effectiveLog, foldLog } from '../engine/fold.js';
import type { RunState } from '../engine/state.js';
import type { Text } from '../engine/text.js';
import { both } from '../engine/text.js';
import type { World } from '../engine/world.js';
import { judge, type Evidence, type Finding } from './judge.js';

/** How a criterion, a deduction or a critical rule came out. */
export interface Judged {
  readonly code: string;
  readonly kind: 'criterion' | 'deduction' | 'critical' | 'hint';
  readonly title: Text;
  readonly basis: Text;
  readonly expected: Text;
  readonly actual: Text;
  readonly evidence: readonly number[];
  readonly dimensions: readonly Dimension[];
  readonly points: number;
  /** Null while a person has to judge it. Negative for what was deducted. */
  readonly earned: number | null;
  /** Whether the rule itself holds: a deduction's or critical rule's holding is the trainee's loss. */
  readonly holds: boolean;
  readonly guide: readonly Text[] | null;
  readonly text: string | null;
}

export interface Grade {
  readonly score: number;
  /** Points that could be earned so far: all but those of human criteria. */
  readonly judged: number;
  readonly pending: number;
  readonly deducted: number;
  readonly hintCost: number;
  readonly critical: boolean;
  readonly lines: readonly Judged[];
  readonly dimensions: Readonly<Record<Dimension, number | null>>;
}

/** How human criteria count: not yet, in full for a text that was written, or by the points a person gave, by code. */
export type HumanCounts = 'pending' | 'full' | ReadonlyMap<string, number>;

/** The grade of a log. The same log under the same rubric always gets the same grade. */
export function grade(world: World, log: readonly LogEvent[], human: HumanCounts = 'pending'): Grade {
  return gradeState({ world, events: effectiveLog(log), state: foldLog(world, log) }, human);
}

/** The grade of a state that has been folded already, and the events that led to it. */
export function gradeState(evidence: Evidence, human: HumanCounts = 'pending'): Grade {
  const { scene } = evidence.world;
  const lines = [
    ...criteria(evidence, human),
    ...scene.deductions.map((rule) => deduction(rule, evidence)),
    ...scene.critical.map((rule) => critical(rule, evidence)),
    ...hints(evidence.state, evidence),
  ];
  return summed(lines);
}

function summed(lines: readonly Judged[]): Grade {
  const sum = (kind: Judged['kind']) =>
    lines.filter((line) => line.kind === kind).reduce((total, { earned }) => total + (earned ?? 0), 0);
  const points = (isPending: boolean) =>
    lines.filter(({ earned }) => (earned === null) === isPending).reduce((total, line) => total + line.points, 0);
  const [earned, deducted, hintCost] = [sum('criterion'), sum('deduction'), sum('hint')];
  return {
    score: Math.min(100, Math.max(0, earned + deducted + hintCost)),
    judged: points(false),
    pending: points(true),
    deducted: -deducted,
    hintCost: -hintCost,
    critical: lines.some(({ kind, holds }) => kind === 'critical' && holds),
    lines,
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, ofDimension(lines, dimension)]),
    ) as Grade['dimensions'],
  };
}

/** A dimension is what its criteria earned of what they could, less what was deducted from it. */
function ofDimension(lines: readonly Judged[], dimension: Dimension): number | null {
  const mine = lines.filter((line) => line.earned !== null && line.dimensions.includes(dimension));
  const possible = mine.reduce((total, { points }) => total + points, 0);
  if (possible === 0) return null;
  const earned = mine.reduce((total, line) => total + (line.earned ?? 0), 0);
  return Math.round((Math.max(0, earned) / possible) * 100);
}

function criteria(evidence: Evidence, human: HumanCounts): Judged[] {
  const { scene, variant } = evidence.world;
  const closed = scene.closing === undefined ? false : judge(scene.closing, evidence).share === 1;
  const plain = new Map<string, Judged>();
  // Those that stand by themselves first: a negative one may wait for one of them.
  const order = [...scene.criteria].sort((one, other) => Number(isNegative(one.rule)) - Number(isNegative(other.rule)));
  for (const criterion of order) {
    const partner = criterion.with === undefined ? undefined : plain.get(criterion.with);
    const open = criterion.with === undefined ? closed : partner !== undefined && partner.earned === partner.points;
    const counts = !isNegative(criterion.rule) || open;
    plain.set(
      criterion.code,
      criterionLine(criterion, judge(criterion.rule, evidence), { evidence, human, variant, counts }),
    );
  }
  return scene.criteria.flatMap(({ code }) => plain.get(code) ?? []);
}

interface Counting {
  readonly evidence: Evidence;
  readonly human: HumanCounts;
  readonly variant: string;
  readonly counts: boolean;
}

const WAITS = both('尚未到可以判定的时候', 'Not yet to be judged');

function criterionLine(
  criterion: CriterionFile,
  finding: Finding,
  { evidence, human, variant, counts }: Counting,
): Judged {
  const points = pointsOf(criterion, variant);
  const share = criterion.partial ? finding.share : Math.floor(finding.share);
  const earned = counts ? Math.floor(points * share + 1e-9) : 0;
  const isJudgedBy = isHuman(criterion.rule) && finding.share > 0 && human !== 'full';
  const given = typeof human === 'string' ? undefined : human.get(criterion.code);
  return {
    code: criterion.code,
    kind: 'criterion',
    title: criterion.title,
    basis: criterion.basis,
    expected: criterion.expected ?? criterion.title,
    actual: counts ? finding.actual : WAITS,
    evidence: finding.evidence,
    dimensions: criterion.dimensions,
    points,
    // Nobody can judge a text that was not written.
    earned: isJudgedBy ? within(given, points) : earned,
    holds: counts && finding.share === 1,
    ...humanPart(criterion, finding, evidence),
  };
}

/** Points that a person gave, never more than the criterion has; null before. */
const within = (given: number | undefined, points: number): number | null =>
  given === undefined ? null : Math.min(points, Math.max(0, given));

function humanPart(
  { rule }: CriterionFile,
  { evidence: numbers }: Finding,
  { events }: Evidence,
): Pick<Judged, 'guide' | 'text'> {
  if (!('human' in rule)) return { guide: null, text: null };
  const written = events.filter(({ number }) => numbers.includes(number)).map(({ facts }) => facts[rule.human.field]);
  return { guide: rule.human.guide, text: written.filter((text) => typeof text === 'string').join('\n') || null };
}

export const pointsOf = ({ points }: CriterionFile, variant: string): number =>
  typeof points === 'number' ? points : (points[variant] ?? 0);

function deduction(rule: Evidence['world']['scene']['deductions'][number], evidence: Evidence): Judged {
  const finding = judge(rule.rule, evidence);
  const happened = hasHappened(rule, finding, evidence);
  return {
    ...negativeLine(rule, finding),
    kind: 'deduction',
    dimensions: [rule.dimension],
    earned: happened ? -rule.points : 0,
    holds: happened,
  };
}

function critical(rule: Evidence['world']['scene']['critical'][number], evidence: Evidence): Judged {
  const finding = judge(rule.rule, evidence);
  const happened = hasHappened(rule, finding, evidence);
  return { ...negativeLine(rule, finding), kind: 'critical', dimensions: [], earned: 0, holds: happened };
}

/** An omission has happened only when nothing can follow any more. */
const hasHappened = ({ atEnd }: { atEnd: boolean }, { share }: Finding, { goesOn }: Evidence): boolean =>
  share === 1 && !(atEnd && goesOn === true);

const NOT_TO_HAPPEN = both('不应发生', 'Must not happen');

const DID_NOT = both('没有发生', 'Did not happen');

const negativeLine = (
  { code, title, basis }: { code: string; title: Text; basis: Text },
  { share, actual, evidence }: Finding,
) => ({
  code,
  title,
  basis,
  expected: NOT_TO_HAPPEN,
  actual: share === 1 ? actual : DID_NOT,
  evidence,
  points: 0,
  guide: null,
  text: null,
});

const PRACTICE_RULES = both('练习模式规则', 'Rules of practice');

function hints({ hints: taken }: RunState, { world, events }: Evidence): Judged[] {
  return world.scene.hints
    .filter(({ code }) => taken.includes(code))
    .map(({ code, cost, title }) => ({
      ...negativeLine(
        { code: `hint-${code}`, title, basis: PRACTICE_RULES },
        {
          share: 1,
          actual: title,
          evidence: events.filter((event) => event.effect.hint === code).map(({ number }) => number),
        },
      ),
      kind: 'hint' as const,
      dimensions: [],
      earned: -cost,
      holds: true,
    }));
}
