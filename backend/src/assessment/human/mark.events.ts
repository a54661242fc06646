import * as z from 'zod';
import { eventType } from '../../platform/events.js';

/** A person gave an answer another mark, with a reason; not as the answer to an appeal, which is news of its own. */
export const MarkOverridden = eventType(
  'MarkOverridden',
  z.object({
    attemptId: z.uuid(),
    personId: z.uuid(),
    quizId: z.uuid(),
    slot: z.int(),
    before: z.number(),
    after: z.number(),
    reason: z.string(),
  }),
);
