import type { Localized } from '../../../contract/common.js';
import type { DayRole } from '../../../contract/law/deadline.js';
import type { DayKind } from './calendar.js';

/** What is known of a day when the count passes it. */
export type CountedAs =
  | { kind: DayKind; paused: boolean; byWorkingDays: boolean; nth: number; of: number; rolls?: false }
  | { kind: DayKind; paused: boolean; rolls: true };

/** What a day is to the count, for whoever draws it. */
export function roleOf(day: CountedAs): DayRole {
  if (day.paused) return 'paused';
  if (day.rolls) return day.kind.working ? 'rolled' : offRole(day.kind);
  if (!day.byWorkingDays) return 'counted';
  if (!day.kind.working) return offRole(day.kind);
  return day.kind.kind === 'make-up' ? 'make-up' : 'counted';
}

const offRole = (kind: DayKind): DayRole => (kind.kind === 'holiday' ? 'holiday' : 'weekend');

const both = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

/** Why a day was counted or not, in words for the clerk who checks the count. */
export function reasonOf(day: CountedAs): Localized {
  if (day.paused) return both('在依法扣除的期间内，不计入', 'Within a period excluded by law: not counted');
  if (day.rolls) return rolledReason(day.kind);
  return day.byWorkingDays ? workingReason(day.kind, day.nth, day.of) : calendarReason(day.kind, day.nth, day.of);
}

function workingReason(kind: DayKind, nth: number, of: number): Localized {
  const count = both(`第${String(nth)}个工作日（共${String(of)}个）`, `Working day ${String(nth)} of ${String(of)}`);
  if (kind.kind === 'holiday')
    return both(`${kind.name['zh-CN']}放假，不计入`, `Day off for ${kind.name.en}: not counted`);
  if (kind.kind === 'weekend') return both('周末，不计入', 'Weekend: not counted');
  if (kind.kind === 'weekday') return count;
  return both(
    `${kind.name['zh-CN']}调休上班，${count['zh-CN']}`,
    `Weekend day worked to make up for ${kind.name.en}. ${count.en}`,
  );
}

function calendarReason(kind: DayKind, nth: number, of: number): Localized {
  const count = both(`第${String(nth)}日（共${String(of)}日）`, `Day ${String(nth)} of ${String(of)}`);
  if (kind.working) return count;
  const off = offWords(kind);
  return nth < of
    ? both(`${count['zh-CN']}，${off['zh-CN']}，照计`, `${count.en}: ${off.en}, counted all the same`)
    : both(`${count['zh-CN']}，${off['zh-CN']}`, `${count.en}: ${off.en}`);
}

function rolledReason(kind: DayKind): Localized {
  if (kind.working)
    return both(
      '最后一日逢休息日，以休息日结束后的首个工作日为届满日（参照民法典第二百零三条）',
      'The last day was a day off, so the limit ends on this working day (Civil Code Art. 203 by analogy)',
    );
  const off = offWords(kind);
  return both(`${off['zh-CN']}，届满日顺延`, `${off.en}: the end moves on`);
}

const offWords = (kind: DayKind): Localized =>
  'name' in kind ? both(`${kind.name['zh-CN']}放假`, `day off for ${kind.name.en}`) : both('周末', 'weekend');
