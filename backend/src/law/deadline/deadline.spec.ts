import { join } from 'node:path';

import * as fc from 'fast-check';

import { readCalendars } from './calendar-files.js';
import {
  addWorkingDays,
  CalendarNotLoaded,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './calendar.js';
import { computeDeadline, type DeadlineInput } from './deadline.js';
import { addMonths } from './iso-day.js';

const calendars = readCalendars(join(import.meta.dirname, '../../../../content'));

const due = (input: DeadlineInput): string => computeDeadline(input, calendars).due;
const working = (from: string, length: number, more: Partial<DeadlineInput> = {}): string =>
  due({ from, length, unit: 'working', ...more });
const calendar = (from: string, length: number, more: Partial<DeadlineInput> = {}): string =>
  due({ from, length, unit: 'calendar', ...more });

describe('a limit in working days', () => {
  it.each([
    ['a social-security card, 10 days from receipt', '2026-06-15', 10, '2026-06-30'],
    ['a licence, 20 days over Mid-Autumn and National Day', '2026-09-21', 20, '2026-10-26'],
    ['a correction notice before National Day', '2026-09-29', 5, '2026-10-12'],
    ['a correction notice over Dragon Boat', '2026-06-16', 5, '2026-06-24'],
    ['a licence over May Day, with the Saturday worked', '2026-04-28', 20, '2026-05-28'],
    ['the same, extended by ten', '2026-04-28', 30, '2026-06-11'],
    ['a licence without anything in its way', '2026-07-01', 20, '2026-07-29'],
    ['one day, before a weekend', '2026-06-26', 1, '2026-06-29'],
    ['one day, before a Saturday that is worked', '2026-10-09', 1, '2026-10-10'],
    ['one day, before the Spring Festival of 2025', '2025-01-27', 1, '2025-02-05'],
    ['one day, at the turn of a year', '2025-12-31', 1, '2026-01-04'],
    ['over National Day 2025', '2025-09-30', 3, '2025-10-11'],
  ])('%s', (_name, from, length, expected) => {
    expect(working(from, length)).toBe(expected);
  });

  it('adds the one extension to the same count', () => {
    expect(working('2026-04-28', 20, { extension: 10 })).toBe('2026-06-11');
  });

  it('shifts by the working days of an expert review', () => {
    expect(working('2026-07-01', 20, { pauses: [{ from: '2026-07-08', to: '2026-07-14' }] })).toBe('2026-08-05');
  });

  it('is not moved by a pause over a weekend or after the end', () => {
    const pauses = [
      { from: '2026-07-04', to: '2026-07-05' },
      { from: '2026-07-30', to: '2026-08-30' },
    ];

    expect(working('2026-07-01', 20, { pauses })).toBe('2026-07-29');
  });

  it('counts a day once where two pauses overlap', () => {
    const pauses = [
      { from: '2026-07-08', to: '2026-07-10' },
      { from: '2026-07-09', to: '2026-07-14' },
    ];

    expect(working('2026-07-01', 20, { pauses })).toBe('2026-08-05');
  });

  it('runs the same from a day off as from the last working day before it', () => {
    expect(working('2026-06-20', 5)).toBe(working('2026-06-18', 5));
  });
});

describe('a limit in calendar days', () => {
  it.each([
    ['a residence permit, ending on a working day', '2026-06-15', 15, '2026-06-30'],
    ['ending on a Saturday: the Monday', '2026-06-12', 15, '2026-06-29'],
    ['ending on a Saturday that is worked', '2026-09-25', 15, '2026-10-10'],
    ['ending on the first day of National Day: the day after it', '2026-09-16', 15, '2026-10-08'],
    ['ending on the last day of the year', '2025-12-16', 15, '2025-12-31'],
  ])('%s', (_name, from, length, expected) => {
    expect(calendar(from, length)).toBe(expected);
  });

  it('stays on the day off when told not to roll', () => {
    expect(calendar('2026-06-12', 15, { roll: false })).toBe('2026-06-27');
  });

  it('does not run out while it is paused', () => {
    const pauses = [{ from: '2026-06-29', to: '2026-06-30' }];

    expect(calendar('2026-06-12', 15, { pauses })).toBe('2026-07-01');
  });
});

describe('a limit in months', () => {
  it.each([
    ['six months to a lawsuit', '2026-03-16', 6, '2026-09-16'],
    ['ending on a day that the month does not have', '2025-08-31', 6, '2026-02-28'],
    ['ending in National Day: the day after it', '2026-04-03', 6, '2026-10-08'],
  ])('%s', (_name, from, length, expected) => {
    expect(due({ from, length, unit: 'months' })).toBe(expected);
  });

  it('finds the last of February in a leap year', () => {
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-11-30', 3)).toBe('2029-02-28');
  });
});

describe('the list of days', () => {
  it('says of each day whether it was counted and why, in both languages', () => {
    const { days } = computeDeadline({ from: '2026-09-29', length: 5, unit: 'working' }, calendars);

    expect(days).toHaveLength(13);
    expect(days[0]).toMatchObject({ date: '2026-09-30', counted: true });
    expect(days[1]).toMatchObject({ date: '2026-10-01', counted: false });
    expect(days[1]?.why).toEqual({ 'zh-CN': '国庆节放假，不计入', en: 'Day off for National Day: not counted' });
    expect(days[10]?.why.en).toBe('Weekend day worked to make up for National Day. Working day 4 of 5');
    expect(days[11]?.why['zh-CN']).toBe('周末，不计入');
    expect(days.filter((day) => day.counted)).toHaveLength(5);
  });

  it('names the analogy on which a limit in calendar days moves on', () => {
    const { days } = computeDeadline({ from: '2026-06-12', length: 15, unit: 'calendar' }, calendars);

    expect(days.at(-3)?.why.en).toBe('Day 15 of 15: weekend');
    expect(days.at(-1)).toMatchObject({ date: '2026-06-29', counted: false });
    expect(days.at(-1)?.why['zh-CN']).toContain('民法典第二百零三条');
  });

  it('says that a paused day is excluded by law', () => {
    const pauses = [{ from: '2026-07-08', to: '2026-07-08' }];
    const { days } = computeDeadline({ from: '2026-07-07', length: 1, unit: 'working', pauses }, calendars);

    expect(days[0]).toMatchObject({ counted: false, why: { 'zh-CN': '在依法扣除的期间内，不计入' } });
  });
});

/** The dates of the question banks C03, A03 and B02, each worked out by hand from the notice of holidays. */
describe('what the question banks ask', () => {
  const review = [{ from: '2026-07-08', to: '2026-07-14' }];

  it.each<[string, string, number, string, Partial<DeadlineInput>]>([
    ['C03-03, a licence over National Day', '2026-09-21', 20, '2026-10-26', {}],
    ['C03-04, a correction notice', '2026-09-29', 5, '2026-10-12', {}],
    ['C03-08, a licence with five days of expert review', '2026-07-01', 20, '2026-08-05', { pauses: review }],
    ['C03-08, the same as twenty-five days', '2026-07-01', 25, '2026-08-05', {}],
    ['C03-10 (1), a licence over May Day', '2026-04-28', 20, '2026-05-28', {}],
    ['C03-10 (3), the same extended', '2026-04-28', 20, '2026-06-11', { extension: 10 }],
    ['A03-07, the notice that was missed', '2026-06-16', 5, '2026-06-24', {}],
    ['B02-04, delivery over the Spring Festival', '2026-02-12', 10, '2026-03-04', {}],
    ['B02-10 (1), market registration', '2026-04-29', 3, '2026-05-07', {}],
    ['B02-10 (2), the same extended', '2026-04-29', 3, '2026-05-11', { extension: 3 }],
  ])('%s', (...[, from, length, expected, more]) => {
    expect(working(from, length, more)).toBe(expected);
  });
});

describe('a limit before an event', () => {
  it('counts back to the last day on which the notice of a hearing is in time', () => {
    const { due: last, days } = computeDeadline(
      { from: '2026-10-12', length: 7, unit: 'working', direction: 'before' },
      calendars,
    );

    // 10 (worked), 9, 8 October; 30, 29, 28, 24 September: the rest is Mid-Autumn and National Day.
    expect(last).toBe('2026-09-24');
    expect(days[0]).toMatchObject({ date: '2026-10-11', counted: false, role: 'weekend' });
    expect(days[1]).toMatchObject({ date: '2026-10-10', counted: true, role: 'make-up' });
  });

  it('does not move in calendar days or months', () => {
    expect(calendar('2026-06-22', 1, { direction: 'before' })).toBe('2026-06-21');
    expect(due({ from: '2026-08-31', length: 6, unit: 'months', direction: 'before' })).toBe('2026-02-28');
  });
});

describe('what a day is to the count', () => {
  it('is told beside the words, for whoever draws it', () => {
    const roles = (input: DeadlineInput) => computeDeadline(input, calendars).days.map(({ role }) => role);

    expect(roles({ from: '2026-10-06', length: 4, unit: 'working' })).toEqual([
      ...['holiday', 'counted', 'counted', 'make-up', 'weekend', 'counted'],
    ]);
    expect(
      roles({ from: '2026-06-18', length: 1, unit: 'calendar', pauses: [{ from: '2026-06-19', to: '2026-06-19' }] }),
    ).toEqual(['paused', 'counted', 'holiday', 'rolled']);
  });
});

describe('a year without its official calendar', () => {
  it.each([
    ['the count runs into it', { from: '2026-12-30', length: 5, unit: 'working' }],
    ['the count starts in it', { from: '2027-03-01', length: 1, unit: 'working' }],
    ['the year before the first', { from: '2024-12-30', length: 1, unit: 'working' }],
    ['a last day rolls into it', { from: '2026-12-01', length: 31, unit: 'calendar' }],
    ['months run into it', { from: '2026-09-01', length: 6, unit: 'months' }],
  ] as const)('is refused, never guessed: %s', (_name, input) => {
    expect(() => computeDeadline(input, calendars)).toThrow(CalendarNotLoaded);
  });

  it('is named', () => {
    expect(() => isWorkingDay('2027-01-01', calendars)).toThrow('2027');
  });

  it('does not matter while the limit ends before it', () => {
    expect(working('2026-12-30', 1)).toBe('2026-12-31');
  });
});

/** Another hand's way to the same answer: a table of the days off typed from the notices, and a plain count. */
const OFF =
  '250101 250128-250204 250404-250406 250501-250505 250531-250602 251001-251008 ' +
  '260101-260103 260215-260223 260404-260406 260501-260505 260619-260621 260925-260927 261001-261007';
const WORKED = '250126 250208 250427 250928 251011 260104 260214 260228 260509 260920 261010';

const dateOf = (short: string): number =>
  Date.UTC(2000 + Number(short.slice(0, 2)), Number(short.slice(2, 4)) - 1, Number(short.slice(4)));
const inOffTable = (at: number): boolean =>
  OFF.split(' ').some((range) => {
    const [first = '', last = first] = range.split('-');
    return dateOf(first) <= at && at <= dateOf(last);
  });
const inWorkedTable = (at: number): boolean => WORKED.split(' ').some((short) => dateOf(short) === at);
const naivelyWorking = (at: number): boolean =>
  inWorkedTable(at) || (!inOffTable(at) && ![0, 6].includes(new Date(at).getUTCDay()));
const asMillis = (day: string): number => new Date(`${day}T00:00:00Z`).getTime();
const asDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const ONE_DAY = 24 * 60 * 60 * 1000;

const naivelyPaused = (at: number, { pauses = [] }: DeadlineInput): boolean =>
  pauses.some((pause) => asMillis(pause.from) <= at && at <= asMillis(pause.to));

/** The same day of the month so many months later, found by walking: one month at a time, never past that month's end. */
const naivelyMonthsLater = (from: string, months: number): number => {
  const start = new Date(asMillis(from));
  const wanted = start.getUTCFullYear() * 12 + start.getUTCMonth() + months;
  let at = start.getTime();
  const monthOf = (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
  while (monthOf(at) < wanted) at += ONE_DAY;
  while (new Date(at).getUTCDate() < start.getUTCDate() && monthOf(at + ONE_DAY) === wanted) at += ONE_DAY;
  return at;
};

const naiveLength = ({ from, length, extension = 0, unit }: DeadlineInput): number =>
  unit === 'months' ? (naivelyMonthsLater(from, length + extension) - asMillis(from)) / ONE_DAY : length + extension;

const naivelyLast = (input: DeadlineInput): number => {
  let at = asMillis(input.from);
  for (let left = naiveLength(input); left > 0;) {
    at += ONE_DAY;
    if (!naivelyPaused(at, input) && (input.unit !== 'working' || naivelyWorking(at))) left -= 1;
  }
  return at;
};

function naiveDue(input: DeadlineInput): string {
  const last = naivelyLast(input);
  if (input.unit === 'working' || input.roll === false) return asDay(last);
  let at = last;
  while (!naivelyWorking(at) || (at > last && naivelyPaused(at, input))) at += ONE_DAY;
  return asDay(at);
}

describe('any limit', () => {
  const day = fc.integer({ min: 0, max: 600 }).map((offset) => asDay(Date.UTC(2025, 0, 1) + offset * ONE_DAY));
  const pause = fc
    .tuple(day, fc.integer({ min: 0, max: 12 }))
    .map(([from, length]) => ({ from, to: asDay(asMillis(from) + length * ONE_DAY) }));
  const input: fc.Arbitrary<DeadlineInput> = fc.record({
    from: day,
    length: fc.integer({ min: 1, max: 45 }),
    unit: fc.constantFrom('working' as const, 'calendar' as const),
    extension: fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }),
    pauses: fc.array(pause, { maxLength: 3 }),
    roll: fc.boolean(),
  });

  it('ends where a plain count over the typed table ends', () => {
    fc.assert(
      fc.property(input, (limit) => {
        expect(due(limit)).toBe(naiveDue(limit));
      }),
      { numRuns: 400 },
    );
  });

  it('ends there too when it runs over the turn of 2025 to 2026', () => {
    const atTheTurn = fc.integer({ min: 0, max: 60 }).map((offset) => asDay(Date.UTC(2025, 10, 15) + offset * ONE_DAY));
    const across = fc
      .tuple(input, atTheTurn)
      .map(([limit, from]) => ({ ...limit, from }))
      .filter((limit) => naiveDue(limit) >= '2026-01-01' && limit.from < '2026-01-01');

    fc.assert(
      fc.property(across, (limit) => {
        expect(due(limit)).toBe(naiveDue(limit));
      }),
      { numRuns: 200 },
    );
  });

  it('ends where walking month by month ends', () => {
    const inMonths = fc.record({
      from: fc.integer({ min: 0, max: 480 }).map((offset) => asDay(Date.UTC(2025, 0, 1) + offset * ONE_DAY)),
      length: fc.integer({ min: 1, max: 6 }),
      unit: fc.constant('months' as const),
      roll: fc.boolean(),
    });

    fc.assert(
      fc.property(inMonths, (limit) => {
        expect(due(limit)).toBe(naiveDue(limit));
      }),
      { numRuns: 200 },
    );
  });

  it('is in time on both ways: the limit after its own last day before is that day again', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, length) => {
        const start = workingDayFrom(from, calendars);

        expect(working(working(start, length), length, { direction: 'before' })).toBe(start);
      }),
      { numRuns: 200 },
    );
  });

  it('lists each day from the first to the due day once, and counts exactly its length', () => {
    fc.assert(
      fc.property(input, (limit) => {
        const { due: last, days } = computeDeadline(limit, calendars);

        expect(days.map(({ date }) => date)).toEqual(
          days.map((_, index) => asDay(asMillis(limit.from) + (index + 1) * ONE_DAY)),
        );
        expect(days.at(-1)?.date).toBe(last);
        expect(days.filter(({ counted }) => counted)).toHaveLength(limit.length + (limit.extension ?? 0));
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with the working days between its start and its end', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, length) => {
        const end = working(from, length);

        expect(addWorkingDays(from, length, calendars)).toBe(end);
        expect(workingDaysBetween(from, end, calendars)).toBe(length);
        expect(workingDaysBetween(end, from, calendars)).toBeLessThanOrEqual(0);
        expect(isWorkingDay(end, calendars)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('working days', () => {
  it('are counted after the first day, up to and including the last', () => {
    expect(workingDaysBetween('2026-06-18', '2026-06-22', calendars)).toBe(1);
    expect(workingDaysBetween('2026-06-22', '2026-06-18', calendars)).toBe(-1);
    expect(workingDaysBetween('2026-06-20', '2026-06-20', calendars)).toBe(0);
  });

  it('go backwards too', () => {
    expect(addWorkingDays('2026-06-22', -1, calendars)).toBe('2026-06-18');
    expect(addWorkingDays('2026-06-20', 0, calendars)).toBe('2026-06-20');
  });

  it('have a next one', () => {
    expect(nextWorkingDay('2026-06-18', calendars)).toBe('2026-06-22');
    expect(nextWorkingDay('2026-10-09', calendars)).toBe('2026-10-10');
  });
});
