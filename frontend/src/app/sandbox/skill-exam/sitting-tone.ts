import type { SittingStatus } from '@lms/contract/sandbox/skill-exam';
import type { Status } from '../../shared/ui/status-chip';

const TONES: Record<SittingStatus, Status> = { running: 'due', marking: 'paused', passed: 'ok', failed: 'overdue' };

export const toneOf = (status: SittingStatus): Status => TONES[status];
