import type { DeadlineView } from '@lms/contract/law/deadline';
import { monthsOf } from './months';

const answer: DeadlineView = {
  due: '2026-07-02',
  days: [
    { date: '2026-06-30', counted: true, nth: 1, role: 'counted', why: 'Working day 1 of 2' },
    { date: '2026-07-01', counted: false, nth: null, role: 'holiday', why: 'Day off' },
    { date: '2026-07-02', counted: true, nth: 2, role: 'counted', why: 'Working day 2 of 2' },
  ],
};

describe('the months of a count', () => {
  it('begin on Monday and hold every day once', () => {
    const [june, july] = monthsOf('2026-06-29', answer);

    expect(june?.weeks[0]?.map((square) => square?.dayOfMonth)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(july?.weeks[0]?.map((square) => square?.dayOfMonth)).toEqual([undefined, undefined, 1, 2, 3, 4, 5]);
    expect(july?.weeks.flat().filter((square) => square !== null)).toHaveLength(31);
  });

  it('tell the start, the due day, what lies between and what lies outside', () => {
    const squares = monthsOf('2026-06-29', answer).flatMap(({ weeks }) => weeks.flat());
    const kind = (date: string) => squares.find((square) => square?.date === date)?.kind;

    expect(['2026-06-28', '2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02'].map(kind)).toEqual([
      ...['outside', 'start', 'counted', 'holiday', 'due'],
    ]);
  });

  it('go back where the limit runs before an event, and over the turn of a year', () => {
    const before: DeadlineView = { due: '2025-12-31', days: [] };

    expect(monthsOf('2026-01-04', before).map(({ first }) => first)).toEqual(['2025-12-01', '2026-01-01']);
  });
});
