import * as z from 'zod';
import { id, instant } from '../common.js';
import { AttemptResult } from './attempt.js';
import { SlotHistoryLine } from './decision.js';
import { ItemAnswer } from './item-answer.js';
import { ItemFeedback, ItemView } from './item-view.js';

/** One ended attempt, for whoever answers for its marks. */
export const MarkedAttemptItem = z
  .object({
    id: id(),
    person: z.object({ id: id(), name: z.string() }),
    number: z.int(),
    endedAt: instant(),
    result: AttemptResult,
    state: z.enum(['waiting', 'held', 'known']).describe('Still being marked; kept back; known to the candidate.'),
  })
  .meta({ id: 'MarkedAttemptItem' });
export type MarkedAttemptItem = z.infer<typeof MarkedAttemptItem>;
/** One place of a paper with its mark and how the mark came to be. */
export const MarkedSlot = z
  .object({
    slot: z.int(),
    item: ItemView,
    answer: ItemAnswer.nullable(),
    feedback: ItemFeedback,
    points: z.number(),
    maximum: z.number(),
    waits: z.boolean().describe('Whether a marker has still to look: the mark is a proposal.'),
    history: z.array(SlotHistoryLine).describe('The latest last.'),
  })
  .meta({ id: 'MarkedSlot' });
export type MarkedSlot = z.infer<typeof MarkedSlot>;

export const MarkedAttemptView = MarkedAttemptItem.extend({
  quiz: z.object({ id: id(), code: z.string(), title: z.string(), passPercent: z.number() }),
  slots: z.array(MarkedSlot),
}).meta({ id: 'MarkedAttempt' });
export type MarkedAttemptView = z.infer<typeof MarkedAttemptView>;

export const OverrideMark = z
  .strictObject({
    points: z.number().min(0).max(1000),
    reason: z.string().trim().min(2).max(500).describe('Told to the candidate.'),
    seen: id().nullable().describe('The latest line of the history that was looked at; null where there was none.'),
  })
  .meta({ id: 'OverrideMark' });
export type OverrideMark = z.infer<typeof OverrideMark>;

export const Released = z
  .object({ released: z.int(), waiting: z.int().describe('Still being marked, and not released.') })
  .meta({ id: 'ReleasedResults' });
export type Released = z.infer<typeof Released>;
