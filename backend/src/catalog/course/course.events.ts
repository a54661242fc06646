import * as z from 'zod';
import { id } from '../../../contract/common.js';
import { eventType } from '../../platform/events.js';

/** Learners see something new in a course: its first version, another structure, or another version of a lesson. */
export const CourseVersionPublished = eventType(
  'CourseVersionPublished',
  z.object({ courseId: id(), version: z.number().int(), changedLessonIds: z.array(id()) }),
);
