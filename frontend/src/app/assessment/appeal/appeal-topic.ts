import type { AppealView } from '@lms/contract/assessment/appeal';

/** What an appeal is about, as a key that names `slot`. */
export function topicOf({ slot, event }: Pick<AppealView, 'slot' | 'event'>): string {
  if (slot !== null) return 'marks.slot.question';
  return event ? 'marks.appeals.aboutNote' : 'marks.appeals.aboutWhole';
}
