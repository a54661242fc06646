import * as z from 'zod';
import { LimitUnit } from '../../law/deadline.js';
import { brokenRule } from './rules.js';
import { type Rules, unitFields, unitIsNamed } from './pieces.js';

/** What a day or number in a computed item may be: a literal, or the name of a drawn parameter. */
const parameter = <T extends z.ZodType>(literal: T) => z.union([literal, z.strictObject({ draw: z.string() })]);
const day = () => parameter(z.iso.date());

export const Formula = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('due-day').describe('The last day of a time limit, as the time-limit engine counts it.'),
    from: day(),
    days: parameter(z.number().int().min(1).max(400)),
    unit: LimitUnit,
    extension: parameter(z.number().int().min(1).max(400)).optional().describe('The one extension that was granted.'),
    pauses: z
      .array(z.strictObject({ from: day(), to: day() }))
      .default([])
      .describe('Days that a law takes out of the count, both ends included.'),
  }),
  z.strictObject({
    rule: z
      .literal('deemed-acceptance')
      .describe('Day of acceptance when nobody told the applicant what is missing; {{noticeDue}} is the day missed.'),
    from: day().describe('The day of receipt.'),
    days: parameter(z.number().int().min(1).max(400)).default(5),
    unit: z.enum(['working', 'calendar']).default('working'),
  }),
  z.strictObject({
    rule: z.literal('number').describe('A number worked out from the drawn parameters; {{answer}} is that number.'),
    expression: z
      .string()
      .min(1)
      .max(300)
      .describe('+ - * / % ^, comparisons, a ? b : c, abs ceil floor round min max sqrt; {name} is a parameter.'),
    decimals: z.int().min(0).max(8).default(2).describe('To which the right answer is rounded and shown.'),
    tolerance: z.number().min(0).default(0),
    toleranceIn: z.enum(['absolute', 'percent']).default('absolute'),
    ...unitFields,
  }),
]);
export type Formula = z.output<typeof Formula>;
export type DeadlineFormula = Exclude<Formula, { rule: 'number' }>;
export type NumberFormula = Extract<Formula, { rule: 'number' }>;

/** What a parameter is drawn from: listed values, or steps from least to most. */
export const DrawnFrom = z.union([
  z.array(z.union([z.iso.date(), z.number()])).min(1),
  z
    .strictObject({ min: z.number(), max: z.number(), step: z.number().positive() })
    .refine(({ min, max }) => max >= min, { path: ['max'], ...brokenRule('maximum-below-minimum') })
    .refine(({ min, max, step }) => (max - min) / step <= 100_000, { path: ['step'], ...brokenRule('step-too-small') }),
]);
export type DrawnFrom = z.output<typeof DrawnFrom>;

export const computedShapes = {
  computed: {
    type: z.literal('computed'),
    parameters: z
      .record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), DrawnFrom)
      .default({})
      .describe('Values to draw from; {{name}} in a text shows what was drawn.'),
    formula: Formula,
  },
} as const;

/** The parameters that an expression names. */
export const namesIn = (expression: string): string[] => [
  ...new Set([...expression.matchAll(/\{\s*([a-z][A-Za-z0-9]*)\s*\}/g)].map(([, name = '']) => name)),
];

export const computedRules: Rules<typeof computedShapes> = {
  computed: ({ parameters, formula }, report) => {
    for (const { at, value, holds } of settledBy(formula)) {
      if (typeof value !== 'object') continue;
      const drawn = parameters[value.draw];
      if (!drawn) report(['formula', ...at], 'parameter-unknown', { name: value.draw });
      else if (!drawsOnly(drawn, holds)) {
        report(['parameters', value.draw], holds === 'string' ? 'draws-days' : 'draws-numbers');
      }
    }
    if (formula.rule === 'due-day')
      formula.pauses.forEach(({ from, to }, index) => {
        if (typeof from === 'string' && typeof to === 'string' && to < from)
          report(['formula', 'pauses', index, 'to'], 'pause-ends-first');
      });
    if (formula.rule === 'number') unitIsNamed(formula, ['formula', 'unit'], report);
  },
};

const drawsOnly = (drawn: DrawnFrom, holds: 'string' | 'number'): boolean =>
  Array.isArray(drawn) ? drawn.every((one) => typeof one === holds) : holds === 'number';

interface SettledPlace {
  at: (string | number)[];
  value: string | number | { draw: string } | undefined;
  holds: 'string' | 'number';
}

/** Every place of a formula that may be drawn, and whether it holds a day (a string) or a number. */
function settledBy(formula: Formula): SettledPlace[] {
  if (formula.rule === 'number')
    return namesIn(formula.expression).map((draw) => ({ at: ['expression'], value: { draw }, holds: 'number' }));
  const base: SettledPlace[] = [
    { at: ['from'], value: formula.from, holds: 'string' },
    { at: ['days'], value: formula.days, holds: 'number' },
  ];
  if (formula.rule !== 'due-day') return base;
  const pauses = formula.pauses.flatMap((pause, index): SettledPlace[] => [
    { at: ['pauses', index, 'from'], value: pause.from, holds: 'string' },
    { at: ['pauses', index, 'to'], value: pause.to, holds: 'string' },
  ]);
  return [...base, { at: ['extension'], value: formula.extension, holds: 'number' }, ...pauses];
}
