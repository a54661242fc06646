import { join } from 'node:path';
import { readCalendars } from '../../law/deadline/calendar-files.js';
import { answerDay, lastAppealDay } from './appeal-time.js';

const CALENDARS = readCalendars(join(import.meta.dirname, '../../../../content'));

describe('how long one may appeal', () => {
  it.each([
    ['2026-06-01', 15, 'calendar', '2026-06-16'],
    // The fifteenth day is a Saturday: the next working day.
    ['2026-06-05', 15, 'calendar', '2026-06-22'],
    ['2026-09-28', 3, 'working', '2026-10-08'],
    // The calendar of 2027 is not published.
    ['2026-12-28', 15, 'calendar', '2027-01-12'],
    ['2026-12-30', 15, 'working', '2027-01-29'],
    ['2026-06-01', 0, 'working', null],
  ] as const)('%s and %i %s days: %s', (from, days, unit, last) => {
    expect(lastAppealDay(from, { days, unit }, CALENDARS)).toBe(last);
  });

  it('is answered within ten working days', () => {
    expect(answerDay('2026-06-01', CALENDARS)).toBe('2026-06-15');
  });
});
