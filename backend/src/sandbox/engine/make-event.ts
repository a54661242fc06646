import type { Command } from '../../../contract/sandbox/command.js';
import type { Context } from './context.js';
import type { Draft, LogEvent } from './event.js';
import { reactionsTo } from './reactions.js';
import type { RunState } from './state.js';

export interface Placing {
  readonly draft: Draft;
  /** The state before the event. */
  readonly state: RunState;
  /** Ordinal of the command it belongs to. */
  readonly command: number;
  /** The clock after it; undefined while the clock stands. */
  readonly time: string | undefined;
}

/** A draft in its place in the log: what the command said becomes facts, and whoever reacts by script is put on the agenda. */
export function eventOf(context: Context, { draft, state, command, time }: Placing): LogEvent {
  const { type: _type, version: _version, ...said } = context.command as Command & Record<string, unknown>;
  const caseNo = draft.caseNo ?? caseNoOf(context);
  const from = caseNo === null ? null : (state.cases[caseNo]?.state ?? null);
  const facts = { ...said, ...draft.facts, ...itemFact(state, caseNo) };
  const effect = { ...draft.effect, ...(time !== undefined && { time }) };
  const seen = { type: draft.type, ok: true, at: state.time, facts, caseNo, refusal: null };
  const schedule = [...(effect.schedule ?? []), ...reactionsTo(seen, time ?? state.time, context.world)];
  return {
    ...seen,
    number: state.version + 1,
    command,
    actor: context.actor.kind,
    role: context.actor.role,
    from,
    to: effect.state ?? from,
    effect: schedule.length > 0 ? { ...effect, schedule } : effect,
  };
}

/** Of a case that was moved, under which item something was done: its materials are called by that item's list. */
function itemFact({ cases }: RunState, caseNo: string | null): { under?: string } {
  const moved = caseNo === null ? undefined : cases[caseNo]?.item;
  return moved === undefined ? {} : { under: moved };
}

export function caseNoOf({ command }: Context): string | null {
  return ('caseNo' in command ? command.caseNo : null) ?? null;
}
