import type { ShiftState } from '../../../contract/learning/shift.js';
import type { Shift } from './shift.entity.js';

type Times = Pick<Shift, 'startsAt' | 'endsAt' | 'pausedAt' | 'endedAt'>;

/** Where a shift stands at a moment. Nothing has to happen at its end: time passes by itself, unless it is held still. */
export function shiftState({ startsAt, endsAt, pausedAt, endedAt }: Times, now: Date): ShiftState {
  if (endedAt) return 'ended';
  if (pausedAt) return 'paused';
  if (now >= endsAt) return 'ended';
  return now < startsAt ? 'planned' : 'running';
}
