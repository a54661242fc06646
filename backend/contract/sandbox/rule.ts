import * as z from 'zod';
import { zhEn, type Localized } from '../common.js';

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Scalar = z.infer<typeof Scalar>;

/** What a fact of an event must be like. A fact that is a list meets `equals` and the like when one of its parts does. */
export const Condition = z.union([
  Scalar,
  z.strictObject({ in: z.array(Scalar).min(1) }),
  z.strictObject({ notIn: z.array(Scalar).min(1) }).describe('A list meets it when one of its parts lies outside.'),
  z
    .strictObject({ mentions: z.array(z.string().min(1)).min(1) })
    .describe('A text in which one of these words stands, whatever the case of its letters.'),
  z.strictObject({ minLength: z.number().int().min(1) }).describe('A text of at least so many characters.'),
  z.strictObject({ atLeast: z.number() }),
  z.strictObject({ atMost: z.number() }),
]);
export type Condition = z.infer<typeof Condition>;

/** Picks events of the log. By default only what was carried out; `outcome` and `refusedBy` also read refused attempts. */
export const Pattern = z.strictObject({
  event: z.string().min(1),
  where: z.record(z.string(), Condition).default({}),
  outcome: z.enum(['done', 'refused', 'any']).default('done'),
  until: z
    .string()
    .optional()
    .describe('Only what happened by then: a day, `2026-06-23`, or a minute, `2026-06-24T17:00`.'),
  refusedBy: z.string().optional().describe('Only attempts that this rule refused.'),
});
export type Pattern = z.infer<typeof Pattern>;

/** The rule types of the grader. They read the log and the final state, never texts typed exactly. */
export type Rule =
  | { must: Pattern }
  | { never: Pattern }
  | { before: { first: Pattern; then: Pattern } }
  | { set_eq: { of: Pattern; field: string; values: Scalar[] } }
  | { each: { of: Pattern; list: string; has: Record<string, Condition> } }
  | { within: { event: Pattern; after: Pattern; length: number; unit: 'working' | 'calendar' | 'minutes' } }
  | { count_max: { of: Pattern; max: number } }
  | { doc_has: { document: string; parts: string[]; case?: string | undefined } }
  | { value_eq: { field: string; value: Scalar; case?: string | undefined } }
  | { human: { of: Pattern; field: string; guide: Localized[] } }
  | { not: Rule }
  | { all: Rule[] }
  | { any: Rule[] };

export const Rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ must: Pattern }),
    z.strictObject({ never: Pattern }),
    z.strictObject({ before: z.strictObject({ first: Pattern, then: Pattern }) }),
    z.strictObject({ set_eq: z.strictObject({ of: Pattern, field: z.string(), values: z.array(Scalar).min(1) }) }),
    z.strictObject({
      each: z.strictObject({ of: Pattern, list: z.string(), has: z.record(z.string(), Condition) }),
    }),
    z.strictObject({
      within: z.strictObject({
        event: Pattern,
        after: Pattern,
        length: z.number().int().min(0).describe('0: on the same day.'),
        unit: z.enum(['working', 'calendar', 'minutes']).default('working').describe('Minutes are minutes of work.'),
      }),
    }),
    z.strictObject({ count_max: z.strictObject({ of: Pattern, max: z.number().int().min(0) }) }),
    z.strictObject({
      doc_has: z.strictObject({
        document: z.string(),
        parts: z.array(z.string()).min(1),
        case: z.string().optional().describe('Number of the case; without it any case will do.'),
      }),
    }),
    z.strictObject({
      value_eq: z.strictObject({
        field: z.string().describe('`statutoryDue`, `materials.M3.verdict`.'),
        value: Scalar,
        case: z.string().optional(),
      }),
    }),
    z.strictObject({
      human: z.strictObject({ of: Pattern, field: z.string(), guide: z.array(zhEn()).min(1) }),
    }),
    z.strictObject({ not: Rule }).describe('Holds while the rule inside it is not met in full.'),
    z.strictObject({ all: z.array(Rule).min(1) }),
    z.strictObject({ any: z.array(Rule).min(1) }),
  ]),
);

/** Whether a rule can be met by doing nothing, so that its points need a closing condition or a `with`. */
export function isNegative(rule: Rule): boolean {
  if ('never' in rule || 'count_max' in rule) return true;
  if ('not' in rule) return !isNegative(rule.not);
  if ('all' in rule) return rule.all.every(isNegative);
  return 'any' in rule && rule.any.some(isNegative);
}

/** Whether a person has to judge it. */
export const isHuman = (rule: Rule): boolean => 'human' in rule;
