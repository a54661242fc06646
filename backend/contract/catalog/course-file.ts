import * as z from 'zod';
import { Basis, zhEn } from '../common.js';

/** A name that is part of an address or a file name. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/**
 * When a course counts as completed: every lesson done, and, where a quiz is named, that quiz passed. `quizOpens` says
 * from when the quiz may be sat: as soon as one is enrolled, or only after the last lesson.
 */
export const CompletionRule = z.strictObject({
  lessons: z.literal('all').default('all'),
  quiz: Slug.optional().describe('Slug of the graded quiz of the course.'),
  quizOpens: z.enum(['enrolled', 'after-lessons']).default('enrolled'),
});
export type CompletionRule = z.infer<typeof CompletionRule>;

/** `content/courses/<slug>/course.yaml`. */
export const CourseFile = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{2}$/, 'a track letter and two digits, e.g. A03'),
  title: zhEn(),
  summary: zhEn(),
  hours: z.number().int().min(1).max(100).describe('学时 of 45 minutes.'),
  track: z.enum(['A', 'B', 'C']).describe('A: service window, B: back office, C: everybody.'),
  objectives: z.array(zhEn()).min(1),
  basis: z.array(Basis).default([]),
  completion: CompletionRule.default({ lessons: 'all', quizOpens: 'enrolled' }),
  modules: z
    .array(
      z.strictObject({
        slug: Slug,
        title: zhEn(),
        lessons: z.array(z.string().regex(/^\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/, 'two digits, a hyphen and a slug')),
      }),
    )
    .min(1),
});
export type CourseFile = z.infer<typeof CourseFile>;

/** The front matter of `lessons/<nn>-<slug>.<language>.md`. */
export const LessonFront = z.strictObject({
  title: z.string().trim().min(1).max(120),
  minutes: z.number().int().min(1).max(60),
  summary: z.string().trim().max(400).default(''),
  basis: z.array(Basis).default([]),
});
export type LessonFront = z.infer<typeof LessonFront>;
