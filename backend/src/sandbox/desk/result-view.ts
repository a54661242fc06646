import type { Language } from '../../../contract/common.js';
import type { CriterionResult, ReferenceFrame, ReplayFrame, RunResult } from '../../../contract/sandbox/result.js';
import { DIMENSIONS } from '../../../contract/sandbox/terms.js';
import { STATE_NAMES } from '../engine/case-states.js';
import type { LogEvent } from '../engine/event.js';
import { effectiveLog, emptyState, fold } from '../engine/fold.js';
import { keyOf } from '../engine/guidance.js';
import type { Play } from '../engine/play.js';
import { eventTitle, KEY_EVENTS, writtenIn } from '../engine/wording-of-events.js';
import { figuresOf } from '../grading/figures.js';
import { grade, gradeState, type Grade, type Judged } from '../grading/grade.js';
import { worthOf } from '../grading/guide.js';
import { indicatorsOf } from '../grading/indicators.js';
import { stateOf } from '../grading/line-state.js';
import { verdictOf } from '../grading/verdict.js';
import { timelineOf } from './event-view.js';
import { sayIn } from './reading.js';
import type { RunFrame } from './run-view.js';

export interface GivenPoints {
  readonly points: number;
  readonly lines: readonly number[];
  readonly comments: readonly string[];
}

export interface Resulting {
  readonly frame: RunFrame & {
    readonly engineVersion: string;
    readonly scenarioVersion: number;
    /** Version of the scenario whose criteria judged it. */
    readonly rubricVersion: number;
  };
  readonly play: Play;
  /** What people gave for human criteria, by code. */
  readonly marks: ReadonlyMap<string, GivenPoints>;
  readonly reference: Play;
  readonly person: { readonly id: string; readonly name: string };
  /** Whether the reader is the trainee. */
  readonly isMine: boolean;
  readonly finishedAt: Date;
  readonly variants: number;
}

/** The result with all that it rests on. Computed from the log: the same log gives the same result, for ever. */
export function resultView(
  { frame, play, marks, reference, person, isMine, finishedAt, variants }: Resulting,
  language: Language,
): RunResult {
  const { world, log } = play;
  const { scene } = world;
  const points = new Map([...marks].map(([code, mark]) => [code, mark.points]));
  const graded = grade(world, log, points);
  const { passed, code, label } = verdictOf(graded, scene.passMark);
  const target = grade(world, reference.log, 'full');
  return {
    runId: frame.id,
    scenario: { id: frame.scenarioId, code: scene.code, title: scene.title[language] },
    person,
    mine: isMine,
    mode: frame.mode,
    status: frame.status,
    variant: world.variant,
    attempt: frame.number,
    startedAt: frame.startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    seconds: Math.max(0, Math.round((finishedAt.getTime() - frame.startedAt.getTime()) / 1000)),
    score: graded.score,
    judged: graded.judged,
    pending: graded.pending,
    soFar: graded.pending > 0,
    passMark: scene.passMark,
    passed,
    critical: graded.critical,
    grade: { code, label: label[language] },
    dimensions: DIMENSIONS.map((dimension) => ({
      dimension,
      score: graded.dimensions[dimension],
      reference: target.dimensions[dimension],
    })),
    criteria: graded.lines.map((line) => criterionView(line, marks.get(line.code), language)),
    figures: {
      mine: figuresOf(world, effectiveLog(log), play.state),
      reference: figuresOf(world, reference.log, reference.state),
    },
    indicators: {
      mine: indicatorsOf(world, effectiveLog(log), play.state),
      reference: indicatorsOf(world, reference.log, reference.state),
    },
    replay: { frames: framesOf(play, reference, points, language), reference: referenceFrames(reference, language) },
    versions: { engine: frame.engineVersion, scenario: frame.scenarioVersion, rubric: frame.rubricVersion },
    other: { variantAvailable: variants > 1 },
  };
}

function criterionView(line: Judged, mark: GivenPoints | undefined, language: Language): CriterionResult {
  const say = sayIn(language);
  const { code, kind, points, earned, evidence, dimensions, guide, text } = line;
  return {
    code,
    kind,
    title: say(line.title),
    detail: say(line.actual),
    state: stateOf(line),
    points,
    earned,
    expected: say(line.expected),
    actual: say(line.actual),
    evidence: [...evidence],
    basis: say(line.basis),
    dimensions: [...dimensions],
    guide: guide?.map(say) ?? null,
    text,
    marked: guide && mark && earned !== null ? markedView(guide, points, mark, language) : null,
  };
}

function markedView(
  guide: NonNullable<Judged['guide']>,
  points: number,
  { lines, comments }: GivenPoints,
  language: Language,
): CriterionResult['marked'] {
  const worth = worthOf(guide, points);
  return {
    lines: worth.map((line, at) => ({ text: line.text[language], points: line.points, earned: lines[at] ?? 0 })),
    comments: [...comments],
  };
}

/** How many moments are graded one by one; in a longer log the score moves in so many strides. */
const FINE_FRAMES = 300;
const STRIDES = 60;

function framesOf(
  { world, log }: Play,
  reference: Play,
  marks: ReadonlyMap<string, number>,
  language: Language,
): ReplayFrame[] {
  const scores = scoresAlong(world, log, marks);
  const matching = matcher(reference.log);
  const views = timelineOf(world, log, language);
  return log.flatMap((event, at) => {
    const view = views[at];
    if (!view) return [];
    return [
      {
        ...view,
        key: event.ok && KEY_EVENTS.has(event.type),
        caseState: event.to && STATE_NAMES[event.to][language],
        score: scores[at] ?? 0,
        wrote: writtenIn(event),
        reference: matching(event),
      },
    ];
  });
}

/** The score as it stood after each event. */
function scoresAlong(world: Play['world'], log: readonly LogEvent[], marks: ReadonlyMap<string, number>): number[] {
  const isRewound = log.some(({ effect }) => effect.rewindTo !== undefined);
  let state = emptyState(world);
  const stride = log.length <= FINE_FRAMES ? 1 : Math.ceil(log.length / STRIDES);
  let last = 0;
  return log.map((event, at) => {
    state = fold(state, event);
    const isDue = at % stride === 0 || at === log.length - 1;
    if (!isDue) return last;
    const events = log.slice(0, at + 1);
    const graded: Grade = isRewound ? grade(world, events, marks) : gradeState({ world, events, state }, marks);
    last = graded.score;
    return last;
  });
}

/** Finds for each event of a run the step of the reference run that did the same, the first for the first and so on. */
function matcher(reference: readonly LogEvent[]): (event: LogEvent) => ReplayFrame['reference'] {
  const waiting = new Map<string, LogEvent[]>();
  for (const event of reference.filter(({ ok, actor }) => ok && actor === 'trainee')) {
    const key = placeOf(event);
    waiting.set(key, [...(waiting.get(key) ?? []), event]);
  }
  return (event) => {
    if (!event.ok || event.actor !== 'trainee') return null;
    const match = waiting.get(placeOf(event))?.shift();
    return match ? { number: match.number, wrote: writtenIn(match) } : null;
  };
}

/** What was done, and with which case: both runs are in the same world, so cases have the same numbers. */
const placeOf = ({ type, facts, caseNo }: LogEvent): string => `${caseNo ?? ''} ${keyOf(type, facts)}`;

function referenceFrames({ world, log }: Play, language: Language): ReferenceFrame[] {
  const reasons = new Map(world.scene.reference.map(({ why }, at) => [at + 1, why]));
  return log.map((event) => ({
    number: event.number,
    at: event.at,
    type: event.type,
    title: eventTitle(world, event)[language],
    why: event.actor === 'trainee' ? (reasons.get(event.command)?.[language] ?? null) : null,
    actor: event.actor,
    key: KEY_EVENTS.has(event.type),
  }));
}
