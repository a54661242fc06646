import { Item, type ItemOf } from '../../../contract/assessment/item.js';
import { markCloze } from './cloze.js';

const cloze = (credit: string) =>
  Item.parse({
    type: 'cloze',
    area: 'K3',
    text: 'Fill in',
    explanation: 'Because',
    credit,
    passage: { zh: '[[1]]日内[[2]]，收费[[3]]', en: '[[2]] within [[1]] days, fee [[3]]' },
    gaps: [
      { id: '1', kind: 'number', points: 2, accept: [{ value: 5 }, { value: 3, fraction: 50 }] },
      {
        id: '2',
        kind: 'choice',
        choices: [
          { id: 'a', text: 'tell', fraction: 100 },
          { id: 'b', text: 'refuse', fraction: -100 },
          { id: 'c', text: 'wait' },
        ],
      },
      { id: '3', kind: 'text', accept: [{ text: { zh: '免*', en: 'no*' } }] },
    ],
  }) as ItemOf<'cloze'>;

describe('marking a cloze', () => {
  it.each([
    ['partial', { 1: '５', 2: 'a', 3: '免费' }, 1, 'right'],
    ['partial', { 1: '3', 2: 'a', 3: 'none' }, 0.75, 'partial'],
    ['partial', { 1: '5' }, 0.5, 'partial'],
    ['partial', { 1: '5', 2: 'b' }, 0.25, 'partial'],
    // What takes away never brings the whole below nothing.
    ['partial', { 2: 'b' }, 0, 'wrong'],
    ['partial', { 1: 'five', 2: 'z', 3: '?' }, 0, 'wrong'],
    ['all-or-nothing', { 1: '5', 2: 'a', 3: '免' }, 1, 'right'],
    ['all-or-nothing', { 1: '3', 2: 'a', 3: '免' }, 0, 'wrong'],
    ['partial', {}, 0, 'empty'],
    ['partial', { 1: ' ', 2: '' }, 0, 'empty'],
    ['partial', { 9: 'a' }, 0, 'empty'],
  ])('%s: %j', (credit, gaps, fraction, verdict) => {
    expect(markCloze(cloze(credit), { type: 'cloze', gaps })).toMatchObject({ fraction, verdict });
  });

  it('says of each place how it fared', () => {
    expect(markCloze(cloze('partial'), { type: 'cloze', gaps: { 1: '3', 2: 'c' } }).details).toEqual([
      { id: '1', verdict: 'partial' },
      { id: '2', verdict: 'wrong' },
      { id: '3', verdict: 'missed' },
    ]);
  });

  it('tells capitals from small letters in a place that wants it', () => {
    const strict = Item.parse({
      ...cloze('partial'),
      passage: '[[1]]',
      gaps: [{ id: '1', kind: 'text', caseSensitive: true, accept: [{ text: 'ID' }] }],
    }) as ItemOf<'cloze'>;

    expect(markCloze(strict, { type: 'cloze', gaps: { 1: 'id' } }).fraction).toBe(0);
    expect(markCloze(strict, { type: 'cloze', gaps: { 1: 'ID' } }).fraction).toBe(1);
  });
});
