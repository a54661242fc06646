/** A day as ISO text, `2026-06-15`. Texts of this form sort as the days do. */
export type IsoDay = string;

const DAY = 86_400_000;

const millis = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`);
const isoDay = (at: number): IsoDay => new Date(at).toISOString().slice(0, 10);

export const addDays = (day: IsoDay, days: number): IsoDay => isoDay(millis(day) + days * DAY);

/** How many days `to` lies after `from`; negative if before. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => Math.round((millis(to) - millis(from)) / DAY);

export const yearOf = (day: IsoDay): number => Number(day.slice(0, 4));

export const isWeekend = (day: IsoDay): boolean => {
  const weekday = new Date(millis(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
};

/** Every day of a range, both ends included. */
export const eachDay = (from: IsoDay, to: IsoDay): IsoDay[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));

/** 民法典 202: the same day of the month that many months later, or that month's last day if it has no such day. */
export const addMonths = (day: IsoDay, months: number): IsoDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth.getUTCDate())));
};
