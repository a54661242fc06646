import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';
import { SlotDecisionView } from './decision.js';
import { ItemAnswer } from './item-answer.js';
import { ItemFeedback, ItemView } from './item-view.js';
import { Behaviour, NAVIGATIONS, Overtime } from './quiz-settings.js';

export const AttemptResult = z.object({
  points: z.number(),
  maximum: z.number(),
  percent: z.number().describe('0 to 100, one decimal.'),
  passed: z.boolean(),
  provisional: z.boolean().describe('Whether a marker has still to look at something: the mark "so far".'),
});
export type AttemptResult = z.infer<typeof AttemptResult>;

export const ATTEMPT_STATES = ['running', 'submitted', 'discarded'] as const;
/** `discarded`: not submitted in time, where that means that nothing counts. */
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
  endedBy: z.enum(['person', 'time', 'invigilator']).nullable(),
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
  page: z.int().describe('From 0.'),
  certainty: z.int().nullable().describe('How sure one said to be, 1 to 3.'),
  isLocked: z.boolean().describe('Whether it can no longer be changed: checked for good, or its page was left.'),
  tries: z.int().describe('How often it was checked.'),
  savedAt: instant().nullable(),
  feedback: ItemFeedback.optional(),
  decision: SlotDecisionView.optional().describe('Where people settled or changed the mark: the latest.'),
});
export type PaperSlot = z.infer<typeof PaperSlot>;

export const SectionView = z.object({
  title: z.string(),
  floorPercent: z.number().nullable().describe('Needed here to pass.'),
  percent: z.number().nullable().describe('Null while running, and where points are kept back.'),
  passed: z.boolean().nullable().describe('Whether the floor is reached; null without a floor or percentage.'),
});

export const AttemptView = z
  .object({
    ...about,
    serverTime: instant(),
    deadline: instant().nullable().describe('Until when one may answer.'),
    endsAt: instant()
      .nullable()
      .describe('When the server ends it by itself; later than the deadline where a grace is given.'),
    pausedAt: instant().nullable().describe('Since when an invigilator holds it still.'),
    overtime: Overtime,
    behaviour: Behaviour,
    navigation: z.enum(NAVIGATIONS),
    page: z.int().describe('How far a sequential paper was turned, from 0; `slots` goes no further.'),
    pages: z.int(),
    questions: z.int().describe('On the whole paper.'),
    flags: z.array(z.int()).describe('Slots marked to look at again.'),
    identityCheck: z.boolean().describe('Whether an invigilator has still to sign the identity.'),
    overallFeedback: z.string().nullable(),
    timeLimitMinutes: z.int().nullable(),
    passPercent: z.number(),
    attempts: z.int().nullable().describe('How many one may make in all.'),
    sections: z.array(SectionView),
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
    certainty: z.int().min(1).max(3).optional().describe('How sure one is; only where certainty weighs.'),
    lease: z.string().max(40).optional().describe('From the start or resumption; without one, sequence alone decides.'),
  })
  .meta({ id: 'SaveAnswer' });
export type SaveAnswer = z.infer<typeof SaveAnswer>;

/** What is stored for a slot; acknowledged saves survive a crash of the server. */
export const SavedAnswer = z
  .object({ slot: z.int(), sequence: z.int(), answer: ItemAnswer, savedAt: instant() })
  .meta({ id: 'SavedAnswer' });
export type SavedAnswer = z.infer<typeof SavedAnswer>;

/** What a start may ask for; a resumption asks for nothing. */
export const StartAttempt = z
  .strictObject({
    password: z.string().max(200).optional(),
    honour: z.literal(true).optional().describe('The declaration of the quiz is accepted.'),
  })
  .meta({ id: 'StartAttempt' });
export type StartAttempt = z.output<typeof StartAttempt>;

export const CheckSlot = z.strictObject({ lease: z.string().max(40).optional() }).meta({ id: 'CheckSlot' });
export type CheckSlot = z.output<typeof CheckSlot>;

export const TurnPage = z
  .strictObject({ page: z.int().min(0).max(1000), lease: z.string().max(40).optional() })
  .meta({ id: 'TurnPage' });
export type TurnPage = z.output<typeof TurnPage>;

export const AttemptQuery = Paging.extend({ quiz: id().optional(), state: AttemptState.optional() });
export type AttemptQuery = z.infer<typeof AttemptQuery>;
export const AttemptPage = pageOf(AttemptSummary).meta({ id: 'AttemptPage' });
export type AttemptPage = z.infer<typeof AttemptPage>;
