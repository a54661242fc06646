import * as z from 'zod';
import { id, instant, pageOf, zhEn } from '../common.js';
import { AttemptResult, AttemptSummary } from './attempt.js';
import { KnowledgeArea, slug } from './item.js';

export const REVIEW_ASPECTS = ['answers', 'verdicts', 'points', 'feedback', 'explanation', 'right-answers'] as const;
export const ReviewAspect = z.enum(REVIEW_ASPECTS);
export type ReviewAspect = z.infer<typeof ReviewAspect>;

/** Which parts of the marked paper are shown, by moment: the first two minutes, later, and after the quiz closed. */
export const ReviewSettings = z.strictObject({
  'just-after': z.array(ReviewAspect).default([...REVIEW_ASPECTS]),
  later: z.array(ReviewAspect).default([...REVIEW_ASPECTS]),
  'after-close': z.array(ReviewAspect).default([...REVIEW_ASPECTS]),
});
export type ReviewSettings = z.output<typeof ReviewSettings>;

/** A part of the paper: `questions` are asked of everybody, `draw` picks some of a bank by the attempt's seed. */
export const QuizSection = z
  .strictObject({
    title: zhEn(),
    bank: slug(),
    questions: z.array(slug()).default([]).describe('Slugs of fixed questions, in order.'),
    draw: z
      .strictObject({
        count: z.int().min(1).max(200),
        areas: z.array(KnowledgeArea).default([]).describe('Only these; all when empty.'),
        difficulty: z.array(z.int().min(1).max(3)).default([]),
      })
      .optional(),
  })
  .refine(({ questions, draw }) => questions.length > 0 || draw, { message: 'give questions or draw' });
export type QuizSection = z.output<typeof QuizSection>;

export const QuizSettings = z.strictObject({
  timeLimitMinutes: z.int().min(1).max(600).nullable().default(null),
  passPercent: z.number().min(0).max(100),
  attempts: z.int().min(1).max(50).nullable().default(null).describe('Null: as many as one likes.'),
  delayMinutes: z.int().min(0).max(525_600).default(0).describe('Between the end of one attempt and the next.'),
  grading: z.enum(['highest', 'average', 'first', 'last']).default('highest'),
  shuffle: z.boolean().default(true).describe('Whether questions come in drawn order within their section.'),
  opensAt: z.iso.datetime().nullable().default(null),
  closesAt: z.iso.datetime().nullable().default(null),
  review: ReviewSettings.prefault({}),
  release: z
    .enum(['at-once', 'together'])
    .default('at-once')
    .describe('`together`: marks are kept back until somebody releases the results of everybody.'),
  appeal: z
    .strictObject({
      days: z.int().min(0).max(365).default(15).describe('0: nobody may appeal.'),
      unit: z.enum(['working', 'calendar']).default('calendar'),
    })
    .prefault({})
    .describe('How long after a mark is known one may appeal against it.'),
});
export type QuizSettings = z.output<typeof QuizSettings>;

/** `content/quizzes/<slug>.yaml`: a graded quiz over one or more banks. */
export const QuizFile = z.strictObject({
  slug: slug(),
  code: z.string().min(1).max(20).describe('As on the course list: A03.'),
  title: zhEn(),
  introduction: zhEn(),
  settings: QuizSettings,
  sections: z.array(QuizSection).min(1),
});
export type QuizFile = z.output<typeof QuizFile>;

/** What a learner is told before starting. */
export const QuizView = z
  .object({
    id: id(),
    slug: z.string(),
    code: z.string(),
    title: z.string(),
    introduction: z.string(),
    questions: z.int(),
    timeLimitMinutes: z.int().nullable(),
    passPercent: z.number(),
    grading: z.enum(['highest', 'average', 'first', 'last']),
    opensAt: instant().nullable(),
    closesAt: instant().nullable(),
    attempts: z.object({
      maximum: z.int().nullable(),
      used: z.int(),
      delayMinutes: z.int(),
      nextAt: instant().nullable().describe('When the next may start, if one must wait.'),
    }),
    review: z.array(ReviewAspect).describe('What is shown right after the end.'),
    running: id().nullable().describe('The attempt to go on with.'),
    refusal: z.string().nullable().describe('Problem code that a start would meet; null when one may start.'),
    result: AttemptResult.nullable().describe('By the grading method; null before the first end.'),
    history: z.array(AttemptSummary),
  })
  .meta({ id: 'Quiz' });
export type QuizView = z.infer<typeof QuizView>;

/** One line of the list of quizzes, with how the caller stands. */
export const QuizSummary = z
  .object({
    id: id(),
    code: z.string(),
    title: z.string(),
    questions: z.int(),
    timeLimitMinutes: z.int().nullable(),
    passPercent: z.number(),
    attempts: z.object({ maximum: z.int().nullable(), used: z.int() }),
    running: id().nullable(),
    result: AttemptResult.nullable(),
  })
  .meta({ id: 'QuizSummary' });
export type QuizSummary = z.infer<typeof QuizSummary>;
export const QuizPage = pageOf(QuizSummary).meta({ id: 'QuizPage' });
export type QuizPage = z.infer<typeof QuizPage>;
