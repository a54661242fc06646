import { dayOf } from '../clock.js';
import type { CaseContext } from '../context.js';
import type { RefusedBy } from '../event.js';
import { refusal, type RuleCode } from '../rules.js';
import type { Text } from '../text.js';

/** A question asked before a step. It answers with a refusal, or with nothing when the step may be taken. */
export type Guard = (context: CaseContext) => RefusedBy | undefined;

export const today = ({ state }: CaseContext): string => dayOf(state.time);

export const unless = (
  holds: boolean,
  rule: RuleCode,
  values?: Record<string, Text | string | number>,
): RefusedBy | undefined => (holds ? undefined : refusal(rule, values));

export const written = (text: string): boolean => text.trim().length > 0;

/** Whether the person who acts has had a hand in the case in that role. */
export const acted = ({ actor, record }: CaseContext, role: string): boolean =>
  actor.person !== null && (record.hands[role] ?? []).includes(actor.person);
