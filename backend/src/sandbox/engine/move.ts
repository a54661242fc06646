import type { Command } from '../../../contract/sandbox/command.js';
import { STATE_NAMES } from './case-states.js';
import { postTitle, type CaseContext } from './context.js';
import { DECISION_STEPS } from './decision-steps.js';
import type { Draft, RefusedBy } from './event.js';
import { READS_COMMAND, stands } from './guards.js';
import { INTAKE_STEPS } from './intake-steps.js';
import { transitionOf } from './machine.js';
import { refusal } from './rules.js';

/** Why the machine does not take this step: post, state, then the guards of its row. */
export function refuseMove(context: CaseContext): RefusedBy | undefined {
  const transition = transitionOf(context.command.type);
  if (!transition?.fires.includes(context.actor.role)) return refusal('wrong-post', { post: postTitle(context) });
  if (!transition.from.includes(context.record.state)) {
    return refusal('wrong-state', { state: STATE_NAMES[context.record.state] });
  }
  return stands(transition.guards, context);
}

/** Why a step is closed now, whatever the command would say; nothing when it stands open. */
export function closedBy(context: CaseContext): RefusedBy | undefined {
  const transition = transitionOf(context.command.type);
  if (!transition?.fires.includes(context.actor.role)) return refusal('wrong-post', { post: postTitle(context) });
  if (!transition.from.includes(context.record.state)) {
    return refusal('wrong-state', { state: STATE_NAMES[context.record.state] });
  }
  return stands(
    transition.guards.filter((guard) => !READS_COMMAND.has(guard)),
    context,
  );
}

/** The event that takes the step. */
export function moveDraft(context: CaseContext): Draft {
  const type = context.command.type as Command['type'];
  const step = INTAKE_STEPS[type] ?? DECISION_STEPS[type];
  const { facts, effect } = step?.(context) ?? { facts: {}, effect: {} };
  return moved(type, { facts, effect: { ...handOf(context), ...effect } });
}

/** Whoever takes a step has had a hand in the case: others must audit, approve or hear it. */
export function handOf({ actor: { role, person } }: Pick<CaseContext, 'actor'>): Pick<Draft['effect'], 'hand'> {
  return role === 'SYS' || person === null ? {} : { hand: { role, who: person } };
}

/** A draft with the move of its row in the machine, if there is one. */
export function moved(type: string, { facts, effect }: Pick<Draft, 'facts' | 'effect'>): Draft {
  const to = transitionOf(type)?.to;
  return { type, facts, effect: to === undefined || to === 'same' ? effect : { ...effect, state: to } };
}
