import * as z from 'zod';
import { id } from '../common.js';
import { TeachingLesson } from './debrief.js';

/** A criterion that many people of a unit miss, and the lesson that teaches it. */
export const UnitMistake = z
  .object({
    unit: z.object({ id: id(), name: z.string() }),
    scenario: z.object({ id: id(), code: z.string(), title: z.string() }),
    code: z.string(),
    title: z.string(),
    basis: z.string(),
    missed: z.number().int().describe('People who missed it the last time they were judged by it.'),
    judged: z.number().int(),
    lesson: TeachingLesson.nullable(),
    assigned: z.number().int().describe('How many of those who missed it have been assigned the lesson.'),
  })
  .meta({ id: 'UnitMistake' });
export type UnitMistake = z.infer<typeof UnitMistake>;

export const UnitMistakeList = z
  .object({
    items: z.array(UnitMistake),
    total: z.number().int(),
    days: z.number().int().describe('Runs that ended within so many days count.'),
    share: z.number().int().describe('From this percent of those judged on.'),
    people: z.number().int().describe('From so many people on.'),
  })
  .meta({ id: 'UnitMistakeList' });
export type UnitMistakeList = z.infer<typeof UnitMistakeList>;

export const NewLessonAssignment = z
  .strictObject({
    unitId: id(),
    scenarioId: id(),
    code: z.string().min(1).max(20),
    to: z.enum(['missed', 'unit']).default('missed').describe('Those who missed it, or everybody in the unit.'),
  })
  .meta({ id: 'NewLessonAssignment' });
export type NewLessonAssignment = z.infer<typeof NewLessonAssignment>;

export const LessonAssignmentAnswer = z
  .object({ assigned: z.number().int().describe('Newly.'), already: z.number().int() })
  .meta({ id: 'LessonAssignmentAnswer' });
export type LessonAssignmentAnswer = z.infer<typeof LessonAssignmentAnswer>;
