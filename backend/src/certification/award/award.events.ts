import * as z from 'zod';
import { eventType } from '../../platform/events.js';

/** A person won a period of a program. */
export const AwardIssued = eventType(
  'AwardIssued',
  z.object({
    ...{ awardId: z.uuid(), personId: z.uuid(), programId: z.uuid() },
    at: z.iso.datetime().optional().describe('When it was issued; long ago where history is loaded.'),
  }),
);

/** The board took an award back. */
export const AwardRevoked = eventType(
  'AwardRevoked',
  z.object({ awardId: z.uuid(), personId: z.uuid(), programId: z.uuid() }),
);
