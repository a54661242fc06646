import type { ClassState } from '@lms/contract/learning/class';
import type { Status } from '../../shared/ui/status-chip';

/** The colour of each state of a class; its word stands beside it. */
export const CLASS_STATUS: Record<ClassState, Status> = { planned: 'due', running: 'ok', ended: 'paused' };
