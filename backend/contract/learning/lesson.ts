import * as z from 'zod';
import { ItemAnswer } from '../assessment/item-answer.js';
import { ItemFeedback } from '../assessment/item-view.js';
import { LessonBlock } from '../catalog/lesson-block.js';
import { Basis, id, instant } from '../common.js';

/** An answered check: what was answered last and what it was worth. */
export const CheckOutcome = z.object({
  answer: ItemAnswer,
  feedback: ItemFeedback,
  hints: z.array(z.string()).describe('What helps on, one more after each try that failed.'),
});
export type CheckOutcome = z.infer<typeof CheckOutcome>;

export const LessonProgress = z
  .object({
    percent: z.number().int().min(0).max(100),
    seen: z.array(z.string()).describe('Blocks that have been on the screen.'),
    position: z.string().nullable().describe('The block to resume at.'),
    checks: z.record(z.string(), CheckOutcome).describe('By block.'),
    done: z.boolean(),
    doneAt: instant().nullable(),
    savedAt: instant().nullable(),
  })
  .meta({ id: 'LessonProgress' });
export type LessonProgress = z.infer<typeof LessonProgress>;

/**
 * What was done in a lesson since the last save. Everything is optional and only adds: a block once seen stays seen, a
 * lesson once done stays done, however late or often the request arrives.
 */
export const LessonProgressUpdate = z
  .strictObject({
    seen: z.array(z.string().max(80)).max(400).default([]),
    position: z.string().max(80).optional(),
    check: z.strictObject({ block: z.string().max(80), answer: ItemAnswer }).optional(),
    done: z.literal(true).optional(),
  })
  .meta({ id: 'LessonProgressUpdate' });
export type LessonProgressUpdate = z.infer<typeof LessonProgressUpdate>;

const Neighbour = z.object({ id: id(), title: z.string() });

/** A lesson as its reader sees it. */
export const LessonView = z
  .object({
    id: id(),
    title: z.string(),
    summary: z.string(),
    minutes: z.number().int(),
    version: z.number().int(),
    publishedAt: instant(),
    course: z.object({ id: id(), code: z.string(), title: z.string() }),
    module: z.object({ number: z.number().int(), title: z.string() }),
    number: z.number().int().describe('Place of the lesson in its module, from 1.'),
    basis: z.array(Basis),
    terms: z
      .array(z.object({ name: z.string(), use: z.string() }))
      .describe('Words of the glossary that the lesson uses, the first few.'),
    blocks: z.array(LessonBlock),
    previous: Neighbour.nullable(),
    next: Neighbour.nullable(),
    enrolled: z.boolean().describe('Whether progress is kept: only for people enrolled in the course.'),
    progress: LessonProgress,
  })
  .meta({ id: 'Lesson' });
export type LessonView = z.infer<typeof LessonView>;
