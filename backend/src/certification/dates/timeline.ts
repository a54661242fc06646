import type { DateRules } from '../../../contract/certification/rules.js';
import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';
import { type History, inOrder, type Period, standingOn } from './history.js';
import { refresherDues } from './refreshers.js';
import { type StatusOn, statusOn } from './status.js';

/** A stretch of days, both ends included, on which nothing about the status changes. */
export interface Span extends StatusOn {
  from: IsoDay;
  /** Null while nothing that is known will end it. */
  to: IsoDay | null;
}

/**
 * Everything a person has been and, if nothing more happens, will be: every expiry is in it from the day of the win.
 * Before its first span a person is `not-assigned`.
 */
export function timeline(rules: DateRules, history: History): Span[] {
  const spans: Span[] = [];
  for (const from of turningDays(rules, history)) {
    const status = statusOn(rules, history, from);
    const before = spans.at(-1);
    if (before && isSame(before, status)) continue;
    if (before) before.to = addDays(from, -1);
    spans.push({ ...status, from, to: null });
  }
  return spans;
}

/** Every day on which the status may change, in order. */
function turningDays(rules: DateRules, history: History): IsoDay[] {
  const events = inOrder(history);
  const lastEvent = events.at(-1);
  if (!lastEvent) return [];
  const days = new Set(events.map(({ on }) => on));
  const standing = standingOn(rules, history, lastEvent.on);
  for (const period of standing.periods) periodDays(rules, period).forEach((day) => days.add(day));
  for (const { until } of standing.temporaries) days.add(addDays(until, 1));
  if (rules.dueDays !== null) {
    for (const { type, on } of events) if (type === 'assigned') days.add(addDays(on, rules.dueDays + 1));
  }
  return [...days].sort();
}

function periodDays(rules: DateRules, period: Period): IsoDay[] {
  const { validFrom, opensOn, lastDay } = period;
  const refreshers = refresherDues(rules, period).map((due) => addDays(due, 1));
  return [validFrom, opensOn, ...refreshers, addDays(lastDay, 1), addDays(lastDay, rules.graceDays + 1)];
}

const isSame = ({ from: _from, to: _to, ...before }: Span, status: StatusOn): boolean =>
  JSON.stringify(before) === JSON.stringify(status);
