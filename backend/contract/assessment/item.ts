import * as z from 'zod';
import { Basis, zhEn } from '../common.js';
import { LimitUnit } from '../law/deadline.js';

/**
 * A question as its author writes it, key included: the schema of question banks and of the check block inside a lesson.
 * Texts are `{ zh, en }`, or one plain string that serves both languages. What a candidate sees is `item-view.ts`.
 */

export const ITEM_TYPES = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'ordering',
  'matching',
  'short-answer',
  'numeric',
  'computed',
  'case',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** The eight knowledge areas of the window clerk's competency model. */
export const KNOWLEDGE_AREAS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const;
export const KnowledgeArea = z.enum(KNOWLEDGE_AREAS);
export type KnowledgeArea = z.infer<typeof KnowledgeArea>;

/** Names a choice, prompt or part within its item; short, because candidates' answers are made of them. */
export const localId = () => z.coerce.string().regex(/^[A-Za-z0-9-]{1,20}$/, 'must be a short id such as a, B or 1');
export const slug = () =>
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words in small letters joined by hyphens');
export const percent = () => z.number().min(-100).max(100);

const Labelled = z.strictObject({ id: localId(), text: zhEn() });
const Choice = z.strictObject({
  id: localId(),
  text: zhEn(),
  fraction: percent().default(0).describe('Share of the points in percent; negative takes away.'),
  feedback: zhEn().optional(),
});

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
]);
export type Formula = z.output<typeof Formula>;

const shapes = {
  'single-choice': {
    type: z.literal('single-choice'),
    choices: z.array(Choice).min(2).max(12),
    shuffle: z.boolean().default(true),
  },
  'multiple-choice': {
    type: z.literal('multiple-choice'),
    choices: z.array(Choice).min(2).max(12),
    shuffle: z.boolean().default(true),
    credit: z.enum(['partial', 'all-or-nothing']).default('partial'),
  },
  'true-false': {
    type: z.literal('true-false'),
    answer: z.boolean(),
    feedback: z.strictObject({ true: zhEn().optional(), false: zhEn().optional() }).optional(),
  },
  ordering: {
    type: z.literal('ordering'),
    choices: z.array(Labelled).min(2).max(12),
    order: z.array(localId()).describe('The right order of the choices.'),
    credit: z.enum(['neighbours', 'positions', 'all-or-nothing']).default('neighbours'),
  },
  matching: {
    type: z.literal('matching'),
    left: z.array(Labelled).min(2).max(12),
    right: z.array(Labelled).min(2).max(12).describe('May hold more than are right, and one may serve several.'),
    pairs: z.record(localId(), localId()).describe('For each left id its right id.'),
  },
  'short-answer': {
    type: z.literal('short-answer'),
    accept: z
      .array(z.strictObject({ text: zhEn(), fraction: percent().default(100), feedback: zhEn().optional() }))
      .default([])
      .describe('Whole answers; * stands for anything. The best that fits counts.'),
    keywords: z
      .array(
        z.strictObject({
          name: zhEn().optional().describe('Shown in the feedback as the point that was made or missed.'),
          any: z.array(z.string().min(1)).min(1),
          fraction: percent(),
        }),
      )
      .default([])
      .describe('Points to make: each counts when one of its words is found.'),
    review: z
      .enum(['none', 'human'])
      .default('none')
      .describe('human: the automatic mark is a proposal until a marker looks.'),
    model: zhEn().optional().describe('A model answer, shown afterwards.'),
    lines: z.number().int().min(1).max(20).default(1),
  },
  numeric: {
    type: z.literal('numeric'),
    accept: z
      .array(
        z.strictObject({
          value: z.number(),
          tolerance: z.number().min(0).default(0).describe('Absolute; the edges count.'),
          fraction: percent().default(100),
          feedback: zhEn().optional(),
        }),
      )
      .min(1),
    unit: zhEn().optional(),
  },
  computed: {
    type: z.literal('computed'),
    parameters: z
      .record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.array(z.union([z.iso.date(), z.number()])).min(1))
      .default({})
      .describe('Values to draw from; {{name}} in a text shows what was drawn.'),
    formula: Formula,
  },
} as const;

/** Says what is inconsistent within an item, at the field that is to be corrected. */
type Report = (path: PropertyKey[], message: string) => void;
type Shape = keyof typeof shapes;
type Body<T extends Shape> = z.output<z.ZodObject<(typeof shapes)[T]>>;

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

function distinct(things: readonly { id: string }[], field: string, report: Report) {
  if (new Set(ids(things)).size < things.length) report([field], 'ids must differ');
}

/** The consistency rules of each type; what the shape alone cannot say. */
const rules: { [T in Shape]: (item: Body<T>, report: Report) => void } = {
  'single-choice': ({ choices }, report) => {
    distinct(choices, 'choices', report);
    if (Math.max(...choices.map(({ fraction }) => fraction)) !== 100) report(['choices'], 'one needs the fraction 100');
  },
  'multiple-choice': ({ choices }, report) => {
    distinct(choices, 'choices', report);
    const sum = choices.reduce((total, { fraction }) => total + Math.max(fraction, 0), 0);
    if (Math.abs(sum - 100) > 0.2) report(['choices'], `the right ones must add up to 100, not ${sum.toFixed(1)}`);
  },
  'true-false': () => undefined,
  ordering: ({ choices, order }, report) => {
    distinct(choices, 'choices', report);
    if ([...order].sort().join() !== ids(choices).sort().join()) report(['order'], 'must name each choice once');
  },
  matching: ({ left, right, pairs }, report) => {
    distinct(left, 'left', report);
    distinct(right, 'right', report);
    if (Object.keys(pairs).sort().join() !== ids(left).sort().join()) report(['pairs'], 'must name each left id once');
    const known = new Set(ids(right));
    for (const [from, to] of Object.entries(pairs)) if (!known.has(to)) report(['pairs', from], 'names no right id');
  },
  'short-answer': ({ accept, keywords }, report) => {
    if (accept.length + keywords.length === 0) report(['accept'], 'give accepted answers or keywords');
    const reachable = Math.max(0, ...accept.map(({ fraction }) => fraction));
    const points = keywords.reduce((total, { fraction }) => total + fraction, 0);
    if (keywords.length > 0 && Math.abs(points - 100) > 0.2) report(['keywords'], 'must add up to 100');
    if (keywords.length === 0 && reachable !== 100) report(['accept'], 'one needs the fraction 100');
  },
  numeric: ({ accept }, report) => {
    if (Math.max(...accept.map(({ fraction }) => fraction)) !== 100) report(['accept'], 'one needs the fraction 100');
  },
  computed: ({ parameters, formula }, report) => {
    for (const { at, value, holds } of settledBy(formula)) {
      if (typeof value !== 'object') continue;
      const drawn = parameters[value.draw];
      if (!drawn) report(['formula', ...at], `no parameter is called ${value.draw}`);
      else if (drawn.some((one) => typeof one !== holds)) {
        report(['parameters', value.draw], holds === 'string' ? 'must be days' : 'must be numbers');
      }
    }
  },
};

interface SettledPlace {
  at: (string | number)[];
  value: string | number | { draw: string } | undefined;
  holds: 'string' | 'number';
}

/** Every place of a formula that may be drawn, and whether it holds a day (a string) or a number. */
function settledBy(formula: Formula): SettledPlace[] {
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

/** Zod's refinement for one type. */
const consistent =
  <T extends Shape>(type: T) =>
  (item: Body<T>, context: z.core.$RefinementCtx) => {
    rules[type](item, (path, message) => {
      context.addIssue({ code: 'custom', path, message });
    });
  };

const points = () => z.number().positive().max(100);

/** What every item carries beside its type's own fields. */
const about = {
  slug: slug().optional().describe('Its name for ever; required in a bank.'),
  area: KnowledgeArea,
  difficulty: z.int().min(1).max(3).default(2),
  points: points().default(1),
  tags: z.array(z.string().min(1)).default([]),
  objective: zhEn().optional().describe('What one can do after having learnt it.'),
  text: zhEn(),
  hints: z.array(zhEn()).default([]),
  explanation: zhEn().describe('Why the right answer is right; shown afterwards.'),
  basis: z.array(Basis).default([]),
};

/** What a part of a case carries: its case speaks for area, difficulty and basis. */
const aboutPart = { id: localId(), points: points().default(1), text: zhEn(), explanation: zhEn().optional() };

const item = <T extends Shape>(type: T) => z.strictObject({ ...about, ...shapes[type] });
const part = <T extends Shape>(type: T) => z.strictObject({ ...aboutPart, ...shapes[type] });

export const SingleChoice = item('single-choice').superRefine(consistent('single-choice'));
export const MultipleChoice = item('multiple-choice').superRefine(consistent('multiple-choice'));
export const TrueFalse = item('true-false');
export const Ordering = item('ordering').superRefine(consistent('ordering'));
export const Matching = item('matching').superRefine(consistent('matching'));
export const ShortAnswer = item('short-answer').superRefine(consistent('short-answer'));
export const Numeric = item('numeric').superRefine(consistent('numeric'));
export const Computed = item('computed').superRefine(consistent('computed'));

export const CasePart = z.discriminatedUnion('type', [
  part('single-choice').superRefine(consistent('single-choice')),
  part('multiple-choice').superRefine(consistent('multiple-choice')),
  part('true-false'),
  part('ordering').superRefine(consistent('ordering')),
  part('matching').superRefine(consistent('matching')),
  part('short-answer').superRefine(consistent('short-answer')),
  part('numeric').superRefine(consistent('numeric')),
]);
export type CasePart = z.output<typeof CasePart>;

/** One stimulus and several questions about it; its points are those of its parts. */
export const Case = z
  .strictObject({
    ...about,
    points: points().optional(),
    type: z.literal('case'),
    parts: z.array(CasePart).min(1).max(10),
  })
  .superRefine(({ parts }, context) => {
    distinct(parts, 'parts', (path, message) => {
      context.addIssue({ code: 'custom', path, message });
    });
  })
  .transform((item) => ({ ...item, points: item.parts.reduce((sum, part) => sum + part.points, 0) }));

/** An item in the schema of banks and lesson checks. */
export const Item = z.discriminatedUnion('type', [
  SingleChoice,
  MultipleChoice,
  TrueFalse,
  Ordering,
  Matching,
  ShortAnswer,
  Numeric,
  Computed,
  Case,
]);
export type Item = z.output<typeof Item>;
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;
/** An item, or a part of a case: what marking looks at. */
export type Markable<T extends ItemType = ItemType> = Extract<Item | CasePart, { type: T }>;
