import type { CriterionResult } from '../../../contract/sandbox/result.js';
import type { Judged } from './grade.js';

/** How a line of a grade came out, in one word for lists and icons. */
export function stateOf({
  kind,
  holds,
  earned,
  points,
}: Pick<Judged, 'kind' | 'holds' | 'earned' | 'points'>): CriterionResult['state'] {
  if (kind === 'critical') return holds ? 'failed' : 'clear';
  if (kind !== 'criterion') return holds ? 'deducted' : 'clear';
  if (earned === null) return 'human';
  if (earned === points) return 'earned';
  return earned > 0 ? 'partly' : 'lost';
}
