import * as z from 'zod';
import { eventType } from '../../platform/events.js';

const about = {
  appealId: z.uuid(),
  attemptId: z.uuid(),
  personId: z.uuid(),
  quizId: z.uuid(),
  slot: z.int().nullable(),
};

/** A candidate objects to a mark, or to how an attempt went. */
export const AppealFiled = eventType('AppealFiled', z.object({ ...about, dueDay: z.iso.date() }));

/** An appeal was answered, for its candidate to be told why. */
export const AppealAnswered = eventType(
  'AppealAnswered',
  z.object({
    ...about,
    answeredBy: z.uuid(),
    verdict: z.enum(['upheld', 'dismissed']),
    before: z.number().nullable(),
    after: z.number().nullable(),
    reason: z.string(),
  }),
);
