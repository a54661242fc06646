import type { MarkingEntryItem, MarkingEntryPage, MarkingEntryView, MarkingPart } from '@lms/contract/marking/entry';

const SUBJECT = { id: '019e0000-0000-7000-8000-00000000005c', code: 'S01', title: '第一次收件：社会保障卡申领' };

export function entryItem(more: Partial<MarkingEntryItem> = {}): MarkingEntryItem {
  return {
    id: '019e0000-0000-7000-8000-0000000000e1',
    source: 'run',
    subject: SUBJECT,
    mode: 'exam',
    state: 'waiting',
    person: null,
    number: 'A1B2C3',
    texts: 1,
    points: 12,
    handedInAt: '2026-06-30T01:00:00.000Z',
    dueAt: '2026-07-03T01:00:00.000Z',
    urgency: 'open',
    lease: null,
    total: null,
    ...more,
  };
}

export const part = (code: string, ...points: number[]): MarkingPart => ({
  code,
  title: `要评的话 ${code}`,
  basis: '优化营商环境条例第三十六条',
  points: points.reduce((sum, one) => sum + one, 0),
  guide: points.map((worth, at) => ({ text: `指引 ${code}${at + 1}`, points: worth })),
  answer: '凭编号在网上查进度，邮寄或自取由您选。',
  steps: [
    { number: 6, at: '2026-06-15T09:19', title: '出具收件凭证', here: false },
    { number: 7, at: '2026-06-15T09:20', title: '向申请人说明', here: true },
  ],
});

/** A work that the reader has taken. */
export function entryView(more: Partial<MarkingEntryView> = {}): MarkingEntryView {
  return {
    ...entryItem({ lease: { mine: true, by: '秦越', until: '2026-07-01T01:30:00.000Z' } }),
    version: 3,
    parts: [part('c6', 8, 4)],
    marks: [],
    outcome: null,
    may: { mark: true, moderate: false, correct: false },
    ...more,
  };
}

export const pageOf = (items: MarkingEntryItem[], more: Partial<MarkingEntryPage> = {}): MarkingEntryPage => ({
  items,
  total: items.length,
  subjects: [{ ...SUBJECT, waiting: items.length }],
  topics: [],
  waiting: items.length,
  ...more,
});
