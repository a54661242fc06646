import * as z from 'zod';
import { Localized, zhEn } from '../common.js';
import { KnowledgeArea, slug } from './item.js';

/** Which questions of a bank a draw may take, and how many it takes. */
export const QuizDraw = z.strictObject({
  count: z.int().min(1).max(200),
  category: z.string().max(200).nullable().default(null).describe('Path; those below it belong to it. Null: all.'),
  tags: z.array(z.string().min(1).max(60)).max(20).default([]).describe('One of these; all when empty.'),
  areas: z.array(KnowledgeArea).default([]).describe('Only these; all when empty.'),
  difficulty: z.array(z.int().min(1).max(3)).default([]),
  weights: z
    .partialRecord(KnowledgeArea, z.number().min(0).max(100))
    .default({})
    .describe('Blueprint: the share of each knowledge area among those drawn; without one, as it comes.'),
});
export type QuizDraw = z.output<typeof QuizDraw>;

const shape = <T extends z.ZodType>(title: T) => ({
  title,
  bank: slug(),
  questions: z.array(slug()).max(200).default([]).describe('Slugs of fixed questions, in order.'),
  pins: z
    .record(slug(), z.int().min(1))
    .default({})
    .describe('Fixed questions that stay at one version; the others take the latest.'),
  draw: QuizDraw.optional(),
  shuffle: z.boolean().nullable().default(null).describe('Null: as the quiz has it.'),
  floorPercent: z.number().min(0).max(100).nullable().default(null).describe('Needed in this section to pass.'),
});
const isFilled = ({ questions, draw }: { questions: unknown[]; draw?: unknown }): boolean =>
  questions.length > 0 || draw !== undefined;
const EMPTY = { message: 'give questions or draw', params: { key: 'section-empty' } };

/** A part of the paper as a file has it: `questions` are asked of everybody, `draw` picks some by the attempt's seed. */
export const QuizFileSection = z.strictObject(shape(zhEn())).refine(isFilled, EMPTY);

/** A part of the paper while it is being written: it may ask nothing yet. */
export const UnfilledSection = z.strictObject(shape(Localized));

/** A part of the paper, as it is stored and travels. */
export const QuizSection = z.strictObject(shape(Localized)).refine(isFilled, EMPTY);
export type QuizSection = z.output<typeof QuizSection>;
