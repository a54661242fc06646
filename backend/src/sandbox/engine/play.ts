import type { Command } from '../../../contract/sandbox/command.js';
import type { ReferenceStepFile } from '../../../contract/sandbox/scenario-file.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import { execute, type Outcome, type Running } from './execute.js';
import type { LogEvent } from './event.js';
import { effectiveLog, foldLog } from './fold.js';
import { isInjected } from './injected/injected.js';
import { openRun } from './opening.js';
import type { RunState } from './state.js';
import type { World } from './world.js';
import { readCommand, type WrittenCommand } from './written-command.js';

export { readCommand, type WrittenCommand };

/** A run in memory: its log and the state it folds to. */
export interface Play {
  readonly world: World;
  readonly log: readonly LogEvent[];
  readonly state: RunState;
}

/** A new run, before the first command. */
export function begin(world: World): Play {
  const log = openRun(world);
  return { world, log, state: foldLog(world, log) };
}

/** A run taken up again from its log. */
export const resume = (world: World, log: readonly LogEvent[]): Play => ({ world, log, state: foldLog(world, log) });

/** The run after one more command, and what came of it. */
export function act(
  play: Play,
  command: Command,
  mode: RunMode = 'practice',
): Play & Pick<Outcome, 'events' | 'refusal'> {
  const { world } = play;
  const { events, state, refusal } = execute(runningOf(play, mode), command);
  const log = [...play.log, ...events];
  const isRewound = events.some(({ effect }) => effect.rewindTo !== undefined);
  return { world, log, state: isRewound ? foldLog(world, log) : state, events, refusal };
}

const runningOf = ({ world, log, state }: Play, mode: RunMode): Running => ({
  world,
  state,
  mode,
  command: (log.at(-1)?.command ?? 0) + 1,
  boundaries: () => boundariesOf(log),
});

/** The events after which nothing of the same command follows: where undoing may lead. */
export function boundariesOf(log: readonly LogEvent[]): number[] {
  const kept = effectiveLog(log).filter((event) => !isInjected(event));
  return kept.filter((event, at) => kept[at + 1]?.command !== event.command).map(({ number }) => number);
}

/** The reference run of a world, command by command. */
export function playReference(world: World, language: 'zh-CN' | 'en' = 'zh-CN'): Play {
  return world.scene.reference.reduce((play, step) => playStep(play, step, language), begin(world));
}

function playStep(play: Play, step: ReferenceStepFile, language: 'zh-CN' | 'en'): Play {
  const read = readCommand(play.world, step.do, language);
  return read.success ? act(play, read.data) : play;
}
