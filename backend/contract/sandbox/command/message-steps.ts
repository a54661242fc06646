import * as z from 'zod';
import { base, words } from './parts.js';

/** Answers to people who spoke up. */
export const messageSteps = [
  z.strictObject({
    type: z.literal('message.reply'),
    ...base,
    message: z.number().int().min(1).describe('Number of the event that brought the message.'),
    text: words(1000),
  }),
] as const;
