import * as z from 'zod';
import { Basis } from '../common.js';
import { KnowledgeArea, localId } from './item.js';
import { ItemAnswer, MarkDetail, Verdict } from './item-answer.js';

/** An item as a candidate sees it: one language, drawn order, no key. */

const Labelled = z.object({ id: localId(), text: z.string() });

const choices = { choices: z.array(Labelled) };
const simple = {
  'single-choice': { type: z.literal('single-choice'), ...choices },
  'multiple-choice': { type: z.literal('multiple-choice'), ...choices },
  'true-false': { type: z.literal('true-false') },
  ordering: { type: z.literal('ordering'), ...choices },
  matching: { type: z.literal('matching'), left: z.array(Labelled), right: z.array(Labelled) },
  'short-answer': { type: z.literal('short-answer'), lines: z.int() },
  numeric: { type: z.literal('numeric'), unit: z.string().optional() },
};

const aboutPart = { id: localId(), text: z.string(), points: z.number() };
export const PartView = z
  .discriminatedUnion('type', [
    z.object({ ...aboutPart, ...simple['single-choice'] }),
    z.object({ ...aboutPart, ...simple['multiple-choice'] }),
    z.object({ ...aboutPart, ...simple['true-false'] }),
    z.object({ ...aboutPart, ...simple.ordering }),
    z.object({ ...aboutPart, ...simple.matching }),
    z.object({ ...aboutPart, ...simple['short-answer'] }),
    z.object({ ...aboutPart, ...simple.numeric }),
  ])
  .meta({ id: 'PartView' });
export type PartView = z.infer<typeof PartView>;

const about = { text: z.string(), points: z.number(), area: KnowledgeArea, hints: z.array(z.string()) };
export const ItemView = z
  .discriminatedUnion('type', [
    z.object({ ...about, ...simple['single-choice'] }),
    z.object({ ...about, ...simple['multiple-choice'] }),
    z.object({ ...about, ...simple['true-false'] }),
    z.object({ ...about, ...simple.ordering }),
    z.object({ ...about, ...simple.matching }),
    z.object({ ...about, ...simple['short-answer'] }),
    z.object({ ...about, ...simple.numeric }),
    z.object({ ...about, type: z.literal('computed'), input: z.enum(['day']) }),
    z.object({ ...about, type: z.literal('case'), parts: z.array(PartView) }),
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
