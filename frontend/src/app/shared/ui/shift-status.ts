import type { ShiftState } from '@lms/contract/learning/shift';
import type { Status } from './status-chip';

/** How the state of a shift looks. One that has ended is over, nothing more: nobody missed anything by it. */
export const SHIFT_STATUS: Readonly<Record<ShiftState, Status>> = {
  planned: 'due',
  running: 'ok',
  paused: 'paused',
  ended: 'ended',
};
