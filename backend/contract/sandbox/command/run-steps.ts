import * as z from 'zod';
import { base, code } from './parts.js';

/** The clock, and the academy looking over the shoulder. */
export const runSteps = [
  z.strictObject({
    type: z.literal('clock.advance'),
    ...base,
    minutes: z.number().int().min(1).max(480),
  }),
  z.strictObject({ type: z.literal('clock.next_day'), ...base }),
  z
    .strictObject({ type: z.literal('hint.take'), ...base, hint: code })
    .describe('Practice only, at the cost shown before.'),
  z
    .strictObject({
      type: z.literal('run.rewind'),
      ...base,
      to: z.number().int().min(0).describe('The last event that stays.'),
    })
    .describe('Practice and guided only.'),
  z
    .strictObject({ type: z.literal('demonstration.next'), ...base })
    .describe('Demonstration only: plays the next step of the reference run.'),
] as const;
