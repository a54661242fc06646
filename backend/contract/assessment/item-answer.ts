import * as z from 'zod';
import { id } from '../common.js';
import { localId } from './item/pieces.js';
import { LONGEST_ESSAY } from './word-count.js';

/** What a candidate answers, per type of item. Nothing chosen yet is `null` or empty, never a missing answer. */

const text = (maximum: number) => z.string().max(maximum);
const placed = () => z.record(localId(), localId());

/** A file that was handed over for this attempt; the server checks that it is there. */
export const HandedFile = z
  .strictObject({ id: id(), name: z.string().min(1).max(200), size: z.int().min(1).describe('In bytes.') })
  .meta({ id: 'HandedFile' });
export type HandedFile = z.infer<typeof HandedFile>;

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
    pairs: placed().describe('For each left id the chosen right id; absent while open.'),
  }),
  z.strictObject({
    type: z.literal('categorise'),
    belongs: placed().describe('For each card its category; absent while it lies in none.'),
  }),
  z.strictObject({ type: z.literal('short-answer'), text: text(4000) }),
  z.strictObject({ type: z.literal('numeric'), text: text(60).describe('As typed.') }),
  z.strictObject({
    type: z.literal('cloze'),
    gaps: z.record(localId(), text(200)).describe('By place: the id of the choice, or what was typed.'),
  }),
  z.strictObject({ type: z.literal('gap-match'), pairs: placed().describe('For each place its word.') }),
  z.strictObject({ type: z.literal('hotspot'), regions: z.array(localId()).max(20) }),
  z.strictObject({ type: z.literal('essay'), text: text(LONGEST_ESSAY) }),
] as const;

export const PartAnswer = z.discriminatedUnion('type', simple);
export type PartAnswer = z.infer<typeof PartAnswer>;

export const ItemAnswer = z
  .discriminatedUnion('type', [
    ...simple,
    z.strictObject({
      type: z.literal('computed'),
      text: text(60).describe('A day such as 2026-06-15, or a number as typed.'),
    }),
    z.strictObject({
      type: z.literal('file-upload'),
      files: z.array(HandedFile).max(5),
    }),
    z.strictObject({ type: z.literal('case'), parts: z.record(localId(), PartAnswer) }),
  ])
  .meta({ id: 'ItemAnswer' });
export type ItemAnswer = z.infer<typeof ItemAnswer>;
export type AnswerOf<T extends ItemAnswer['type']> = Extract<ItemAnswer, { type: T }>;

/** `waiting`: answered, and nothing can be said before a person has marked it. */
export const VERDICTS = ['right', 'partial', 'wrong', 'empty', 'waiting'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** How one choice, pair, place or point fared. */
export const MarkDetail = z.object({
  id: z.string().describe('The choice, left side, place, card, region or keyword it is about.'),
  verdict: z.enum(['right', 'partial', 'wrong', 'missed']),
  label: z.string().optional(),
  feedback: z.string().optional(),
});
export type MarkDetail = z.infer<typeof MarkDetail>;
