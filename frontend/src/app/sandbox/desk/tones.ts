import type { Lamp } from '@lms/contract/sandbox/terms';
import type { IconName } from '../../shared/ui/icons';
import type { Status } from '../../shared/ui/status-chip';

/** The lamp of a case as one of the five statuses. Red means "almost too late": the tone of overdue, the icon of due. */
export const LAMP_TONE: Record<Lamp, Status> = {
  green: 'ok',
  yellow: 'due',
  red: 'overdue',
  overdue: 'overdue',
  paused: 'paused',
  none: 'paused',
};

export const LAMP_ICON: Record<Lamp, IconName> = {
  green: 'ok',
  yellow: 'due',
  red: 'due',
  overdue: 'overdue',
  paused: 'paused',
  none: 'minus',
};

/** The time of the simulated clock, `2026-06-15T09:41`, as 09:41. */
export const clockOf = (at: string): string => at.slice(11);
