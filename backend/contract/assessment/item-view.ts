import * as z from 'zod';
import { Basis } from '../common.js';
import { KnowledgeArea } from './item.js';
import { UploadKind } from './item/by-hand.js';
import { localId } from './item/pieces.js';
import { ItemAnswer, MarkDetail, Verdict } from './item-answer.js';

/** An item as a candidate sees it: one language, drawn order, no key. */

const Labelled = z.object({ id: localId(), text: z.string() });

/** A place of a cloze: with choices a list, otherwise a field for words or a number. */
const GapView = z.object({
  id: localId(),
  kind: z.enum(['choice', 'text', 'number']),
  choices: z.array(Labelled).optional(),
  unit: z.string().optional(),
});
export type GapView = z.infer<typeof GapView>;

const place = { id: localId(), label: z.string() };
const RegionView = z.discriminatedUnion('shape', [
  z.object({
    ...place,
    shape: z.literal('rectangle'),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
  }),
  z.object({ ...place, shape: z.literal('circle'), x: z.number(), y: z.number(), radius: z.number() }),
  z.object({ ...place, shape: z.literal('polygon'), points: z.array(z.tuple([z.number(), z.number()])) }),
]);
export type RegionView = z.infer<typeof RegionView>;

const choices = { choices: z.array(Labelled) };
const passage = z.string().describe('[[1]] is the place with the id 1.');
const unit = { unit: z.string().optional(), withUnit: z.boolean().optional().describe('Whether to type the unit.') };
const simple = {
  'single-choice': { type: z.literal('single-choice'), ...choices },
  'multiple-choice': { type: z.literal('multiple-choice'), ...choices },
  'true-false': { type: z.literal('true-false') },
  ordering: { type: z.literal('ordering'), ...choices },
  matching: { type: z.literal('matching'), left: z.array(Labelled), right: z.array(Labelled) },
  categorise: { type: z.literal('categorise'), categories: z.array(Labelled), cards: z.array(Labelled) },
  'short-answer': { type: z.literal('short-answer'), lines: z.int() },
  numeric: { type: z.literal('numeric'), ...unit },
  cloze: { type: z.literal('cloze'), passage, gaps: z.array(GapView) },
  'gap-match': {
    type: z.literal('gap-match'),
    passage,
    words: z.array(Labelled.extend({ reusable: z.boolean() })),
  },
  hotspot: {
    type: z.literal('hotspot'),
    picture: z.object({ source: z.string(), alt: z.string(), width: z.int(), height: z.int() }),
    regions: z.array(RegionView),
    several: z.boolean(),
  },
  essay: {
    type: z.literal('essay'),
    lines: z.int(),
    minimumWords: z.int().optional(),
    maximumWords: z.int().optional(),
  },
};

const aboutPart = { id: localId(), text: z.string(), points: z.number() };
export const PartView = z
  .discriminatedUnion('type', [
    z.object({ ...aboutPart, ...simple['single-choice'] }),
    z.object({ ...aboutPart, ...simple['multiple-choice'] }),
    z.object({ ...aboutPart, ...simple['true-false'] }),
    z.object({ ...aboutPart, ...simple.ordering }),
    z.object({ ...aboutPart, ...simple.matching }),
    z.object({ ...aboutPart, ...simple.categorise }),
    z.object({ ...aboutPart, ...simple['short-answer'] }),
    z.object({ ...aboutPart, ...simple.numeric }),
    z.object({ ...aboutPart, ...simple.cloze }),
    z.object({ ...aboutPart, ...simple['gap-match'] }),
    z.object({ ...aboutPart, ...simple.hotspot }),
    z.object({ ...aboutPart, ...simple.essay }),
  ])
  .meta({ id: 'PartView' });
export type PartView = z.infer<typeof PartView>;

const about = {
  text: z.string(),
  points: z.number(),
  area: KnowledgeArea,
  hints: z.array(z.string()).describe('Those that failed tries have opened; none before the first.'),
  pictures: z
    .array(z.object({ source: z.string(), alt: z.string() }))
    .optional()
    .describe('Shown below the text.'),
};
export const ItemView = z
  .discriminatedUnion('type', [
    z.object({ ...about, ...simple['single-choice'] }),
    z.object({ ...about, ...simple['multiple-choice'] }),
    z.object({ ...about, ...simple['true-false'] }),
    z.object({ ...about, ...simple.ordering }),
    z.object({ ...about, ...simple.matching }),
    z.object({ ...about, ...simple.categorise }),
    z.object({ ...about, ...simple['short-answer'] }),
    z.object({ ...about, ...simple.numeric }),
    z.object({ ...about, ...simple.cloze }),
    z.object({ ...about, ...simple['gap-match'] }),
    z.object({ ...about, ...simple.hotspot }),
    z.object({ ...about, ...simple.essay }),
    z.object({ ...about, type: z.literal('computed'), input: z.enum(['day', 'number']), ...unit }),
    z.object({
      ...about,
      type: z.literal('file-upload'),
      kinds: z.array(UploadKind),
      maximumMb: z.number(),
      maximumFiles: z.int(),
    }),
    z.object({ ...about, type: z.literal('case'), parts: z.array(PartView) }),
    z.object({ ...about, type: z.literal('description') }),
  ])
  .meta({ id: 'ItemView' });
export type ItemView = z.infer<typeof ItemView>;
export type ViewOf<T extends ItemView['type']> = Extract<ItemView | PartView, { type: T }>;

const feedback = {
  verdict: Verdict.optional().describe('Absent where the review settings keep it back, like every field here.'),
  points: z.number().optional(),
  maximum: z.number().optional(),
  provisional: z.boolean().optional().describe('Whether a person has still to look at it: "so far".'),
  details: z.array(MarkDetail).optional(),
  rightAnswer: ItemAnswer.optional(),
  model: z.string().optional().describe('A model answer in words.'),
  explanation: z.string().optional(),
};

/** What is said about an answer after marking, as far as it may be said. */
export const ItemFeedback = z
  .object({
    ...feedback,
    basis: z.array(Basis).optional(),
    parts: z.record(z.string(), z.object(feedback)).optional().describe('For a case, by part.'),
  })
  .meta({ id: 'ItemFeedback' });
export type ItemFeedback = z.infer<typeof ItemFeedback>;
export type PartFeedback = Omit<ItemFeedback, 'basis' | 'parts'>;
