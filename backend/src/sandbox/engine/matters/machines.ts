import type { MatterKind, StateWords } from './matter.js';
import type { MatterMachine, MatterStep } from './matter-machine.js';
import { REVIEW_MACHINE } from './review-machine.js';

/** Every machine beside the case machine. */
export const MACHINES: readonly MatterMachine[] = [REVIEW_MACHINE];

export const STATES_OF = Object.fromEntries(MACHINES.map(({ kind, states }) => [kind, states])) as unknown as Readonly<
  Record<MatterKind, StateWords>
>;

/** The row of that event for that kind of matter. */
export const stepFor = (kind: string, event: string): MatterStep | undefined =>
  MACHINES.find((machine) => machine.kind === kind)?.steps.find((step) => step.event === event);
