import * as z from 'zod';
import { Basis, id, instant } from '../common.js';
import { EnrolmentView, NextStep, Progress } from './enrolment.js';

/** A step of a module: a lesson, or a case or quiz that one of its lessons leads to. */
export const OutlineStep = z
  .object({
    kind: z.enum(['lesson', 'practice', 'quiz']),
    id: id(),
    code: z.string().nullable().describe('Code of the scenario; null for lessons and quizzes.'),
    title: z.string(),
    minutes: z.number().int().nullable(),
    state: z.enum(['not-started', 'in-progress', 'done', 'locked']),
    percent: z.number().int().min(0).max(100),
    score: z.number().nullable().describe('Best score in percent; only for cases and quizzes.'),
  })
  .meta({ id: 'OutlineStep' });
export type OutlineStep = z.infer<typeof OutlineStep>;

export const OutlineModule = z.object({
  id: id(),
  number: z.number().int(),
  title: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  steps: z.array(OutlineStep),
});
export type OutlineModule = z.infer<typeof OutlineModule>;

/** A course with the caller's progress in it. */
export const CourseOutline = z
  .object({
    id: id(),
    code: z.string(),
    title: z.string(),
    summary: z.string(),
    track: z.enum(['A', 'B', 'C']),
    hours: z.number().int(),
    lessons: z.number().int(),
    version: z.number().int().nullable(),
    publishedAt: instant().nullable(),
    objectives: z.array(z.string()),
    basis: z.array(Basis),
    completion: z.object({
      quiz: z.object({ id: id(), title: z.string() }).nullable(),
      quizOpens: z.enum(['enrolled', 'after-lessons']),
    }),
    modules: z.array(OutlineModule),
    enrolment: EnrolmentView.pick({ id: true, enrolledAt: true, dueOn: true, completedAt: true }).nullable(),
    progress: Progress,
    next: NextStep.nullable(),
  })
  .meta({ id: 'CourseOutline' });
export type CourseOutline = z.infer<typeof CourseOutline>;
