import * as z from 'zod';
import { id, Localized } from '../../../contract/common.js';
import { eventType } from '../../platform/events.js';

/** A trainer gave people a lesson, or a whole course, because of a mistake. */
export const LessonAssigned = eventType(
  'LessonAssigned',
  z.object({
    personIds: z.array(id()),
    courseId: id(),
    lessonId: id().nullable(),
    title: Localized,
    reason: Localized,
  }),
);
