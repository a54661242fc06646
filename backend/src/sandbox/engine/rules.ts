import type { RefusedBy } from './event.js';
import { DESK_RULES } from './rules/desk-rules.js';
import { HEARING_RULES } from './rules/hearing-rules.js';
import { INTAKE_RULES } from './rules/intake-rules.js';
import { OFFICE_RULES } from './rules/office-rules.js';
import { LICENCE_RULES } from './rules/licence-rules.js';
import { REVIEW_RULES } from './rules/review-rules.js';
import type { RuleText } from './rules/rule-text.js';
import { RUN_RULES } from './rules/run-rules.js';
import { WINDOW_RULES } from './rules/window-rules.js';
import { fill, type Text } from './text.js';

/** Every rule that can stand against a command, in words. A refusal names its code; the grader reads it. */
export const RULES = {
  ...RUN_RULES,
  ...INTAKE_RULES,
  ...REVIEW_RULES,
  ...HEARING_RULES,
  ...LICENCE_RULES,
  ...DESK_RULES,
  ...OFFICE_RULES,
  ...WINDOW_RULES,
} as const satisfies Record<string, RuleText>;

export type RuleCode = keyof typeof RULES;

/** A refusal by that rule, its places filled in. */
export function refusal(rule: RuleCode, values: Record<string, Text | string | number> = {}): RefusedBy {
  const { text, basis }: RuleText = RULES[rule];
  return { rule, text: fill(text, values), basis: basis ?? null };
}
