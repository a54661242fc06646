import * as z from 'zod';
import { eventType } from '../../platform/events.js';

/** An attempt ended and was marked, or was marked anew: the latest news about an attempt counts. */
export const AttemptGraded = eventType(
  'AttemptGraded',
  z.object({
    attemptId: z.uuid(),
    personId: z.uuid(),
    quizId: z.uuid(),
    quiz: z.string().describe('Slug of the quiz.'),
    score: z.number(),
    maximum: z.number(),
    percent: z.number(),
    passed: z.boolean(),
    provisional: z.boolean().describe('Whether a marker has still to look.'),
    at: z.iso.datetime().describe('When the attempt ended.'),
    cause: z
      .enum(['end', 'marker', 'release', 'override', 'regrade'])
      .optional()
      .describe('Why there is news; the end of the attempt if absent.'),
  }),
);

/** An attempt ended with answers that only a person can judge. */
export const AttemptToBeMarked = eventType('AttemptToBeMarked', z.object({ attemptId: z.uuid() }));
