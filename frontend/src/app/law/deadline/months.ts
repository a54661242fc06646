import type { DayRole, DeadlineView } from '@lms/contract/law/deadline';

/** A square of the drawn calendar. */
export interface Square {
  readonly date: string;
  readonly dayOfMonth: number;
  /** `start`, `due`, a role of the count, or `outside` for a day the count does not touch. */
  readonly kind: 'start' | 'due' | 'outside' | DayRole;
  /** Which counted day it is, from 1. */
  readonly nth: number | null;
  /** Why it is counted or not; null outside the count. */
  readonly why: string | null;
}

export interface Month {
  /** Its first day, `2026-06-01`. */
  readonly first: string;
  /** Weeks from Monday to Sunday; null before the first and after the last day of the month. */
  readonly weeks: readonly (readonly (Square | null)[])[];
}

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayText = (millis: number): string => new Date(millis).toISOString().slice(0, 10);
/** Monday is 0. */
const weekday = (millis: number): number => (new Date(millis).getUTCDay() + 6) % 7;

export const daysLater = (day: string, days: number): string => dayText(at(day) + days * DAY);

/** The months from the start of a count to its end, every day of them with its part in the count. */
export function monthsOf(from: string, { due, days }: DeadlineView): Month[] {
  const counted = new Map(days.map((day) => [day.date, day]));
  const [first, last] = from < due ? [from, due] : [due, from];
  const square = (date: string): Square => {
    const day = counted.get(date);
    const dayOfMonth = Number(date.slice(8));
    if (date === from) return { date, dayOfMonth, kind: 'start', nth: null, why: null };
    if (!day) return { date, dayOfMonth, kind: 'outside', nth: null, why: null };
    return { date, dayOfMonth, kind: date === due ? 'due' : day.role, nth: day.nth, why: day.why };
  };
  return monthStarts(first, last).map((month) => ({ first: month, weeks: weeksOf(month, square) }));
}

function monthStarts(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

const nextMonth = (first: string): string => `${daysLater(first, 31).slice(0, 7)}-01`;

function weeksOf(first: string, square: (date: string) => Square): (Square | null)[][] {
  const squares: (Square | null)[] = Array.from({ length: weekday(at(first)) }, () => null);
  const end = nextMonth(first);
  for (let date = first; date < end; date = daysLater(date, 1)) squares.push(square(date));
  while (squares.length % 7 > 0) squares.push(null);
  return Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7));
}
