import * as z from 'zod';
import { eventType } from '../../platform/events.js';

/** All papers of a sitting are judged for good, and the exam is passed or failed. */
export const SkillExamJudged = eventType(
  'SkillExamJudged',
  z.object({
    sittingId: z.uuid(),
    personId: z.uuid(),
    skillExamId: z.uuid(),
    mean: z.number().describe('0 to 100.'),
    passed: z.boolean(),
    hasCriticalFailure: z.boolean(),
    at: z.iso.datetime(),
  }),
);
