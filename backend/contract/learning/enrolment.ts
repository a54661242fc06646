import * as z from 'zod';
import { day, id, instant, pageOf } from '../common.js';

export const NewEnrolment = z.object({ courseId: id() }).meta({ id: 'NewEnrolment' });
export type NewEnrolment = z.infer<typeof NewEnrolment>;

/** How far somebody is: lessons done of all lessons. */
export const Progress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  percent: z.number().int().min(0).max(100),
});
export type Progress = z.infer<typeof Progress>;

/** The one thing to do next in a course. */
export const NextStep = z
  .object({
    kind: z.enum(['lesson', 'quiz']),
    id: id(),
    title: z.string(),
    minutes: z.number().int().nullable(),
    percent: z.number().int().describe('How far this step has been taken already.'),
  })
  .meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof NextStep>;

/** One person's place in one course. */
export const EnrolmentView = z
  .object({
    id: id(),
    personId: id(),
    course: z.object({ id: id(), code: z.string(), title: z.string(), hours: z.number().int() }),
    enrolledAt: instant(),
    dueOn: day().nullable().describe('Last day of the class that brought the course; null where there is none.'),
    completedAt: instant().nullable(),
    lastSeenAt: instant().nullable(),
    progress: Progress,
    next: NextStep.nullable().describe('Null once everything is done.'),
  })
  .meta({ id: 'Enrolment' });
export type EnrolmentView = z.infer<typeof EnrolmentView>;

/** What the caller learns now: the next step first, then every enrolment, the last used first. */
export const MyLearning = pageOf(EnrolmentView)
  .extend({
    next: z.object({ enrolmentId: id(), courseCode: z.string(), courseTitle: z.string(), step: NextStep }).nullable(),
    classes: z.array(z.object({ id: id(), name: z.string(), endsOn: day() })),
  })
  .meta({ id: 'MyLearning' });
export type MyLearning = z.infer<typeof MyLearning>;
