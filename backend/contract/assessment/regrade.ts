import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';
import { ItemAnswer } from './item-answer.js';

/** `judging` on trial, `ready` to be looked at, `applying`, `applied`; or `discarded` without effect. */
export const QuizRegradeState = z.enum(['judging', 'ready', 'applying', 'applied', 'discarded']);
export type QuizRegradeState = z.infer<typeof QuizRegradeState>;

/** What the trial found. A mark that a person has set stays. `impossible`: the answer does not fit the newer version. */
export const QuizRegradeLineState = z.enum(['waiting', 'same', 'changed', 'flipped', 'impossible']);
export type QuizRegradeLineState = z.infer<typeof QuizRegradeLineState>;

/** What is put right about one question. */
export const RegradeChange = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('version'), question: id() })
      .describe('The key of the present version judges all answers.'),
    z
      .strictObject({
        kind: z.literal('accept'),
        question: id(),
        answer: ItemAnswer,
        percent: z.int().min(1).max(100).default(100),
      })
      .describe('This answer is right too, or partly.'),
    z
      .strictObject({ kind: z.literal('void'), question: id(), how: z.enum(['full', 'left-out']) })
      .describe('The question is faulty: everybody gets its points, or it counts for nobody.'),
  ])
  .meta({ id: 'RegradeChange' });
export type RegradeChange = z.infer<typeof RegradeChange>;

export const NewQuizRegrade = z
  .strictObject({ quiz: id(), changes: z.array(RegradeChange).min(1).max(50) })
  .meta({ id: 'NewQuizRegrade' });
export type NewQuizRegrade = z.infer<typeof NewQuizRegrade>;

/** A question that stands in ended attempts of a quiz. */
export const RegradeQuestion = z
  .object({
    id: id(),
    type: z.string(),
    text: z.string(),
    attempts: z.int().describe('Ended attempts in reach that were asked it.'),
    older: z.int().describe('Of these: asked in an older version than the present one.'),
  })
  .meta({ id: 'RegradeQuestion' });
export type RegradeQuestion = z.infer<typeof RegradeQuestion>;
export const RegradeQuestions = z
  .object({ items: z.array(RegradeQuestion), total: z.int() })
  .meta({ id: 'RegradeQuestions' });
export type RegradeQuestions = z.infer<typeof RegradeQuestions>;

/** An answer that candidates gave, and how many. */
export const GivenAnswer = z
  .object({
    answer: ItemAnswer,
    label: z.string(),
    count: z.int(),
    percent: z.number().describe('What it is worth now.'),
  })
  .meta({ id: 'GivenAnswer' });
export type GivenAnswer = z.infer<typeof GivenAnswer>;
export const GivenAnswers = z
  .object({
    items: z.array(GivenAnswer),
    total: z.int().describe('Different answers in all; the most frequent are listed.'),
  })
  .meta({ id: 'GivenAnswers' });
export type GivenAnswers = z.infer<typeof GivenAnswers>;

export const QuizRegradeView = z
  .object({
    id: id(),
    quiz: z.object({ id: id(), code: z.string(), title: z.string() }),
    state: QuizRegradeState,
    changes: z.array(
      z.object({ kind: z.enum(['version', 'accept', 'void']), question: z.string(), detail: z.string() }),
    ),
    total: z.int(),
    done: z.int(),
    counts: z.object({
      same: z.int(),
      changed: z.int().describe('Another mark, the same verdict.'),
      nowPass: z.int(),
      nowFail: z.int(),
      impossible: z.int(),
      left: z.int(),
    }),
    askedAt: instant(),
    reason: z.string().nullable(),
    appliedAt: instant().nullable(),
  })
  .meta({ id: 'QuizRegrade' });
export type QuizRegradeView = z.infer<typeof QuizRegradeView>;
export const QuizRegradePage = pageOf(QuizRegradeView).meta({ id: 'QuizRegradePage' });
export type QuizRegradePage = z.infer<typeof QuizRegradePage>;

const score = z.object({ points: z.number(), percent: z.number(), passed: z.boolean() }).nullable();

export const QuizRegradeLineView = z
  .object({
    attemptId: id(),
    person: z.object({ id: id(), name: z.string() }),
    endedAt: instant(),
    state: QuizRegradeLineState,
    application: z.enum(['applied', 'left']).nullable().describe('`left`: its marks had moved on since the trial.'),
    old: score,
    new: score,
    slots: z.array(z.object({ slot: z.int(), before: z.number(), after: z.number(), maximum: z.number() })),
  })
  .meta({ id: 'QuizRegradeLine' });
export type QuizRegradeLineView = z.infer<typeof QuizRegradeLineView>;
export const QuizRegradeLinePage = pageOf(QuizRegradeLineView).meta({ id: 'QuizRegradeLinePage' });
export type QuizRegradeLinePage = z.infer<typeof QuizRegradeLinePage>;

export const QuizRegradeLineQuery = Paging.extend({ show: z.enum(['moved', 'flipped', 'all']).default('moved') });
export type QuizRegradeLineQuery = z.infer<typeof QuizRegradeLineQuery>;

export const ApplyQuizRegrade = z
  .strictObject({ reason: z.string().trim().min(2).max(500).describe('Told to those whose mark changes.') })
  .meta({ id: 'ApplyQuizRegrade' });
export type ApplyQuizRegrade = z.infer<typeof ApplyQuizRegrade>;
