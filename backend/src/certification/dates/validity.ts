import type { DateRules, Validity } from '../../../contract/certification/rules.js';
import { addDays, addMonths, daysBetween, type IsoDay } from '../../law/deadline/iso-day.js';

type Fixed = Extract<Validity, { fixed: unknown }>['fixed'];

/**
 * The last day, inclusive, of a validity that starts on a day: the day before the same date so many months later; where
 * that month has no such date, its last day. With days, the first one counts.
 */
export function lastDayOf(validity: Validity, from: IsoDay): IsoDay {
  if ('days' in validity) return addDays(from, validity.days - 1);
  return 'months' in validity ? lastDayOfMonths(from, validity.months) : fixedLastDay(validity.fixed, from);
}

/** The last day of a stretch of whole months. */
export function lastDayOfMonths(from: IsoDay, months: number): IsoDay {
  const same = addMonths(from, months);
  return hasSameDate(from, same) ? addDays(same, -1) : same;
}

/**
 * The required days that follow a last day in its own rhythm: `steps` = 0 is the last day itself. Whoever renews
 * nothing misses one cycle with each of them.
 */
export function rhythmDay(validity: Validity, lastDay: IsoDay, steps: number): IsoDay {
  if (steps === 0) return lastDay;
  if ('days' in validity) return addDays(lastDay, steps * validity.days);
  if ('months' in validity) return lastDayOfMonths(addDays(lastDay, 1), steps * validity.months);
  const { base, everyMonths } = validity.fixed;
  return addMonths(base, (stepOnOrAfter(validity.fixed, lastDay) + steps) * everyMonths);
}

/** The required days of someone never certified: the due day, and then once every validity. */
export function dutyDay(validity: Validity, dueDay: IsoDay, steps: number): IsoDay {
  if ('days' in validity) return addDays(dueDay, steps * validity.days);
  return addMonths(dueDay, steps * ('months' in validity ? validity.months : validity.fixed.everyMonths));
}

/** The first day on which the next period may be won; never before the period itself. */
export function windowOpens(rules: DateRules, validFrom: IsoDay, lastDay: IsoDay): IsoDay {
  return latest(validFrom, addDays(lastDay, -rules.renewal.opensDaysBefore));
}

/** The last day of a period that is won when the one before it is over. */
export function lateLastDay(rules: DateRules, wonOn: IsoDay, oldLastDay: IsoDay): IsoDay {
  if (rules.renewal.whenLate === 'from-completion' || 'fixed' in rules.validity)
    return lastDayOf(rules.validity, wonOn);
  return firstOnOrAfter((steps) => rhythmDay(rules.validity, oldLastDay, steps), wonOn).day;
}

/** The first of a rising row of days that is not before `day`, and how many of them are. */
export function firstOnOrAfter(nth: (steps: number) => IsoDay, day: IsoDay): { day: IsoDay; before: number } {
  let high = 1;
  while (nth(high - 1) < day) high *= 2;
  let low = 0;
  while (low < high - 1) {
    const middle = Math.floor((low + high - 1) / 2);
    if (nth(middle) < day) low = middle + 1;
    else high = middle + 1;
  }
  return { day: nth(low), before: low };
}

export const latest = (one: IsoDay, other: IsoDay): IsoDay => (one > other ? one : other);

function fixedLastDay(fixed: Fixed, from: IsoDay): IsoDay {
  const earliest = latest(from, lastDayOfMonths(from, fixed.minimumMonths));
  return addMonths(fixed.base, stepOnOrAfter(fixed, earliest) * fixed.everyMonths);
}

/** Which of the fixed last days is the first not before a day; the base itself is 0, those before it are negative. */
function stepOnOrAfter({ base, everyMonths }: Fixed, day: IsoDay): number {
  // An average month is 30.44 days; from a guess that is surely too low it is a step or two.
  let step = Math.floor(daysBetween(base, day) / 30.5 / everyMonths) - 1;
  while (addMonths(base, step * everyMonths) < day) step++;
  return step;
}

const hasSameDate = (one: IsoDay, other: IsoDay): boolean => one.slice(8) === other.slice(8);
