import type { Context } from '../context.js';
import type { Draft } from '../event.js';
import type { AgendaEntry } from '../state.js';
import { stepDraft, refuseStep } from './matters.js';
import { stepFor } from './machines.js';

/** When a step of the platform cannot be taken, the one that is taken instead. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'review.uphold': 'review.turn_down',
  'review.open': 'review.pass',
  'sharing.approve': 'sharing.return',
  'change.pass': 'change.return',
  'job.decide': 'job.block',
};

/** What falls due by itself for a matter; nothing when it has become pointless. */
export function officeHappening(context: Context, entry: AgendaEntry): Draft | undefined {
  const matter = entry.matter === undefined ? undefined : context.state.matters[entry.matter];
  if (!matter) return undefined;
  const step = stepFor(matter.kind, entry.type);
  if (step && !refuseStep(step, { ...context, matter })) return stepDraft(step, { ...context, matter });
  const other = stepFor(matter.kind, OTHERWISE[entry.type] ?? '');
  return other && !refuseStep(other, { ...context, matter }) ? stepDraft(other, { ...context, matter }) : undefined;
}
