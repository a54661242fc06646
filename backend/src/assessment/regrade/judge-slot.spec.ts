import { Item } from '../../../contract/assessment/item.js';
import type { SlotMark } from '../attempt/grade-paper.js';
import { judgeSlot } from './judge-slot.js';
import type { FixedChange } from './quiz-regrade.entity.js';

const NEW = 'version-2';
const item = Item.parse({
  type: 'single-choice',
  area: 'K2',
  points: 4,
  text: '哪一个',
  explanation: '说明',
  choices: [
    { id: 'a', text: '甲' },
    { id: 'b', text: '乙', fraction: 100 },
  ],
});
const by = { items: new Map([[NEW, item]]), calendars: new Map() };
const mark = (more: Partial<SlotMark> = {}): SlotMark => ({
  ...{ slot: 1, fraction: 0, points: 0, maximum: 4, provisional: false },
  ...more,
});
const chosen = (choice: string | null) => ({ type: 'single-choice' as const, choice });
const version: FixedChange = { kind: 'version', question: 'q', versionId: NEW };
const accept: FixedChange = { kind: 'accept', question: 'q', versionId: NEW, answer: chosen('a'), percent: 50 };
const full: FixedChange = { kind: 'void', question: 'q', versionId: NEW, how: 'full' };
const leftOut: FixedChange = { kind: 'void', question: 'q', versionId: NEW, how: 'left-out' };

describe('judging a slot anew', () => {
  it.each([
    ['right by the new key', version, mark(), chosen('b'), { fraction: 1, maximum: 4, judgedAs: NEW }],
    [
      'wrong by the new key',
      version,
      mark({ fraction: 1, points: 4 }),
      chosen('a'),
      { fraction: 0, maximum: 4, judgedAs: NEW },
    ],
    [
      'worth another number of points',
      version,
      mark({ maximum: 2 }),
      chosen('b'),
      { fraction: 1, maximum: 4, judgedAs: NEW },
    ],
    ['right before and now', version, mark({ fraction: 1, points: 4 }), chosen('b'), undefined],
    ['not answered', version, mark(), null, undefined],
    ['a choice that is gone', version, mark(), chosen('z'), 'impossible'],
    ['another type', version, mark(), { type: 'true-false' as const, value: true }, 'impossible'],
    ['set by a person', version, mark({ decided: 'override' }), chosen('b'), undefined],
    ['regraded before', version, mark({ decided: 'regrade' }), chosen('b'), { fraction: 1, maximum: 4, judgedAs: NEW }],
    ['accepted in part', accept, mark(), chosen('a'), { fraction: 0.5 }],
    ['another answer', accept, mark(), chosen('b'), undefined],
    ['already worth more', accept, mark({ fraction: 1, points: 4 }), chosen('a'), undefined],
    ['void, points for all', full, mark({ decided: 'override', fraction: 0.5, points: 2 }), null, { fraction: 1 }],
    ['void, while it waits', full, mark({ fraction: 1, points: 4, provisional: true }), null, { fraction: 1 }],
    ['left out', leftOut, mark({ fraction: 1, points: 4 }), chosen('b'), { fraction: 0, maximum: 0 }],
    ['left out before', leftOut, mark({ maximum: 0 }), chosen('b'), undefined],
  ])('%s', (...row) => {
    const [, change, before, answer, expected] = row;

    expect(judgeSlot(change, { mark: before, answer, seed: 's 1' }, by)).toEqual(expected);
  });

  it('takes answers that mean the same for the same', () => {
    const text = { type: 'short-answer' as const, text: ' Ａ材料 ' };
    const change: FixedChange = { ...accept, answer: { type: 'short-answer', text: 'a材料' }, percent: 100 };
    const many: FixedChange = { ...accept, answer: { type: 'multiple-choice', choices: ['b', 'a'] }, percent: 100 };

    expect(judgeSlot(change, { mark: mark(), answer: text, seed: '' }, by)).toEqual({ fraction: 1 });
    expect(
      judgeSlot(many, { mark: mark(), answer: { type: 'multiple-choice', choices: ['a', 'b'] }, seed: '' }, by),
    ).toEqual({ fraction: 1 });
  });
});
