import type { Localized } from '../../../contract/common.js';
import { addDays, isWeekend, yearOf, type IsoDay } from './iso-day.js';

/** A year's official days off and make-up working days, each with the name of its holiday. */
export interface CalendarYear {
  readonly year: number;
  readonly off: ReadonlyMap<IsoDay, Localized>;
  readonly work: ReadonlyMap<IsoDay, Localized>;
}

/** The official calendars that are loaded, by year. A year that is not here is refused, never guessed. */
export type Calendars = ReadonlyMap<number, CalendarYear>;

/** The official calendar of that year is not loaded, so no answer is given. */
export class CalendarNotLoaded extends Error {
  readonly code = 'calendar-not-loaded';

  constructor(readonly year: number) {
    super(`The official calendar of ${String(year)} is not loaded`);
    this.name = 'CalendarNotLoaded';
  }
}

/** What the official calendar says of one day. `name` is the holiday it belongs to. */
export type DayKind =
  | { readonly kind: 'weekday'; readonly working: true }
  | { readonly kind: 'weekend'; readonly working: false }
  | { readonly kind: 'holiday'; readonly working: false; readonly name: Localized }
  | { readonly kind: 'make-up'; readonly working: true; readonly name: Localized };

export function dayKind(day: IsoDay, calendars: Calendars): DayKind {
  const year = calendars.get(yearOf(day));
  if (!year) throw new CalendarNotLoaded(yearOf(day));

  const makeUpOf = year.work.get(day);
  if (makeUpOf) return { kind: 'make-up', working: true, name: makeUpOf };
  const holiday = year.off.get(day);
  if (holiday) return { kind: 'holiday', working: false, name: holiday };
  return isWeekend(day) ? { kind: 'weekend', working: false } : { kind: 'weekday', working: true };
}

export const isWorkingDay = (day: IsoDay, calendars: Calendars): boolean => dayKind(day, calendars).working;

/** That day itself if it is worked, else the next one that is. */
export function workingDayFrom(day: IsoDay, calendars: Calendars): IsoDay {
  let found = day;
  while (!isWorkingDay(found, calendars)) found = addDays(found, 1);
  return found;
}

export const nextWorkingDay = (day: IsoDay, calendars: Calendars): IsoDay => workingDayFrom(addDays(day, 1), calendars);

/** The working day that many working days after (negative: before) a day, which itself is not counted. */
export function addWorkingDays(day: IsoDay, count: number, calendars: Calendars): IsoDay {
  const step = Math.sign(count);
  let found = day;
  let left = Math.abs(count);
  while (left > 0) {
    found = addDays(found, step);
    if (isWorkingDay(found, calendars)) left -= 1;
  }
  return found;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`, zero on the same day. */
export function workingDaysBetween(from: IsoDay, to: IsoDay, calendars: Calendars): number {
  if (to < from) return -workingDaysBetween(to, from, calendars);

  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendars)) count += 1;
  }
  return count;
}
