import * as z from 'zod';
import { day, id, instant } from '../common.js';
import { ItemAnswer } from './item-answer.js';
import { ItemFeedback, ItemView } from './item-view.js';
import { KnowledgeArea } from './item.js';

/** The daily recall: questions that were answered wrong come back, a few each day, until they are known. */

/** The most questions of a day: about five minutes. */
export const MOST_A_DAY = 12;

/** From wrong to easy, as the scheduler (FSRS) calls them. */
export const RECALL_RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export const RecallRating = z.enum(RECALL_RATINGS);
export type RecallRating = z.infer<typeof RecallRating>;

/** How a day stands. */
export const RecallDay = z
  .object({
    on: day(),
    due: z.int().describe('Questions still to be answered today; with those answered never more than a day holds.'),
    done: z.int().describe('Answered today.'),
    right: z.int().describe('Of those, answered right.'),
    tomorrow: z.int().describe('What will be asked tomorrow, as far as is known today.'),
    cards: z.int().describe('Questions that come back to the person at all.'),
    week: z
      .array(z.object({ on: day(), answered: z.int() }))
      .describe('The last seven days, today being the last: how many were answered.'),
  })
  .meta({ id: 'RecallDay' });
export type RecallDay = z.infer<typeof RecallDay>;

/** A question that has come back. */
export const RecallCard = z
  .object({
    id: id(),
    version: z.int().describe('Counts its answers; an answer names the one that it was shown in.'),
    wording: id().describe('The version of the question that is asked; an answer names it too.'),
    item: ItemView,
    last: z.object({ at: instant(), rating: RecallRating }).describe('How it was answered the last time.'),
  })
  .meta({ id: 'RecallCard' });
export type RecallCard = z.infer<typeof RecallCard>;

/** What is asked today and not yet answered, in order. */
export const RecallSession = z
  .object({ day: RecallDay, items: z.array(RecallCard), total: z.int() })
  .meta({ id: 'RecallSession' });
export type RecallSession = z.infer<typeof RecallSession>;

export const RecallAnswer = z
  .strictObject({
    version: z.int().min(1).max(1_000_000),
    wording: id(),
    answer: ItemAnswer.nullable().describe('Null: one does not know, and wants to see it.'),
  })
  .meta({ id: 'RecallAnswer' });
export type RecallAnswer = z.infer<typeof RecallAnswer>;

/** What came of an answer. The same answer sent again has the same outcome. */
export const RecallOutcome = z
  .object({
    id: id(),
    version: z.int().describe('With this answer counted.'),
    rating: RecallRating,
    feedback: ItemFeedback,
    nextOn: day().describe('When it comes back.'),
    easyOn: day().nullable().describe('When it would, were it called easy; null where that makes no sense.'),
    day: RecallDay,
  })
  .meta({ id: 'RecallOutcome' });
export type RecallOutcome = z.infer<typeof RecallOutcome>;

/** The person says of the right answer just given that it was easy. */
export const RecallEase = z.strictObject({ version: z.int().min(1).max(1_000_000) }).meta({ id: 'RecallEase' });
export type RecallEase = z.infer<typeof RecallEase>;
export const RecallEased = z.object({ id: id(), nextOn: day() }).meta({ id: 'RecallEased' });
export type RecallEased = z.infer<typeof RecallEased>;

/**
 * `unmet`: no question of it was met. `strong`: enough questions were met, each was right the last time, and nine of ten would
 * still be known in two weeks.
 */
export const AREA_STATES = ['unmet', 'weak', 'growing', 'strong'] as const;
export const AreaState = z.enum(AREA_STATES);
export type AreaState = z.infer<typeof AreaState>;

export const AreaStrength = z
  .object({
    area: KnowledgeArea,
    state: AreaState,
    share: z.number().describe('0 to 1: how much of what should be met would still be known in two weeks.'),
    met: z.int().describe('Different questions of it that the person has met.'),
    needed: z.int().describe('How many must be met before it can be strong.'),
  })
  .meta({ id: 'AreaStrength' });
export type AreaStrength = z.infer<typeof AreaStrength>;
