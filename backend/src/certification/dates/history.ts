import type { DateRules } from '../../../contract/certification/rules.js';
import type { HISTORY_EVENTS } from '../../../contract/certification/simulation.js';
import type { Localized } from '../../../contract/common.js';
import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';
import { lastDayOf, lateLastDay, windowOpens } from './validity.js';

/** Something that happened to a person in a program, on a day in the organisation's time zone. */
export interface HistoryEvent {
  type: (typeof HISTORY_EVENTS)[number];
  on: IsoDay;
  /** The last day of a temporary permission. */
  until?: IsoDay;
  /** Of an assignment: the rule, and the facts it went by, in words. */
  because?: Localized;
  /** Of a win: the validity as it was awarded, so that a later change of the rules leaves it alone. */
  awarded?: { validFrom: IsoDay; lastDay: IsoDay };
}

/** All that is known of one person in one program; events in the order in which they happened. */
export interface History {
  /** Null where nobody asked the person to be certified. */
  assignedOn: IsoDay | null;
  events: readonly HistoryEvent[];
}

/** One cycle that was won. */
export interface Period {
  wonOn: IsoDay;
  validFrom: IsoDay;
  lastDay: IsoDay;
  opensOn: IsoDay;
  /** Whether it was won after its due day, or after the last day of the period before it. */
  late: boolean;
  revokedOn: IsoDay | null;
}

export interface Suspension {
  from: IsoDay;
  /** The day from which it no longer holds; null while it is open. */
  liftedOn: IsoDay | null;
}

/** A history, read up to and including one day. */
export interface Standing {
  assignedOn: IsoDay | null;
  dueOn: IsoDay | null;
  because: Localized | null;
  /** Since when the rule no longer asks for it; null while it does. */
  leftOn: IsoDay | null;
  /** Whether anything was done since the assignment. */
  hasEvidence: boolean;
  periods: Period[];
  suspensions: Suspension[];
  refreshed: IsoDay[];
  temporaries: { from: IsoDay; until: IsoDay }[];
}

/**
 * Reads the history as it stood at the end of a day. What happens later changes nothing about an earlier day, so the
 * past can always be asked.
 */
export function standingOn(rules: DateRules, history: History, day: IsoDay): Standing {
  const standing: Standing = {
    assignedOn: null,
    dueOn: null,
    because: null,
    leftOn: null,
    hasEvidence: false,
    periods: [],
    suspensions: [],
    refreshed: [],
    temporaries: [],
  };
  for (const event of inOrder(history)) {
    if (event.on <= day) HAPPENINGS[event.type](standing, event, rules);
  }
  return standing;
}

/** The assignment is an event like any other; of one day, it comes first. */
export function inOrder({ assignedOn, events }: History): HistoryEvent[] {
  const all: HistoryEvent[] = assignedOn ? [{ type: 'assigned', on: assignedOn }, ...events] : [...events];
  return all.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

type Happening = (standing: Standing, event: HistoryEvent, rules: DateRules) => void;

const HAPPENINGS: Record<HistoryEvent['type'], Happening> = {
  assigned: (standing, { on, because }, rules) => {
    standing.assignedOn = on;
    standing.because = because ?? null;
    standing.dueOn = rules.dueDays === null ? null : addDays(on, rules.dueDays);
    standing.leftOn = null;
    standing.hasEvidence = false;
  },
  started: (standing) => void (standing.hasEvidence = true),
  won: (standing, { on, awarded }, rules) => {
    standing.hasEvidence = true;
    const period = awarded ? awardedPeriod(rules, standing, on, awarded) : nextPeriod(rules, standing, on);
    if (period) standing.periods.push(period);
  },
  refreshed: (standing, { on }) => {
    standing.hasEvidence = true;
    standing.refreshed.push(on);
  },
  suspended: (standing, { on }) => void standing.suspensions.push({ from: on, liftedOn: null }),
  reinstated: (standing, { on }) => {
    const open = standing.suspensions.find(({ liftedOn }) => liftedOn === null);
    if (open) open.liftedOn = on;
  },
  revoked: (standing, { on }) => {
    const last = standing.periods.at(-1);
    for (const period of standing.periods) {
      if (period === last || period.lastDay >= on) period.revokedOn ??= on;
    }
    // What was suspended is gone, and with it the suspension.
    for (const suspension of standing.suspensions) suspension.liftedOn ??= on;
  },
  'left-rule': (standing, { on }) => void (standing.leftOn = on),
  temporary: (standing, { on, until }) => void standing.temporaries.push({ from: on, until: until ?? on }),
};

/** The period that a win starts; none where it comes before the window, or where the next one is won already. */
export function nextPeriod(rules: DateRules, { periods, dueOn }: Standing, wonOn: IsoDay): Period | undefined {
  const last = periods.at(-1);
  if (last?.revokedOn !== null) {
    return period(rules, { wonOn, validFrom: wonOn, late: dueOn !== null && wonOn > dueOn });
  }
  if (wonOn < last.opensOn) return undefined;
  if (wonOn <= last.lastDay) return period(rules, { wonOn, validFrom: addDays(last.lastDay, 1), late: false });
  return period(rules, { wonOn, validFrom: wonOn, late: true }, lateLastDay(rules, wonOn, last.lastDay));
}

function awardedPeriod(
  rules: DateRules,
  { periods, dueOn }: Standing,
  wonOn: IsoDay,
  { validFrom, lastDay }: { validFrom: IsoDay; lastDay: IsoDay },
): Period {
  const last = periods.at(-1);
  const due = last?.revokedOn === null ? last.lastDay : dueOn;
  return period(rules, { wonOn, validFrom, late: due !== null && wonOn > due }, lastDay);
}

function period(
  rules: DateRules,
  start: Pick<Period, 'wonOn' | 'validFrom' | 'late'>,
  lastDay = lastDayOf(rules.validity, start.validFrom),
): Period {
  return { ...start, lastDay, opensOn: windowOpens(rules, start.validFrom, lastDay), revokedOn: null };
}
