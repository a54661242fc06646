import * as z from 'zod';
import { FileFormat } from '../assessment/results.js';
import { day, id, Paging } from '../common.js';

/** What the members of a class reached in the quizzes of its courses. */

export const GRADE_STATES = ['passed', 'failed', 'running', 'open', 'missing'] as const;
/** `open`: not taken, and there is time; `missing`: not passed, and the class is over. */
export const GradeState = z.enum(GRADE_STATES);
export type GradeState = z.infer<typeof GradeState>;

export const Grade = z.object({
  quizId: id(),
  state: GradeState,
  percent: z.number().nullable().describe('By the grading method of the quiz; null before the first end.'),
  provisional: z.boolean().describe('Whether a marker has still to look.'),
  attempts: z.int(),
  attemptId: id().nullable().describe('The latest one that ended.'),
});
export type Grade = z.infer<typeof Grade>;

export const GradebookRow = z.object({
  person: z.object({ id: id(), name: z.string() }),
  unitName: z.string(),
  grades: z.array(Grade).describe('One for each quiz, in the order of `quizzes`.'),
  passed: z.int().describe('How many of the quizzes are passed.'),
  averagePercent: z.number().nullable().describe('Over the quizzes with a result.'),
});
export type GradebookRow = z.infer<typeof GradebookRow>;

export const Gradebook = z
  .object({
    class: z.object({ id: id(), name: z.string(), endsOn: day() }),
    quizzes: z.array(
      z.object({
        id: id(),
        code: z.string(),
        title: z.string(),
        courseTitle: z.string(),
        passPercent: z.number(),
        grading: z.enum(['highest', 'average', 'first', 'last']),
        dueOn: day(),
      }),
    ),
    items: z.array(GradebookRow),
    total: z.int(),
    members: z.int().describe('Members in reach, whatever is searched for.'),
  })
  .meta({ id: 'Gradebook' });
export type Gradebook = z.infer<typeof Gradebook>;

export const GRADEBOOK_SORTS = ['name', 'passed', 'average'] as const;
const sorting = {
  search: z.string().trim().max(100).optional().describe('Part of a name.'),
  sort: z.enum(GRADEBOOK_SORTS).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
};
export const GradebookQuery = Paging.extend(sorting);
export type GradebookQuery = z.infer<typeof GradebookQuery>;
export const GradebookFileQuery = z.object({ ...sorting, format: FileFormat.default('csv') });
export type GradebookFileQuery = z.infer<typeof GradebookFileQuery>;
