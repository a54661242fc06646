import * as z from 'zod';
import { id, instant } from '../common.js';

/** How a mark came to be what it is, where the automatic marking has not the last word. */
export const DecisionKind = z.enum(['marker', 'override', 'regrade']);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** What a candidate is told of a mark that people settled. */
export const SlotDecisionView = z
  .object({
    kind: DecisionKind,
    before: z.object({ points: z.number(), maximum: z.number() }),
    after: z.object({ points: z.number(), maximum: z.number() }),
    reason: z.string().nullable(),
    comments: z.array(z.string()),
    at: instant(),
  })
  .meta({ id: 'SlotDecision' });
export type SlotDecisionView = z.infer<typeof SlotDecisionView>;

/** The same for whoever answers for marks: who decided, and which row it is. */
export const SlotHistoryLine = SlotDecisionView.extend({
  id: id(),
  by: z.string().nullable().describe('Name; null where marking settled it.'),
}).meta({ id: 'SlotHistoryLine' });
export type SlotHistoryLine = z.infer<typeof SlotHistoryLine>;
