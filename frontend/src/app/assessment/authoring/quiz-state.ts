import type { QuizState } from '@lms/contract/assessment/quiz-draft';
import type { Status } from '../../shared/ui/status-chip';

export const STATE_STATUS: Record<QuizState, Status> = { draft: 'due', open: 'ok', retired: 'paused' };
