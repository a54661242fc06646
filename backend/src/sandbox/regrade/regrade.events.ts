import * as z from 'zod';
import { RunMode } from '../../../contract/sandbox/terms.js';
import { eventType } from '../../platform/events.js';

/** A finished run has another score by newer criteria, for its trainee to be told why. */
export const RunRegraded = eventType(
  'RunRegraded',
  z.object({
    runId: z.uuid(),
    personId: z.uuid(),
    scenarioId: z.uuid(),
    mode: RunMode,
    regradeId: z.uuid(),
    oldScore: z.number(),
    newScore: z.number(),
    oldPassed: z.boolean(),
    newPassed: z.boolean(),
    reason: z.string(),
    at: z.iso.datetime(),
  }),
);
