import type { Language } from '../../../contract/common.js';
import type { DayRole } from '../../../contract/law/deadline.js';
import type { LimitDay, LimitView } from '../../../contract/sandbox/case.js';
import { dayOf } from '../engine/clock.js';
import type { RunningLimit } from '../engine/limits.js';
import { both, type Text } from '../engine/text.js';
import type { WorldCase } from '../engine/world.js';
import { pick } from './reading.js';

const TITLES: Readonly<Record<RunningLimit['kind'], Text>> = {
  notice: both('一次性告知时限', 'Time for a correction notice'),
  applicant: both('申请人补正期限', 'Time for the applicant'),
  statutory: both('法定办理期限', 'Statutory limit'),
  promise: both('承诺办理期限', 'Promised limit'),
  delivery: both('送达期限', 'Time for delivery'),
};

const NOTES: Readonly<Record<RunningLimit['kind'], Text>> = {
  notice: both(
    '收件日不计入。逾期未告知，自收件之日即为受理。',
    'The day of receipt is not counted. Without a notice in time it counts as accepted from that day.',
  ),
  applicant: both('逾期未补正的，视为撤回申请。', 'Not corrected in time, the application counts as withdrawn.'),
  statutory: both(
    '起算日不计入；只有法律列明的程序可以扣除。',
    'The first day is not counted; only procedures named by law are taken out.',
  ),
  promise: both(
    '起算日不计入；超过承诺要公开说明原因。',
    'The first day is not counted; past it the reason is explained in public.',
  ),
  delivery: both(
    '自作出决定之日起十个工作日内颁发、送达；决定日不计入。',
    'Delivered within ten working days of the decision, that day not counted.',
  ),
};

const NOTICE_BASIS = both('行政许可法第三十二条第一款第四项', 'Administrative Licensing Law Art. 32(1)(4)');
const DELIVERY_BASIS = both('行政许可法第四十四条', 'Administrative Licensing Law Art. 44');
const LOCAL_BASIS = both('政策包（模拟）', 'Policy pack (simulated)');

export function limitView(
  limit: RunningLimit,
  home: WorldCase,
  { language, time }: { language: Language; time: string },
): LimitView {
  return {
    code: limit.code,
    title: TITLES[limit.kind][language],
    due: limit.due,
    remaining: limit.remaining,
    unit: limit.unit,
    lamp: limit.lamp,
    text: remainingInWords(limit.remaining, limit.unit, language),
    note: NOTES[limit.kind][language],
    basis: basisOf(limit.kind, home)[language],
    days: daysOf(limit, dayOf(time), language),
  };
}

/** 剩 5 个工作日, 超期 1 个工作日. */
export function remainingInWords(remaining: number, unit: 'working' | 'calendar', language: Language): string {
  const count = Math.abs(remaining);
  const units = unitWords(count, unit)[language];
  if (remaining < 0) return pick(language, `超期 ${units}`, `${units} overdue`);
  if (remaining === 0) return pick(language, '今天到期', 'due today');
  return pick(language, `剩 ${units}`, `${units} left`);
}

function unitWords(count: number, unit: 'working' | 'calendar'): Text {
  const plural = count === 1 ? '' : 's';
  return unit === 'working'
    ? both(`${String(count)} 个工作日`, `${String(count)} working day${plural}`)
    : both(`${String(count)} 天`, `${String(count)} day${plural}`);
}

function basisOf(kind: RunningLimit['kind'], { item }: WorldCase): Text {
  if (kind === 'notice') return NOTICE_BASIS;
  if (kind === 'delivery') return DELIVERY_BASIS;
  return kind === 'statutory' && item.legal ? item.legal.basis : LOCAL_BASIS;
}

const START_LABELS: Readonly<Record<RunningLimit['kind'], Text>> = {
  notice: both('收件', 'in'),
  applicant: both('告知', 'told'),
  statutory: both('起', 'start'),
  promise: both('起', 'start'),
  delivery: both('决定', 'decided'),
};

function daysOf(limit: RunningLimit, today: string, language: Language): LimitDay[] {
  const start: LimitDay = {
    date: limit.from,
    counted: null,
    kind: 'start',
    label: START_LABELS[limit.kind][language],
    why: pick(language, '起算日，不计入', 'First day: not counted'),
    today: limit.from === today,
  };
  let count = 0;
  const days = limit.days.map(({ date, counted, role, why }): LimitDay => {
    if (counted) count += 1;
    const isDue = date === limit.due;
    return {
      date,
      counted: counted ? count : null,
      kind: kindOf(isDue, role),
      label: labelOf(isDue, counted ? count : undefined, language),
      why: why[language],
      today: date === today,
    };
  });
  return [start, ...days];
}

const kindOf = (isDue: boolean, role: DayRole): LimitDay['kind'] => {
  if (isDue) return 'due';
  if (role === 'paused') return 'paused';
  return role === 'counted' || role === 'make-up' ? 'counted' : 'off';
};

const labelOf = (isDue: boolean, count: number | undefined, language: Language): string => {
  if (isDue) return pick(language, '止', 'due');
  return count === undefined ? pick(language, '休', 'off') : String(count);
};
