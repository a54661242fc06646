import type { OutlineStep } from '@lms/contract/learning/course-outline';
import type { NextStep } from '@lms/contract/learning/enrolment';
import type { IconName } from '../../shared/ui/icons';

const PLACES: Record<OutlineStep['kind'], string> = {
  lesson: '/learn/lessons',
  practice: '/practice/scenarios',
  quiz: '/quizzes',
};

export const STEP_ICONS: Record<OutlineStep['kind'], IconName> = { lesson: 'book', practice: 'desk', quiz: 'quiz' };

/** Where a step of a course is taken. A case is started from its own page, which says what each mode asks. */
export const stepLink = ({ kind, id }: Pick<OutlineStep | NextStep, 'kind' | 'id'>): string[] => [PLACES[kind], id];
