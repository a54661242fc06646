import { nextWorkingDay, workingDayFrom, type Calendars } from '../../law/deadline/calendar.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';

/** A minute of the simulated clock, `2026-06-15T09:41`. Texts of this form sort as the times do. */
export type SimTime = string;

export interface OfficeHours {
  readonly morning: { readonly from: string; readonly to: string };
  readonly afternoon: { readonly from: string; readonly to: string };
}

export const dayOf = (time: SimTime): IsoDay => time.slice(0, 10);
export const minuteOf = (time: SimTime): string => time.slice(11);
export const timeAt = (day: IsoDay, minute: string): SimTime => `${day}T${minute}`;

const inMinutes = (minute: string): number => Number(minute.slice(0, 2)) * 60 + Number(minute.slice(3));
const asMinute = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Opening time of the working day after that time. */
export const nextMorning = (time: SimTime, office: OfficeHours, calendars: Calendars): SimTime =>
  timeAt(nextWorkingDay(dayOf(time), calendars), office.morning.from);

/** That many minutes of work later: the noon break, the evening and days off take no part of it. */
export function advance(time: SimTime, minutes: number, office: OfficeHours, calendars: Calendars): SimTime {
  let now = openOr(time, office, calendars);
  let left = minutes;
  for (;;) {
    const until = inMinutes(minuteOf(now) < office.morning.to ? office.morning.to : office.afternoon.to);
    const here = inMinutes(minuteOf(now));
    if (here + left <= until) return timeAt(dayOf(now), asMinute(here + left));
    left -= until - here;
    now =
      minuteOf(now) < office.morning.to
        ? timeAt(dayOf(now), office.afternoon.from)
        : nextMorning(now, office, calendars);
  }
}

/** That time if the office is open then, else when it opens next. */
function openOr(time: SimTime, office: OfficeHours, calendars: Calendars): SimTime {
  const day = dayOf(time);
  const minute = minuteOf(time);
  if (workingDayFrom(day, calendars) !== day) return timeAt(workingDayFrom(day, calendars), office.morning.from);
  if (minute < office.morning.from) return timeAt(day, office.morning.from);
  if (minute >= office.morning.to && minute < office.afternoon.from) return timeAt(day, office.afternoon.from);
  return time;
}

/** Minutes of work between two times, the breaks left out. */
export function minutesBetween(from: SimTime, to: SimTime, office: OfficeHours, workingDays: number): number {
  const halfDay = ({ from: start, to: end }: { from: string; to: string }, minute: string) =>
    Math.max(0, Math.min(inMinutes(minute), inMinutes(end)) - inMinutes(start));
  const ofDay = (minute: string) => halfDay(office.morning, minute) + halfDay(office.afternoon, minute);
  return workingDays * ofDay('23:59') + ofDay(minuteOf(to)) - ofDay(minuteOf(from));
}
