import * as z from 'zod';
import { MarkingMode, MarkingSource, MarkingState } from '../../../contract/marking/entry.js';
import { eventType } from '../../platform/events.js';
import { Localized } from '../../../contract/common.js';

/** The texts of a work are marked, or a settled mark was corrected. The domain that the work came from scores it anew. */
export const MarkSettled = eventType(
  'MarkSettled',
  z.object({
    entryId: z.uuid(),
    source: MarkingSource,
    sourceId: z.uuid().describe('Id of the run, or of one answer of an attempt.'),
    groupId: z.uuid().optional().describe('The attempt; absent for a run.'),
    personId: z.uuid().describe('Whose work it is.'),
    mode: MarkingMode,
    parts: z.array(
      z.object({
        code: z.string(),
        points: z.number(),
        lines: z.array(z.number()),
        comments: z.array(z.string()),
      }),
    ),
    at: z.iso.datetime(),
  }),
);

/** A work waits for somebody: for its first mark, for a second one, or for whoever settles the difference. */
export const WorkWaits = eventType(
  'WorkWaits',
  z.object({
    entryId: z.uuid(),
    personId: z.uuid().describe('Whose work it is.'),
    mode: MarkingMode,
    state: MarkingState,
    subject: z.object({ id: z.uuid(), title: Localized }),
  }),
);
