import type { Command } from '../../../contract/sandbox/command.js';
import { STATE_NAMES, TERMINAL } from './case-states.js';
import { postTitle, type CaseContext } from './context.js';
import type { DeskWork } from './desk-step.js';
import { DESK_WORK } from './desk-work.js';
import type { Draft, RefusedBy } from './event.js';
import { closedBy, moveDraft, refuseMove } from './move.js';
import { refusal } from './rules.js';

/** Why a step or a piece of desk work on a case is refused; nothing when it may be done. */
export function refuseBy(context: CaseContext): RefusedBy | undefined {
  const work = DESK_WORK[context.command.type as Command['type']];
  return work ? (closedDesk(work, context) ?? work.refuse?.(context)) : refuseMove(context);
}

/** Why a step or a piece of desk work stands closed now, before anybody has said anything; nothing when it is open. */
export function closedNow(context: CaseContext): RefusedBy | undefined {
  const work = DESK_WORK[context.command.type as Command['type']];
  return work ? closedDesk(work, context) : closedBy(context);
}

function closedDesk(work: DeskWork, context: CaseContext): RefusedBy | undefined {
  if (!work.fires.includes(context.actor.role)) return refusal('wrong-post', { post: postTitle(context) });
  if (TERMINAL.has(context.record.state) && work.evenAtEnd !== true) {
    return refusal('case-closed', { state: STATE_NAMES[context.record.state] });
  }
  return work.closed?.(context);
}

/** The events of a step or a piece of desk work that breaks no rule. */
export function draftsOf(context: CaseContext): readonly Draft[] {
  const work = DESK_WORK[context.command.type as Command['type']];
  return work ? work.draft(context) : [moveDraft(context)];
}
