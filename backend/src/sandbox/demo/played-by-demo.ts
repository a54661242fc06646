import { act, begin, type Play, readCommand, type WrittenCommand } from '../engine/play.js';
import type { World } from '../engine/world.js';
import type { DemoRun } from './demo-runs.content.js';

/** The reference run as this person played it: with these mistakes, in these words. */
export function playedBy(world: World, { mistakes, says, scenario }: DemoRun): Play {
  const made = mistakes.map((name) => {
    const mutant = world.scene.mutants.find((one) => one.name === name);
    if (!mutant) throw new Error(`${scenario} knows no mistake “${name}” in variant ${world.variant}`);
    return mutant;
  });
  const steps = world.scene.reference.flatMap(({ id, do: command }): WrittenCommand[] => {
    const instead = made.find(({ step }) => step === id);
    if (instead) return instead.to;
    if (made.some(({ without }) => without.includes(id))) return [];
    return [{ ...command, ...says[id] }];
  });
  return steps.reduce<Play>((play, step) => {
    const read = readCommand(world, step);
    return read.success ? act(play, read.data) : play;
  }, begin(world));
}
