import type { DateRules } from '../../../contract/certification/rules.js';
import type { CertificationStatus } from '../../../contract/certification/status.js';
import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';
import { type History, type Period, type Standing, standingOn, type Suspension } from './history.js';
import { refresherDuty } from './refreshers.js';
import { dutyDay, firstOnOrAfter, rhythmDay } from './validity.js';
import type { Why } from './why.js';

/** What a person is in a program on a day, and where that comes from. */
export interface StatusOn {
  status: CertificationStatus;
  why: Why;
  /** Whether a rule asks for the certificate on that day: the denominator of every share. */
  required: boolean;
  validFrom: IsoDay | null;
  lastDay: IsoDay | null;
  /** The last day of the latest period, which may lie ahead of the one that holds. */
  holdsTo: IsoDay | null;
  /** The day by which the person must act, or should have. */
  dueOn: IsoDay | null;
  /** The day from which missed cycles are counted; null where none can be missed. */
  cycle: Cycle | null;
}

/** A required day; each one passed with nothing done is a missed cycle. */
export interface Cycle {
  first: IsoDay;
  kind: 'duty' | 'renewal';
}

type Verdict = Pick<StatusOn, 'status' | 'why'> & Partial<StatusOn>;

interface Moment {
  rules: DateRules;
  standing: Standing;
  day: IsoDay;
  /** The latest period that was won; it may lie ahead. */
  last: Period | undefined;
  /** The period that holds on the day. */
  holding: Period | undefined;
}

/** The one function that says what somebody is on a day. Pages, API, exports and the public check all ask it. */
export function statusOn(rules: DateRules, history: History, day: IsoDay): StatusOn {
  const standing = standingOn(rules, history, day);
  const { periods } = standing;
  const holding = periods.findLast((period) => period.validFrom <= day && day <= period.lastDay);
  const moment: Moment = { rules, standing, day, last: periods.at(-1), holding };
  return {
    required: standing.assignedOn !== null && standing.leftOn === null,
    validFrom: (holding ?? moment.last)?.validFrom ?? null,
    lastDay: (holding ?? moment.last)?.lastDay ?? null,
    holdsTo: moment.last?.lastDay ?? null,
    dueOn: null,
    cycle: null,
    ...firstThatApplies(moment),
  };
}

/** How many required days have passed with nothing done, and which one comes next. */
export function cyclesOn(rules: DateRules, { cycle, dueOn }: Pick<StatusOn, 'cycle' | 'dueOn'>, day: IsoDay) {
  if (!cycle) return { missedCycles: 0, nextDue: dueOn };
  const nth = (steps: number) => (cycle.kind === 'duty' ? dutyDay : rhythmDay)(rules.validity, cycle.first, steps);
  const next = firstOnOrAfter(nth, day);
  return { missedCycles: next.before, nextDue: next.day };
}

function firstThatApplies(moment: Moment): Verdict {
  return (
    revoked(moment) ??
    suspended(moment) ??
    withinValidity(moment) ??
    temporary(moment) ??
    grace(moment) ??
    expired(moment) ??
    neverCertified(moment) ??
    notAssigned(moment)
  );
}

function revoked({ last }: Moment): Verdict | undefined {
  if (!last?.revokedOn) return undefined;
  const { validFrom, lastDay, revokedOn } = last;
  return { status: 'revoked', validFrom, lastDay, why: { code: 'revoked', validFrom, lastDay, on: revokedOn } };
}

function suspended({ rules, standing, holding, day }: Moment): Verdict | undefined {
  if (!holding) return undefined;
  const { lastDay } = holding;
  const { missed } = refresherDuty(rules, holding, standing.refreshed, day);
  const byHand = standing.suspensions.find((suspension) => isOpen(suspension, day));
  if (byHand) return { status: 'suspended', why: { code: 'suspended', on: byHand.from, lastDay }, dueOn: missed };
  return missed === null
    ? undefined
    : { status: 'suspended', why: { code: 'refresher-missed', due: missed, lastDay }, dueOn: missed };
}

function withinValidity({ rules, standing, holding, last, day }: Moment): Verdict | undefined {
  if (!holding || !last) return undefined;
  const { wonOn, validFrom, lastDay, opensOn } = holding;
  const refresher = refresherDuty(rules, holding, standing.refreshed, day).next;
  if (last === holding && day >= opensOn && standing.leftOn === null) {
    return { status: 'renewal-open', why: { code: 'renewal-open', lastDay, opensOn }, dueOn: refresher ?? lastDay };
  }
  const renewedTo = last === holding ? null : last.lastDay;
  const why: Why = { code: 'certified', on: wonOn, validFrom, lastDay, renewedTo, leftOn: standing.leftOn, refresher };
  return { status: 'certified', why, dueOn: standing.leftOn === null ? refresher : null };
}

function temporary(moment: Moment): Verdict | undefined {
  const { standing, day } = moment;
  const permission = standing.temporaries.find(({ from, until }) => from <= day && day <= until);
  if (!permission) return undefined;
  const { from, until } = permission;
  const otherwise = grace(moment) ?? expired(moment) ?? neverCertified(moment);
  return { ...otherwise, status: 'temporary', why: { code: 'temporary', from, until } };
}

function grace({ rules, standing, last, day }: Moment): Verdict | undefined {
  if (!last) return undefined;
  const { lastDay } = last;
  const until = addDays(lastDay, rules.graceDays);
  // Grace is time to renew in: not for someone who need not, nor for someone who was suspended at the end.
  if (day > until || standing.leftOn !== null || wasSuspended(rules, standing, last, day)) return undefined;
  return { status: 'grace', why: { code: 'grace', lastDay, until }, dueOn: until };
}

function expired({ rules, standing, last, day }: Moment): Verdict | undefined {
  if (!last) return undefined;
  const { lastDay } = last;
  const { leftOn } = standing;
  const wasPaused = wasSuspended(rules, standing, last, day);
  const why: Why = { code: 'expired', lastDay, leftOn, wasPaused };
  if (leftOn !== null) return { status: 'expired', why };
  return { status: 'expired', why, dueOn: lastDay, cycle: { first: lastDay, kind: 'renewal' } };
}

function neverCertified({ rules, standing, day }: Moment): Verdict | undefined {
  const { assignedOn, dueOn, because, leftOn, hasEvidence } = standing;
  if (assignedOn === null || leftOn !== null) return undefined;
  const status = dueOn !== null && day > dueOn ? 'overdue' : hasEvidence ? 'in-progress' : 'assigned';
  const why: Why = { code: status, assignedOn, dueOn, dueDays: rules.dueDays, because };
  return { status, why, dueOn, cycle: dueOn === null ? null : { first: dueOn, kind: 'duty' } };
}

function notAssigned({ standing }: Moment): Verdict {
  return { status: 'not-assigned', why: { code: 'not-assigned', leftOn: standing.leftOn } };
}

/** Whether the last period ended, or its days of grace are spent, under a suspension. */
function wasSuspended(
  rules: DateRules,
  { suspensions, refreshed }: Standing,
  { lastDay, ...last }: Period,
  day: IsoDay,
): boolean {
  const missed = refresherDuty(rules, { ...last, lastDay }, refreshed, lastDay).missed;
  return missed !== null || suspensions.some((suspension) => isOpen(suspension, lastDay) || isOpen(suspension, day));
}

const isOpen = ({ from, liftedOn }: Suspension, day: IsoDay): boolean =>
  from <= day && (liftedOn === null || day < liftedOn);
