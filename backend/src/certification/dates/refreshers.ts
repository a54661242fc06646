import type { DateRules } from '../../../contract/certification/rules.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import type { Period } from './history.js';
import { lastDayOfMonths } from './validity.js';

export interface RefresherDuty {
  /** The due day of the oldest refresher that was missed and not yet made up for. */
  missed: IsoDay | null;
  /** The next due day that is still open. */
  next: IsoDay | null;
}

/**
 * What a period's refreshers ask for on a day. The validity is cut into stretches, and each, but the last, which ends
 * with the renewal, wants one refresher. A late one makes up for the oldest that was missed.
 */
export function refresherDuty(
  rules: DateRules,
  period: Period,
  refreshed: readonly IsoDay[],
  day: IsoDay,
): RefresherDuty {
  const dues = refresherDues(rules, period);
  const open = new Set(dues);
  for (const on of refreshed) {
    if (on < period.validFrom || on > period.lastDay || on > day) continue;
    const missed = dues.find((due) => open.has(due) && due < on);
    open.delete(missed ?? dues.find((due) => due >= on) ?? '');
  }
  return {
    missed: dues.find((due) => open.has(due) && due < day) ?? null,
    next: dues.find((due) => open.has(due) && due >= day) ?? null,
  };
}

/** The due days inside a period. */
export function refresherDues({ refresher }: DateRules, { validFrom, lastDay }: Period): IsoDay[] {
  const dues: IsoDay[] = [];
  if (!refresher) return dues;
  for (let stretch = 1; ; stretch++) {
    const due = lastDayOfMonths(validFrom, stretch * refresher.everyMonths);
    if (due >= lastDay) return dues;
    dues.push(due);
  }
}
