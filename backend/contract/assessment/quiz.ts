import * as z from 'zod';
import { id, instant, pageOf, zhEn } from '../common.js';
import { AttemptResult, AttemptSummary } from './attempt.js';
import { slug } from './item.js';
import { QuizFileSection } from './quiz-section.js';
import { Behaviour, GRADINGS, NAVIGATIONS, Overtime, QuizFileSettings, ReviewAspect } from './quiz-settings.js';

/** `content/quizzes/<slug>.yaml`: a graded quiz over one or more banks. */
export const QuizFile = z.strictObject({
  slug: slug(),
  code: z.string().min(1).max(20).describe('As on the course list: A03.'),
  title: zhEn(),
  introduction: zhEn(),
  settings: QuizFileSettings,
  sections: z.array(QuizFileSection).min(1).max(30),
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
    grading: z.enum(GRADINGS),
    opensAt: instant().nullable(),
    closesAt: instant().nullable(),
    attempts: z.object({
      maximum: z.int().nullable(),
      used: z.int(),
      delayMinutes: z.int(),
      nextAt: instant().nullable().describe('When the next may start, if one must wait.'),
    }),
    review: z.array(ReviewAspect).describe('What is shown right after the end.'),
    behaviour: Behaviour,
    navigation: z.enum(NAVIGATIONS),
    overtime: Overtime,
    graceMinutes: z.int(),
    access: z
      .object({
        password: z.boolean().describe('Whether a start asks for a password.'),
        honour: z.string().nullable().describe('What one declares with a start.'),
        identityCheck: z.boolean(),
        safeExamBrowser: z.boolean(),
      })
      .describe('What a start needs beside the time.'),
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
