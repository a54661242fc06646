import * as z from 'zod';
import { RunMode } from '../../../contract/sandbox/terms.js';
import { eventType } from '../../platform/events.js';

/** A run ended and was scored. Only runs in exam mode count for certification. */
export const RunScored = eventType(
  'RunScored',
  z.object({
    runId: z.uuid(),
    personId: z.uuid(),
    scenarioId: z.uuid(),
    scenario: z.string().describe('Code of the scenario: S03.'),
    mode: RunMode,
    score: z.number().describe('0 to 100, shown even when a critical rule failed it.'),
    passed: z.boolean(),
    hasCriticalFailure: z.boolean(),
    provisional: z.boolean().describe('Whether a person has still to judge part of it.'),
    at: z.iso.datetime().describe('When the run ended.'),
  }),
);
