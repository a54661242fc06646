import type { InboxKind } from '@lms/contract/notifications/inbox';
import type { IconName } from '../../shared/ui/icons';

/** The picture beside each kind of message. */
export const MESSAGE_ICONS: Readonly<Record<InboxKind, IconName>> = {
  'award-won': 'award',
  'award-revoked': 'expired',
  'award-expiring': 'due',
  'quiz-passed': 'ok',
  'quiz-failed': 'quiz',
  'quiz-provisional': 'hours',
  'run-passed': 'ok',
  'run-failed': 'desk',
  'run-provisional': 'hours',
  'run-commented': 'pin',
  'run-regraded': 'refresh',
  'class-joined': 'users',
  'password-changed': 'key',
  'lesson-assigned': 'book',
  'shift-planned': 'calendar',
  'shift-began': 'play',
  'mark-overridden': 'edit',
  'quiz-regraded': 'refresh',
  'appeal-filed': 'flag',
  'appeal-upheld': 'ok',
  'appeal-dismissed': 'info',
};
