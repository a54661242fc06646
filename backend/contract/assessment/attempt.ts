import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';
import { SlotDecisionView } from './decision.js';
import { ItemAnswer } from './item-answer.js';
import { ItemFeedback, ItemView } from './item-view.js';

export const AttemptResult = z.object({
  points: z.number(),
  maximum: z.number(),
  percent: z.number().describe('0 to 100, one decimal.'),
  passed: z.boolean(),
  provisional: z.boolean().describe('Whether a marker has still to look at something: the mark "so far".'),
});
export type AttemptResult = z.infer<typeof AttemptResult>;

export const ATTEMPT_STATES = ['running', 'submitted'] as const;
export const AttemptState = z.enum(ATTEMPT_STATES);
export type AttemptState = z.infer<typeof AttemptState>;

const about = {
  id: id(),
  quizId: id(),
  quizTitle: z.string(),
  quizCode: z.string(),
  number: z.int().describe('First, second, … of this person on this quiz.'),
  state: AttemptState,
  startedAt: instant(),
  endedAt: instant().nullable(),
  endedBy: z.enum(['person', 'time']).nullable(),
  result: AttemptResult.nullable().describe('Null while running, or where marks are not shown yet.'),
  awaitsRelease: z.boolean().optional().describe('Whether the results of the quiz are let go together, later.'),
};

export const AttemptSummary = z.object(about).meta({ id: 'AttemptSummary' });
export type AttemptSummary = z.infer<typeof AttemptSummary>;

/** One place of the paper: what is asked, what is saved, and after the end what may be said about it. */
export const PaperSlot = z.object({
  slot: z.int(),
  section: z.int().describe('Index into `sections`.'),
  item: ItemView,
  answer: ItemAnswer.nullable(),
  sequence: z.int().describe('Of the saved answer; 0 before the first.'),
  savedAt: instant().nullable(),
  feedback: ItemFeedback.optional(),
  decision: SlotDecisionView.optional().describe('Where people settled or changed the mark: the latest.'),
});
export type PaperSlot = z.infer<typeof PaperSlot>;

export const AttemptView = z
  .object({
    ...about,
    serverTime: instant(),
    deadline: instant().nullable().describe('When the server submits what was saved.'),
    timeLimitMinutes: z.int().nullable(),
    passPercent: z.number(),
    attempts: z.int().nullable().describe('How many one may make in all.'),
    sections: z.array(z.object({ title: z.string() })),
    slots: z.array(PaperSlot),
  })
  .meta({ id: 'Attempt' });
export type AttemptView = z.infer<typeof AttemptView>;

/** The answer to starting or resuming: the paper, and the lease that saves from this window carry. */
export const StartedAttempt = AttemptView.extend({ lease: z.string() }).meta({ id: 'StartedAttempt' });
export type StartedAttempt = z.infer<typeof StartedAttempt>;

export const SaveAnswer = z
  .strictObject({
    sequence: z.int().min(1).max(1_000_000_000).describe('Counts the changes of this slot, upwards.'),
    answer: ItemAnswer,
    lease: z.string().max(40).optional().describe('From the start or resumption; without one, sequence alone decides.'),
  })
  .meta({ id: 'SaveAnswer' });
export type SaveAnswer = z.infer<typeof SaveAnswer>;

/** What is stored for a slot; acknowledged saves survive a crash of the server. */
export const SavedAnswer = z
  .object({ slot: z.int(), sequence: z.int(), answer: ItemAnswer, savedAt: instant() })
  .meta({ id: 'SavedAnswer' });
export type SavedAnswer = z.infer<typeof SavedAnswer>;

export const AttemptQuery = Paging.extend({ quiz: id().optional(), state: AttemptState.optional() });
export type AttemptQuery = z.infer<typeof AttemptQuery>;
export const AttemptPage = pageOf(AttemptSummary).meta({ id: 'AttemptPage' });
export type AttemptPage = z.infer<typeof AttemptPage>;
