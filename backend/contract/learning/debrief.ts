import * as z from 'zod';
import { id } from '../common.js';
import { Dimension } from '../sandbox/terms.js';

const ScenarioRef = z.object({ id: id(), code: z.string(), title: z.string() });
/** Whose run it was; the screen shows the name only when it is asked to. */
const RunRef = z.object({ runId: id(), personId: id(), name: z.string(), score: z.number() });

/** The lesson that teaches what was missed. */
export const TeachingLesson = z
  .object({ courseId: id(), courseTitle: z.string(), lessonId: id().nullable(), lessonTitle: z.string().nullable() })
  .meta({ id: 'TeachingLesson' });
export type TeachingLesson = z.infer<typeof TeachingLesson>;

/** A criterion that some of the class missed. */
export const ClassMistake = z
  .object({
    scenario: ScenarioRef,
    code: z.string(),
    kind: z.enum(['criterion', 'deduction', 'critical']),
    title: z.string(),
    expected: z.string(),
    basis: z.string(),
    dimensions: z.array(Dimension),
    missed: z.number().int(),
    judged: z.number().int().describe('Runs in which it was judged.'),
    runs: z.array(RunRef).describe('Those who missed it.'),
    lesson: TeachingLesson.nullable(),
  })
  .meta({ id: 'ClassMistake' });
export type ClassMistake = z.infer<typeof ClassMistake>;

export const RefusalCount = z
  .object({
    rule: z.string(),
    text: z.string(),
    basis: z.string().nullable(),
    times: z.number().int(),
    people: z.number().int(),
  })
  .meta({ id: 'RefusalCount' });
export type RefusalCount = z.infer<typeof RefusalCount>;

/** What a class did, looked at together when the shift is over or while it goes on. */
export const Debrief = z
  .object({
    runs: z.number().int().describe('Runs that are over; only these are counted.'),
    open: z.number().int().describe('Runs that still go on.'),
    absent: z.number().int(),
    passed: z.number().int(),
    mean: z.number().nullable(),
    median: z.number().nullable(),
    scores: z.array(z.object({ from: z.number().int(), to: z.number().int(), runs: z.number().int() })),
    mistakes: z.array(ClassMistake).describe('The commonest first.'),
    refusals: z.array(RefusalCount).describe('What the rules of the office refused, the commonest first.'),
    people: z.array(RunRef.extend({ scenario: ScenarioRef, passed: z.boolean(), critical: z.boolean() })),
    references: z.array(
      z.object({
        scenario: ScenarioRef,
        variant: z.string(),
        steps: z.array(z.object({ title: z.string(), why: z.string().nullable(), isKey: z.boolean() })),
      }),
    ),
  })
  .meta({ id: 'ShiftDebrief' });
export type Debrief = z.infer<typeof Debrief>;
