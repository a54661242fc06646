import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';

/** A course as the catalogue lists it. */
export const CourseCard = z
  .object({
    id: id(),
    code: z.string().describe('Short name used in talk and on certificates, e.g. A03.'),
    title: z.string(),
    summary: z.string(),
    track: z.enum(['A', 'B', 'C']),
    hours: z.number().int().describe('学时 of 45 minutes.'),
    lessons: z.number().int(),
    minutes: z.number().int().describe('Reading time of all lessons.'),
    version: z
      .number()
      .int()
      .nullable()
      .describe('Null while nothing has been published; only authors see such a course.'),
    publishedAt: instant().nullable(),
  })
  .meta({ id: 'CourseCard' });
export type CourseCard = z.infer<typeof CourseCard>;

export const CoursePage = pageOf(CourseCard).meta({ id: 'CoursePage' });
export type CoursePage = z.infer<typeof CoursePage>;

export const CourseQuery = Paging.extend({
  search: z.string().trim().max(100).optional().describe('Part of the code, the title or the summary.'),
  track: z.enum(['A', 'B', 'C']).optional(),
});
export type CourseQuery = z.infer<typeof CourseQuery>;
