import type { ShiftState } from '@lms/contract/learning/shift';
import type { Status } from '../../shared/ui/status-chip';

export const SHIFT_STATUS: Readonly<Record<ShiftState, Status>> = {
  planned: 'due',
  running: 'ok',
  paused: 'paused',
  ended: 'expired',
};
