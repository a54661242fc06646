import { STATES_OF, MACHINES, stepFor } from './machines.js';
import type { CommandType } from '../../../../contract/sandbox/command.js';
import type { Context } from '../context.js';
import type { Draft, RefusedBy } from '../event.js';
import type { OfficeWork } from '../office-step.js';
import { refusal } from '../rules.js';
import { same } from '../text.js';
import type { MatterChange, MatterKind, MatterRecord } from './matter.js';
import type { MatterContext, MatterOutcome, MatterStep } from './matter-machine.js';

/** The steps of all machines as work of the office, each with the matter that its command names. */
export const MATTER_WORK: Partial<Record<CommandType, OfficeWork>> = Object.fromEntries(
  MACHINES.flatMap(({ steps }) => steps)
    .filter(({ fires }) => !fires.includes('SYS'))
    .map((step) => [step.event, workOf(step)]),
);

function workOf(step: MatterStep): OfficeWork {
  return {
    fires: step.fires,
    closed: (context) => (anyOpen(step, context) ? undefined : refusal('nothing-of-the-kind')),
    refuse: (context) => {
      const matter = named(step.kind, context);
      return matter ? refuseStep(step, { ...context, matter }) : refusal('no-such-matter');
    },
    draft: (context) => {
      const matter = named(step.kind, context);
      return matter ? [stepDraft(step, { ...context, matter })] : [];
    },
  };
}

const anyOpen = ({ kind, from }: MatterStep, { state }: Context): boolean =>
  Object.values(state.matters).some((matter) => matter.kind === kind && from.includes(matter.state));

/** The matter a command is about: it names it in the field called like the kind. */
function named(kind: MatterKind, { command, state }: Context): MatterRecord | undefined {
  const id = (command as unknown as Record<string, unknown>)[kind];
  return typeof id === 'string' ? state.matters[`${kind}:${id}`] : undefined;
}

/** Why a machine does not take this step: state, then the guards of its row. */
export function refuseStep(step: MatterStep, context: MatterContext): RefusedBy | undefined {
  const { matter } = context;
  if (!step.from.includes(matter.state)) {
    return refusal('matter-wrong-state', { state: STATES_OF[matter.kind][matter.state] ?? same(matter.state) });
  }
  for (const guard of step.guards) {
    const refused = guard(context);
    if (refused) return refused;
  }
  return undefined;
}

/** The event that takes the step. */
export function stepDraft(step: MatterStep, context: MatterContext): Draft {
  const { matter } = context;
  const outcome: MatterOutcome = step.outcome(context);
  const change: MatterChange = {
    kind: matter.kind,
    id: matter.id,
    ...(step.to !== 'same' && { state: step.to }),
    ...outcome.change,
  };
  const after = change.state ?? matter.state;
  return {
    type: step.event,
    facts: { [matter.kind]: matter.id, matterFrom: matter.state, matterTo: after, ...outcome.facts },
    effect: { ...outcome.effect, matters: [change, ...(outcome.effect?.matters ?? [])] },
  };
}

/** The steps that stand open for a matter, whoever takes them. */
export const openSteps = (matter: MatterRecord): MatterStep[] =>
  MACHINES.flatMap(({ kind, steps }) =>
    kind === matter.kind ? steps.filter(({ from }) => from.includes(matter.state)) : [],
  );

export { stepFor };
