import type { Command } from '../../../contract/sandbox/command.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import { advance, dayOf, nextMorning } from './clock.js';
import { asCommand, type Context } from './context.js';
import type { Draft, RefusedBy } from './event.js';
import { refusal } from './rules.js';
import { both, type Text } from './text.js';

/** The steps that are about the run itself: the clock, hints, undoing. */
const RUN_STEPS = new Set<Command['type']>([
  'clock.advance',
  'clock.next_day',
  'hint.take',
  'run.rewind',
  'demonstration.next',
]);

export const isRunStep = ({ type }: Command): boolean => RUN_STEPS.has(type);

export const MODE_NAMES: Readonly<Record<RunMode, Text>> = {
  demonstration: both('示范', 'demonstration'),
  guided: both('引导', 'guided'),
  practice: both('练习', 'practice'),
  exam: both('考核', 'exam'),
};

/** In which modes a step exists; a step that is not named exists in all but the demonstration. */
const ONLY_IN: Partial<Record<Command['type'], readonly RunMode[]>> = {
  'hint.take': ['practice'],
  'run.rewind': ['practice', 'guided'],
};

export const existsIn = (type: Command['type'], mode: RunMode): boolean => ONLY_IN[type]?.includes(mode) ?? true;

/** What the engine must know of the run to move its clock or take a step back. */
export interface RunFacts {
  readonly mode: RunMode;
  readonly boundaries: () => readonly number[];
}

/** The event of a step about the run itself, or why there is none. */
export function clockOrCoach({ mode, boundaries }: RunFacts, context: Context): Draft | RefusedBy {
  const { world, state } = context;
  const type = context.command.type as Command['type'];
  if (!existsIn(type, mode) || type === 'demonstration.next')
    return refusal('mode-has-not', { mode: MODE_NAMES[mode] });
  if (type === 'hint.take') return takeHint(context);
  if (type === 'run.rewind') return rewind(boundaries(), context);
  const { office } = world.policy;
  const time =
    type === 'clock.next_day'
      ? nextMorning(state.time, office, world.calendars)
      : advance(state.time, asCommand<'clock.advance'>(context).minutes, office, world.calendars);
  if (dayOf(time) > world.horizon) return refusal('end-of-exercise', { day: world.horizon });
  return { type, facts: {}, effect: { time } };
}

function takeHint(context: Context): Draft | RefusedBy {
  const { hint: code } = asCommand<'hint.take'>(context);
  const hint = context.world.scene.hints.find((one) => one.code === code);
  if (!hint || context.state.hints.includes(code)) return refusal('unknown-hint');
  return { type: 'hint.take', facts: { cost: hint.cost }, effect: { hint: code, time: context.state.time } };
}

function rewind(boundaries: readonly number[], context: Context): Draft | RefusedBy {
  const { to } = asCommand<'run.rewind'>(context);
  if (!boundaries.includes(to)) return refusal('rewind-boundary');
  return { type: 'run.rewind', facts: {}, effect: { rewindTo: to } };
}
