import type { Language } from '../../../contract/common.js';
import type { CoachView, GuidedStep, LiveCriterion } from '../../../contract/sandbox/run.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import { nextStep } from '../engine/guidance.js';
import { existsIn } from '../engine/run-steps.js';
import { boundariesOf, readCommand, type Play } from '../engine/play.js';
import { stepTitle } from '../engine/wording-of-events.js';
import { gradeState, type Grade, type Judged } from '../grading/grade.js';
import { effectiveLog } from '../engine/fold.js';
import { pick, sayIn } from './reading.js';

export interface Coaching {
  readonly play: Play;
  readonly mode: RunMode;
  readonly language: Language;
  readonly isRunning: boolean;
}

/** What the academy shows beside the office. In an exam it shows nothing that helps. */
export function coachView(coaching: Coaching): CoachView {
  const { play, mode, language, isRunning } = coaching;
  const { world, log } = play;
  const isLed = mode === 'guided' || mode === 'demonstration';
  const mayRewind = isRunning && existsIn('run.rewind', mode);
  const rewindTo = mayRewind ? (boundariesOf(log).at(-2) ?? null) : null;
  return {
    goals: world.scene.goals.map((goal) => goal[language]),
    hints: existsIn('hint.take', mode) ? hintsOf(play, language) : null,
    ...scoring(coaching),
    next: isRunning && isLed ? guidedStep(play, language) : null,
    canRewind: rewindTo !== null,
    rewindTo,
    canReset: mode !== 'exam',
  };
}

/** Score and rubric as they stand; an exam shows neither before its end. */
function scoring({ play, mode, language, isRunning }: Coaching): Pick<CoachView, 'score' | 'rubric'> {
  if (mode === 'exam') return { score: null, rubric: null };
  const { world, log, state } = play;
  const grade = gradeState({ world, events: effectiveLog(log), state, goesOn: isRunning });
  return {
    score: scoreOf(grade, language),
    rubric: grade.lines.filter(({ kind }) => kind !== 'hint').map((line) => liveLine(line, language)),
  };
}

function hintsOf({ world, log, state }: Play, language: Language): NonNullable<CoachView['hints']> {
  return world.scene.hints.map(({ code, cost, title, text }) => {
    const isTaken = state.hints.includes(code);
    return {
      code,
      title: title[language],
      cost,
      text: isTaken ? text[language] : null,
      event: log.find(({ effect }) => effect.hint === code)?.number ?? null,
    };
  });
}

function scoreOf(grade: Grade, language: Language): NonNullable<CoachView['score']> {
  const earned = grade.lines
    .filter(({ kind }) => kind === 'criterion')
    .reduce((sum, line) => sum + (line.earned ?? 0), 0);
  const lost = [
    ...(grade.hintCost > 0
      ? [pick(language, `提示扣 ${String(grade.hintCost)} 分`, `${String(grade.hintCost)} off for hints`)]
      : []),
    ...(grade.deducted > 0
      ? [pick(language, `扣 ${String(grade.deducted)} 分`, `${String(grade.deducted)} deducted`)]
      : []),
  ];
  const text = [pick(language, `已得 ${String(earned)} 分`, `${String(earned)} earned`), ...lost].join(
    pick(language, '，', ', '),
  );
  return { score: grade.score, judged: grade.judged, deducted: grade.deducted, hintCost: grade.hintCost, text };
}

function liveLine(line: Judged, language: Language): LiveCriterion {
  const { code, points, earned, evidence } = line;
  return {
    code,
    title: line.title[language],
    points,
    earned,
    state: stateOf(line),
    evidence: [...evidence],
    basis: line.basis[language],
  };
}

function stateOf({ kind, holds, earned, points, guide, evidence }: Judged): LiveCriterion['state'] {
  if (kind === 'critical') return holds ? 'critical-failed' : 'critical-armed';
  if (kind === 'deduction') return holds ? 'deducted' : 'open';
  if (guide !== null) return evidence.length > 0 ? 'human' : 'open';
  if (earned === points) return 'earned';
  return (earned ?? 0) > 0 ? 'partly' : 'open';
}

function guidedStep({ world, log }: Play, language: Language): GuidedStep | null {
  const next = nextStep(world, log);
  if (!next) return null;
  const { step, number } = next;
  const read = readCommand(world, step.do, language);
  if (!read.success) return null;
  const say = sayIn(language);
  const command = read.data;
  const { type, version: _version, ...facts } = command;
  const caseNo = 'caseNo' in command ? (command.caseNo ?? null) : null;
  const title = stepTitle(world, {
    type,
    facts,
    caseNo,
    ok: true,
    number: 0,
    command: 0,
    at: world.start,
    actor: 'trainee',
    role: 'SYS',
    from: null,
    to: null,
    effect: {},
    refusal: null,
  });
  return {
    number,
    of: world.scene.reference.length,
    type,
    title: say(title),
    why: say(step.why),
    basis: step.basis ? say(step.basis) : null,
    material: 'material' in command ? command.material : null,
    resource: 'resource' in command ? command.resource : null,
    command: { ...command },
  };
}
