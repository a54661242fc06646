import * as z from 'zod';
import { eventType } from '../../platform/events.js';

/** An attempt has other marks because a question was put right, for its candidate to be told why. */
export const AttemptRegraded = eventType(
  'AttemptRegraded',
  z.object({
    attemptId: z.uuid(),
    personId: z.uuid(),
    quizId: z.uuid(),
    before: z.number(),
    after: z.number(),
    passed: z.boolean().optional().describe('Whether it passes now, where that has changed.'),
    reason: z.string(),
  }),
);
