import type { SlotDecisionView } from '../../../contract/assessment/decision.js';
import type { SlotDecision } from './slot-decision.entity.js';

/** A decision as the candidate is told of it: not by whom. */
export const decisionView = (row: SlotDecision): SlotDecisionView => ({
  kind: row.kind,
  before: { points: row.pointsBefore, maximum: row.maximumBefore },
  after: { points: row.pointsAfter, maximum: row.maximumAfter },
  reason: row.reason,
  comments: [...row.comments],
  at: row.at.toISOString(),
});
