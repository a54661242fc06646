import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import { CalendarNotLoaded, type Calendars } from '../../law/deadline/calendar.js';
import { computeDeadline } from '../../law/deadline/deadline.js';
import { addDays } from '../../law/deadline/iso-day.js';

/** Working days within which an appeal should be answered. */
export const ANSWER_DAYS = 10;
/** Calendar days for one working day where no official calendar says which they are: never too few. */
const PER_WORKING_DAY = 2;

/** The last day on which one may appeal against a mark that became known on `from`; null where nobody may. */
export function lastAppealDay(
  from: string,
  { days, unit }: QuizSettings['appeal'],
  calendars: Calendars,
): string | null {
  return days === 0 ? null : lastDay(from, days, unit, calendars);
}

export const answerDay = (from: string, calendars: Calendars): string =>
  lastDay(from, ANSWER_DAYS, 'working', calendars);

function lastDay(from: string, length: number, unit: 'working' | 'calendar', calendars: Calendars): string {
  try {
    return computeDeadline({ from, length, unit }, calendars).due;
  } catch (error) {
    // Towards the end of a year the next calendar may not be published yet.
    if (!(error instanceof CalendarNotLoaded)) throw error;
    return addDays(from, unit === 'working' ? length * PER_WORKING_DAY : length);
  }
}
