import type {
  Requirement,
  RequirementGroup,
  Requirements,
  SingleRequirement,
} from '../../../contract/certification/program.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';
import { contentId } from '../../platform/database/ids.js';

/** What a requirement may count: a course completed, a quiz taken, a scenario run, a skill exam passed. */
export interface Evidence {
  id: string;
  kind: SingleRequirement['kind'];
  /** The course, quiz, scenario or skill exam. */
  subjectId: string;
  on: IsoDay;
  /** Percent; null where there is nothing to score. */
  score: number | null;
  /** Of a scenario. */
  mode: RunMode | null;
  hasCriticalFailure: boolean;
}

/** How one requirement stands. */
export interface RequirementResult {
  requirement: SingleRequirement;
  /** The day on which it was met; null while it is not. */
  metOn: IsoDay | null;
  /** What met it, or else the best that was tried. */
  evidence: Evidence | null;
}

export interface Evaluation {
  /** The day on which enough was met; null while it is not. */
  metOn: IsoDay | null;
  /** Every single requirement, also those inside groups, in the order of the program. */
  results: RequirementResult[];
}

/** Judges the evidence of one cycle, as of a day. Which evidence belongs to the cycle is for the caller to say. */
export function evaluate(requirements: Requirements, evidence: readonly Evidence[], on: IsoDay): Evaluation {
  const known = evidence.filter((item) => item.on <= on).sort((one, other) => (one.on < other.on ? -1 : 1));
  return ofGroup(requirements, known, on);
}

/** The requirements without their groups. */
export function singleRequirements({ parts }: Pick<RequirementGroup, 'parts'>): SingleRequirement[] {
  return parts.flatMap((part) => (part.kind === 'group' ? singleRequirements(part) : [part]));
}

function ofGroup({ need, parts }: Requirements, evidence: readonly Evidence[], on: IsoDay): Evaluation {
  const judged = parts.map((part) => ({ part, ...ofPart(part, evidence, on) }));
  const met = judged
    .filter((part) => part.metOn !== null)
    .map(({ part, metOn }) => ({ on: metOn ?? on, points: part.points ?? 1 }));
  return { metOn: dayReached(need, parts.length, met), results: judged.flatMap(({ results }) => results) };
}

function ofPart(part: Requirement, evidence: readonly Evidence[], on: IsoDay): Evaluation {
  const fresh = part.maximumAgeDays === undefined ? evidence : notBefore(evidence, addDays(on, -part.maximumAgeDays));
  if (part.kind === 'group') return ofGroup(part, fresh, on);
  const result = ofSingle(part, fresh);
  return { metOn: result.metOn, results: [result] };
}

function ofSingle(requirement: SingleRequirement, evidence: readonly Evidence[]): RequirementResult {
  const tries = evidence.filter((item) => isAbout(requirement, item));
  const meeting = tries.find((item) => meets(requirement, item));
  return { requirement, metOn: meeting?.on ?? null, evidence: meeting ?? best(tries) };
}

/** The day on which, one after the other, enough parts were met. */
function dayReached(
  need: RequirementGroup['need'],
  parts: number,
  met: { on: IsoDay; points: number }[],
): IsoDay | null {
  const wanted = need === 'all' ? parts : 'atLeast' in need ? need.atLeast : need.points;
  const inPoints = need !== 'all' && 'points' in need;
  let reached = 0;
  for (const { on, points } of met.sort((one, other) => (one.on < other.on ? -1 : 1))) {
    reached += inPoints ? points : 1;
    if (reached >= wanted) return on;
  }
  return null;
}

function isAbout(requirement: SingleRequirement, item: Evidence): boolean {
  if (item.kind !== requirement.kind || item.subjectId !== subjectIdOf(requirement)) return false;
  return requirement.kind !== 'scenario' || item.mode === requirement.mode;
}

function meets(requirement: SingleRequirement, { score, hasCriticalFailure }: Evidence): boolean {
  // Only what was completed or passed becomes evidence of these.
  if (requirement.kind === 'course' || requirement.kind === 'skill-exam') return true;
  if (requirement.kind === 'quiz') return (score ?? 0) >= requirement.mark;
  return (score ?? 0) >= requirement.score && (requirement.allowsCriticalFailure || !hasCriticalFailure);
}

/** What a requirement is about. */
export function subjectIdOf(requirement: SingleRequirement): string {
  return contentId(requirement.kind, slugOf(requirement));
}

/** Its name in the content files. */
export function slugOf(requirement: SingleRequirement): string {
  if (requirement.kind === 'course') return requirement.course;
  if (requirement.kind === 'skill-exam') return requirement.exam;
  return requirement.kind === 'quiz' ? requirement.quiz : requirement.scenario;
}

const notBefore = (evidence: readonly Evidence[], day: IsoDay) => evidence.filter(({ on }) => on >= day);

const best = (tries: readonly Evidence[]): Evidence | null =>
  tries.reduce<Evidence | null>((top, item) => (top && (top.score ?? 0) >= (item.score ?? 0) ? top : item), null);
