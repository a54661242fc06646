import * as z from 'zod';
import { Basis, zhEn } from '../common.js';
import { arrangingRules, arrangingShapes } from './item/arranging.js';
import { byHandRules, byHandShapes } from './item/by-hand.js';
import { choiceRules, choiceShapes } from './item/choices.js';
import { computedRules, computedShapes } from './item/computed.js';
import { gapRules, gapShapes } from './item/gaps.js';
import { distinct, localId, type Report } from './item/pieces.js';
import { brokenRule } from './item/rules.js';
import { pictureRules, pictureShapes, TextPicture } from './item/picture.js';
import { writingRules, writingShapes } from './item/writing.js';

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
  'categorise',
  'short-answer',
  'numeric',
  'computed',
  'cloze',
  'gap-match',
  'hotspot',
  'essay',
  'file-upload',
  'case',
  'description',
] as const;
export const ItemType = z.enum(ITEM_TYPES);
export type ItemType = (typeof ITEM_TYPES)[number];

/** The types that a part of a case may have. */
export const PART_TYPES = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'ordering',
  'matching',
  'categorise',
  'short-answer',
  'numeric',
  'cloze',
  'gap-match',
  'hotspot',
  'essay',
] as const satisfies readonly ItemType[];

/** The eight knowledge areas of the window clerk's competency model. */
export const KNOWLEDGE_AREAS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const;
export const KnowledgeArea = z.enum(KNOWLEDGE_AREAS);
export type KnowledgeArea = z.infer<typeof KnowledgeArea>;

export const slug = () =>
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words in small letters joined by hyphens');

const shapes = {
  ...choiceShapes,
  ...arrangingShapes,
  ...writingShapes,
  ...computedShapes,
  ...gapShapes,
  ...pictureShapes,
  ...byHandShapes,
} as const;
type Shape = keyof typeof shapes;

const rules = {
  ...choiceRules,
  ...arrangingRules,
  ...writingRules,
  ...computedRules,
  ...gapRules,
  ...pictureRules,
  ...byHandRules,
};

const reportTo =
  (context: z.core.$RefinementCtx): Report =>
  (path, rule, values) => {
    context.addIssue({ code: 'custom', path, ...brokenRule(rule, values) });
  };

/** Zod's refinement for one type. */
const consistent = (type: Shape) => (item: unknown, context: z.core.$RefinementCtx) => {
  rules[type](item as never, reportTo(context));
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
  name: z.string().trim().min(1).max(255).optional().describe('What lists call it; else the beginning of its text.'),
  text: zhEn(),
  pictures: z.array(TextPicture).min(1).max(6).optional().describe('Shown below the text.'),
  hints: z.array(zhEn()).default([]),
  explanation: zhEn().optional().describe('Why the right answer is right; shown afterwards.'),
  basis: z.array(Basis).default([]),
};

/** What a part of a case carries: its case speaks for area, difficulty and basis. */
const aboutPart = { id: localId(), points: points().default(1), text: zhEn(), explanation: zhEn().optional() };

const item = <T extends Shape>(type: T) => z.strictObject({ ...about, ...shapes[type] }).superRefine(consistent(type));
const part = <T extends Shape>(type: T) =>
  z.strictObject({ ...aboutPart, ...shapes[type] }).superRefine(consistent(type));

export const CasePart = z.discriminatedUnion('type', [
  part('single-choice'),
  part('multiple-choice'),
  part('true-false'),
  part('ordering'),
  part('matching'),
  part('categorise'),
  part('short-answer'),
  part('numeric'),
  part('cloze'),
  part('gap-match'),
  part('hotspot'),
  part('essay'),
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
    distinct(parts, 'parts', reportTo(context));
  })
  .transform((item) => ({ ...item, points: item.parts.reduce((sum, part) => sum + part.points, 0) }));

/** Words between questions: nothing is answered, so there is nothing to win. */
export const Description = z.strictObject({
  ...about,
  ...shapes.description,
  points: z.literal(0).default(0),
  explanation: zhEn().optional(),
});

/** An item in the schema of banks and lesson checks. */
export const Item = z.discriminatedUnion('type', [
  item('single-choice'),
  item('multiple-choice'),
  item('true-false'),
  item('ordering'),
  item('matching'),
  item('categorise'),
  item('short-answer'),
  item('numeric'),
  item('computed'),
  item('cloze'),
  item('gap-match'),
  item('hotspot'),
  item('essay'),
  item('file-upload'),
  Case,
  Description,
]);
export type Item = z.output<typeof Item>;
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;
/** An item, or a part of a case: what marking looks at. */
export type Markable<T extends ItemType = ItemType> = Extract<Item | CasePart, { type: T }>;

/** Types that have no place in a lesson: nobody marks them there, and words of its own it has. */
const NOT_IN_LESSONS: readonly ItemType[] = ['essay', 'file-upload', 'description'];

/** The question of a check block inside a lesson. */
export const CheckItem = Item.refine(({ type }) => !NOT_IN_LESSONS.includes(type), {
  path: ['type'],
  message: 'cannot stand in a lesson',
});
