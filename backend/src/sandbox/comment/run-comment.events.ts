import * as z from 'zod';
import { eventType } from '../../platform/events.js';

/** Somebody pinned a comment to a person's run, for the person to be told. */
export const RunCommented = eventType(
  'RunCommented',
  z.object({
    commentId: z.uuid(),
    runId: z.uuid(),
    personId: z.uuid().describe('Whose run it is.'),
    authorId: z.uuid(),
    scenarioId: z.uuid(),
    scenario: z.string().describe('Code of the scenario: S03.'),
    event: z.number().int().describe('Number of the event it is pinned to.'),
    at: z.iso.datetime(),
  }),
);
