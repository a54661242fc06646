import * as z from 'zod';
import { id, instant } from '../../../contract/common.js';
import { eventType } from '../../platform/events.js';

/** Somebody has done all that a course asks: every lesson, and the quiz where there is one. */
export const CourseCompleted = eventType(
  'CourseCompleted',
  z.object({
    enrolmentId: id(),
    personId: id(),
    courseId: id(),
    course: z.string().describe('Slug of the course.'),
    version: z.number().int().describe('Version of the course that was live then.'),
    at: instant(),
  }),
);
