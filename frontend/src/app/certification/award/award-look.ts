import type { AwardState } from '@lms/contract/certification/award';
import type { Status } from '../../shared/ui/status-chip';

/** How the state of one certificate looks. */
export const AWARD_LOOK: Record<AwardState, Status> = {
  valid: 'ok',
  'not-yet-valid': 'due',
  expired: 'expired',
  suspended: 'paused',
  revoked: 'overdue',
  superseded: 'paused',
};
