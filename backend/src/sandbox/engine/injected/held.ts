import type { Pattern } from '../../../../contract/sandbox/rule.js';
import { matches, type Seen } from '../pattern.js';
import type { RunState } from '../state.js';
import type { World, WorldCase } from '../world.js';

/** Whether a case comes only when a trainer lets it in. */
export const isHeld = ({ file }: WorldCase): boolean => file.held;

/** The cases that a trainer may still let in. */
export const heldBack = (world: World, { cases }: Pick<RunState, 'cases'>): WorldCase[] =>
  [...world.cases.values()].filter((home) => isHeld(home) && !(home.caseNo in cases));

/** Whether what is said of any case is said of this one: a case that was let in has to be named. */
export function isMeant(world: World, caseNo: string | null, named: string | undefined): boolean {
  const home = caseNo === null ? undefined : world.cases.get(caseNo);
  return home === undefined || !isHeld(home) || named !== undefined;
}

/** Whether an event is one that a pattern of the scenario speaks of. */
export const speaksOf = (world: World, pattern: Pattern, event: Seen): boolean =>
  isMeant(world, event.caseNo, 'case' in pattern.where ? 'case' : undefined) && matches(pattern, event);
