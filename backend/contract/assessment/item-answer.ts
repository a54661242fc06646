import * as z from 'zod';
import { localId } from './item.js';

/** What a candidate answers, per type of item. Nothing chosen yet is `null` or empty, never a missing answer. */

const text = (maximum: number) => z.string().max(maximum);

const simple = [
  z.strictObject({ type: z.literal('single-choice'), choice: localId().nullable() }),
  z.strictObject({ type: z.literal('multiple-choice'), choices: z.array(localId()).max(12) }),
  z.strictObject({ type: z.literal('true-false'), value: z.boolean().nullable() }),
  z.strictObject({
    type: z.literal('ordering'),
    order: z.array(localId()).max(12).describe('Empty until first moved.'),
  }),
  z.strictObject({
    type: z.literal('matching'),
    pairs: z.record(localId(), localId()).describe('For each left id the chosen right id; absent while open.'),
  }),
  z.strictObject({ type: z.literal('short-answer'), text: text(4000) }),
  z.strictObject({ type: z.literal('numeric'), text: text(60).describe('As typed.') }),
] as const;

export const PartAnswer = z.discriminatedUnion('type', simple);
export type PartAnswer = z.infer<typeof PartAnswer>;

export const ItemAnswer = z
  .discriminatedUnion('type', [
    ...simple,
    z.strictObject({ type: z.literal('computed'), text: text(60).describe('A day such as 2026-06-15.') }),
    z.strictObject({ type: z.literal('case'), parts: z.record(localId(), PartAnswer) }),
  ])
  .meta({ id: 'ItemAnswer' });
export type ItemAnswer = z.infer<typeof ItemAnswer>;
export type AnswerOf<T extends ItemAnswer['type']> = Extract<ItemAnswer, { type: T }>;

export const VERDICTS = ['right', 'partial', 'wrong', 'empty'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** How one choice, pair, place or point fared. */
export const MarkDetail = z.object({
  id: z.string().describe('The choice, left side, place or keyword it is about.'),
  verdict: z.enum(['right', 'wrong', 'missed']),
  label: z.string().optional(),
  feedback: z.string().optional(),
});
export type MarkDetail = z.infer<typeof MarkDetail>;
