import type { Localized } from '../../../contract/common.js';
import type { DayRole, LimitDirection, LimitUnit } from '../../../contract/law/deadline.js';
import { dayKind, type Calendars } from './calendar.js';
import { addDays, addMonths, daysBetween, type IsoDay } from './iso-day.js';
import { reasonOf, roleOf, type CountedAs } from './reasons.js';

/** A stretch of days that a law takes out of the count, both ends included. */
export interface PausedDays {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

export interface DeadlineInput {
  /** The day of the event. It is not counted (民法典 201). */
  readonly from: IsoDay;
  readonly length: number;
  readonly unit: LimitUnit;
  /** `before`: at the latest so long before the event (行政许可法 48: seven days before the hearing). Default: after. */
  readonly direction?: LimitDirection | undefined;
  /** The one extension that was granted, in the same unit. */
  readonly extension?: number | undefined;
  /** Only what is given here pauses the count; an inspection, say, does not (行政许可法 45). */
  readonly pauses?: readonly PausedDays[] | undefined;
  /** Whether a limit not in working days that ends on a day off ends on the next working day (民法典 203). Default: it does. */
  readonly roll?: boolean | undefined;
}

export interface CountedDay {
  readonly date: IsoDay;
  readonly counted: boolean;
  readonly role: DayRole;
  readonly why: Localized;
}

export interface Deadline {
  readonly due: IsoDay;
  /** Every day after the start (or before it, as the limit runs), up to and including the due day. */
  readonly days: readonly CountedDay[];
}

/**
 * The last day of a limit, with every day on the way to it.
 * @throws CalendarNotLoaded when the count enters a year whose official calendar is not loaded.
 */
export function computeDeadline(input: DeadlineInput, calendars: Calendars): Deadline {
  const target = targetOf(input);
  const step = input.direction === 'before' ? -1 : 1;
  const byWorkingDays = input.unit === 'working';
  const days: CountedDay[] = [];
  let date = input.from;
  let counted = 0;

  while (counted < target) {
    date = addDays(date, step);
    const kind = dayKind(date, calendars);
    const paused = isPaused(date, input.pauses);
    const counts = !paused && (kind.working || !byWorkingDays);
    if (counts) counted += 1;
    const as: CountedAs = { kind, paused, byWorkingDays, nth: counted, of: target };
    days.push({ date, counted: counts, role: roleOf(as), why: reasonOf(as) });
  }
  // A day by which something must have been done lies where it lies: moving it on would shorten the other side's time.
  if (byWorkingDays || input.roll === false || input.direction === 'before') return { due: date, days };
  return rolled(date, days, input, calendars);
}

/** How many days must be counted. Months are turned into the days that lie between. */
function targetOf({ from, length, extension = 0, unit, direction }: DeadlineInput): number {
  const total = length + extension;
  if (unit !== 'months') return total;
  return direction === 'before'
    ? daysBetween(addMonths(from, -total), from)
    : daysBetween(from, addMonths(from, total));
}

// 民法典 203: the last day being a day off, the limit ends on the day after it. The clock being stopped, it cannot run out either.
function rolled(last: IsoDay, days: CountedDay[], input: DeadlineInput, calendars: Calendars): Deadline {
  let date = last;
  let kind = dayKind(date, calendars);
  while (!kind.working || (date !== last && isPaused(date, input.pauses))) {
    date = addDays(date, 1);
    kind = dayKind(date, calendars);
    const as: CountedAs = { kind, paused: isPaused(date, input.pauses), rolls: true };
    days.push({ date, counted: false, role: roleOf(as), why: reasonOf(as) });
  }
  return { due: date, days };
}

const isPaused = (date: IsoDay, pauses: readonly PausedDays[] = []): boolean =>
  pauses.some((pause) => pause.from <= date && date <= pause.to);
