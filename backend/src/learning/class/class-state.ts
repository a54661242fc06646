import type { ClassState } from '../../../contract/learning/class.js';
import type { TrainingClass } from './class.entity.js';

/** Where a class stands on a day. It runs from its first day to its last, both included, unless a trainer ended it. */
export function classState({ startsOn, endsOn, endedAt }: TrainingClass, today: string): ClassState {
  if (endedAt || today > endsOn) return 'ended';
  return today < startsOn ? 'planned' : 'running';
}
