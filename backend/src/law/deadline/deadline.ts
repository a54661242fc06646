import type { Localized } from '../../../contract/common.js';
import type { LimitUnit } from '../../../contract/law/deadline.js';
import { dayKind, type Calendars, type DayKind } from './calendar.js';
import { addDays, addMonths, daysBetween, type IsoDay } from './iso-day.js';
import { reasonOf } from './reasons.js';

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
  readonly why: Localized;
}

export interface Deadline {
  readonly due: IsoDay;
  /** Every day after the start, up to and including the due day. */
  readonly days: readonly CountedDay[];
}

/**
 * The last day of a limit, with every day on the way to it.
 * @throws CalendarNotLoaded when the count enters a year whose official calendar is not loaded.
 */
export function computeDeadline(input: DeadlineInput, calendars: Calendars): Deadline {
  const total = input.length + (input.extension ?? 0);
  const byWorkingDays = input.unit === 'working';
  const target = input.unit === 'months' ? daysBetween(input.from, addMonths(input.from, total)) : total;
  const days: CountedDay[] = [];
  let date = input.from;
  let counted = 0;
  let last: DayKind | undefined;

  while (counted < target) {
    date = addDays(date, 1);
    last = dayKind(date, calendars);
    const paused = isPaused(date, input.pauses);
    const counts = !paused && (last.working || !byWorkingDays);
    if (counts) counted += 1;
    days.push({
      date,
      counted: counts,
      why: reasonOf({ kind: last, paused, byWorkingDays, nth: counted, of: target }),
    });
  }
  if (byWorkingDays || input.roll === false) return { due: date, days };
  return rolled(date, days, input, calendars);
}

// 民法典 203: the last day being a day off, the limit ends on the day after it. The clock being stopped, it cannot run out either.
function rolled(last: IsoDay, days: CountedDay[], input: DeadlineInput, calendars: Calendars): Deadline {
  let date = last;
  let kind = dayKind(date, calendars);
  while (!kind.working || (date !== last && isPaused(date, input.pauses))) {
    date = addDays(date, 1);
    kind = dayKind(date, calendars);
    days.push({ date, counted: false, why: reasonOf({ kind, paused: isPaused(date, input.pauses), rolls: true }) });
  }
  return { due: date, days };
}

const isPaused = (date: IsoDay, pauses: readonly PausedDays[] = []): boolean =>
  pauses.some((pause) => pause.from <= date && date <= pause.to);
