import type { Lamp } from '../../../contract/sandbox/terms.js';
import { workingDaysBetween } from '../../law/deadline/calendar.js';
import { computeDeadline, type CountedDay } from '../../law/deadline/deadline.js';
import { addDays, daysBetween, type IsoDay } from '../../law/deadline/iso-day.js';
import { TERMINAL } from './case-states.js';
import { dayOf } from './clock.js';
import { DELIVERY_DAYS } from './procedures.js';
import type { CaseRecord } from './state.js';
import type { World, WorldCase } from './world.js';

/** A limit that runs in a case, with every day of it. */
export interface RunningLimit {
  readonly code: string;
  readonly kind: 'notice' | 'applicant' | 'statutory' | 'promise' | 'delivery';
  readonly from: IsoDay;
  readonly length: number;
  readonly unit: 'working' | 'calendar';
  readonly due: IsoDay;
  readonly days: readonly CountedDay[];
  readonly remaining: number;
  readonly lamp: Lamp;
}

type Plan = Pick<RunningLimit, 'code' | 'kind' | 'from' | 'length' | 'unit'> & { roll?: boolean; extension?: number };

/** The day on which a limit ends. */
export function dueOf(world: World, plan: Omit<Plan, 'code' | 'kind'>, record?: CaseRecord): IsoDay {
  return computeDeadline(
    { ...plan, pauses: record?.pauses ?? [], extension: plan.extension, roll: plan.roll ?? true },
    world.calendars,
  ).due;
}

/** The last day for a correction notice: after it the application counts as accepted. */
export const noticeDue = (world: World, receivedOn: IsoDay): IsoDay =>
  dueOf(world, { from: receivedOn, length: world.policy.correction.noticeWorkingDays, unit: 'working' });

/** The last day given to the applicant by a notice of that day. */
export const applicantDue = (world: World, notifiedOn: IsoDay): IsoDay =>
  dueOf(world, { from: notifiedOn, length: world.policy.correction.applicantDays, unit: 'calendar' });

/** Statutory and promised due day of a case accepted on a day. Some limits run from receipt, whatever the clerk does. */
export function dueDays(world: World, home: WorldCase, record: CaseRecord, acceptedOn: IsoDay) {
  const { legal, promise } = home.item;
  const from = legal?.from === 'receipt' ? (record.receivedOn ?? acceptedOn) : acceptedOn;
  const statutory = legal && { from, length: legal.length, unit: legal.unit, extension: extensionOf(home, record) };
  return {
    statutoryDue: statutory ? dueOf(world, statutory, record) : null,
    promiseDue: dueOf(world, { from, length: promise, unit: 'working' }, record),
  };
}

/** What the one extension adds, once it was granted. */
const extensionOf = ({ item }: WorldCase, { flags }: CaseRecord): number | undefined =>
  flags.includes('extended') ? item.legal?.extension : undefined;

/** The limits that run in a case now, the one that presses most first. */
export function limitsOf(world: World, home: WorldCase, record: CaseRecord, now: IsoDay): RunningLimit[] {
  return plansOf(world, home, record)
    .map((plan) => running(world, plan, record, now))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

/** The lamp of a case in a list. */
export function lampOf(world: World, home: WorldCase, record: CaseRecord, now: IsoDay): Lamp {
  if (record.state === 'SPECIAL') return 'paused';
  if (record.state === 'CORRECTION') return 'paused';
  const [first] = limitsOf(world, home, record, now);
  return first?.lamp ?? 'none';
}

/** The lamp for so many units left of so many. */
export function lampFor(world: World, remaining: number, length: number): Lamp {
  const { yellowRatio, yellowDays, redRatio, redDays } = world.policy.alarm;
  if (remaining < 0) return 'overdue';
  const ratio = remaining / length;
  if (ratio <= redRatio || remaining <= redDays) return 'red';
  return ratio <= yellowRatio || remaining <= yellowDays ? 'yellow' : 'green';
}

function plansOf(world: World, home: WorldCase, record: CaseRecord): Plan[] {
  if (TERMINAL.has(record.state) || record.state === 'CLOSED') return [];
  if (record.state === 'CORRECTION') return applicantPlan(world, record);
  return [...noticePlan(world, record), ...decisionPlans(home, record), ...deliveryPlan(record)];
}

const TO_DELIVER: ReadonlySet<CaseRecord['state']> = new Set(['GRANTED', 'DENIED', 'CERT', 'DELIVERY']);

/** 行政许可法 44: what was decided is delivered within ten working days. */
function deliveryPlan({ state, decidedOn }: CaseRecord): Plan[] {
  if (decidedOn === null || !TO_DELIVER.has(state)) return [];
  return [{ code: 'TL-05', kind: 'delivery', from: decidedOn, length: DELIVERY_DAYS, unit: 'working' }];
}

/** The time for a notice runs until there is one, or an acceptance. */
function noticePlan(world: World, { receivedOn, acceptedOn, notices }: CaseRecord): Plan[] {
  if (receivedOn === null || acceptedOn !== null || notices.length > 0) return [];
  const length = world.policy.correction.noticeWorkingDays;
  return [{ code: 'TL-01', kind: 'notice', from: receivedOn, length, unit: 'working' }];
}

function decisionPlans(home: WorldCase, record: CaseRecord): Plan[] {
  const { legal, promise } = home.item;
  const from = legal?.from === 'receipt' ? record.receivedOn : record.acceptedOn;
  if (from === null || record.decidedOn !== null) return [];
  const promised: Plan = { code: 'TL-20', kind: 'promise', from, length: promise, unit: 'working' };
  if (!legal) return [promised];
  const { code, length, unit } = legal;
  const extension = extensionOf(home, record);
  return [{ code, kind: 'statutory', from, length, unit, ...(extension !== undefined && { extension }) }, promised];
}

function applicantPlan(world: World, record: CaseRecord): Plan[] {
  const notice = record.notices.at(-1);
  if (!notice) return [];
  const length = world.policy.correction.applicantDays;
  return [{ code: 'applicant', kind: 'applicant', from: dayOf(notice.at), length, unit: 'calendar' }];
}

function running(world: World, plan: Plan, record: CaseRecord, now: IsoDay): RunningLimit {
  // A pause that still goes on takes out today as well.
  const pauses =
    record.pausedSince === null ? record.pauses : [...record.pauses, { from: record.pausedSince, to: now }];
  const { due, days } = computeDeadline(
    { from: plan.from, length: plan.length, unit: plan.unit, extension: plan.extension, pauses },
    world.calendars,
  );
  const remaining = plan.unit === 'working' ? workingDaysBetween(now, due, world.calendars) : daysBetween(now, due);
  return { ...plan, due, days, remaining, lamp: lampFor(world, remaining, plan.length) };
}

/** The first minute after a day: when what was due that day is overdue. */
export const after = (day: IsoDay): string => `${addDays(day, 1)}T00:00`;
