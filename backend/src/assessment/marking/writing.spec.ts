import { Item, type ItemOf } from '../../../contract/assessment/item.js';
import { dayIn, markComputed, markNumeric, markShortAnswer } from './writing.js';

const about = { area: 'K3', text: 'Question', explanation: 'Because' };

const accepting = Item.parse({
  ...about,
  type: 'short-answer',
  accept: [
    { text: { zh: '五个工作日', en: 'five working days' } },
    { text: { zh: '*五日*', en: '*five days*' }, fraction: 50 },
    { text: '*永远*', fraction: -10 },
  ],
}) as ItemOf<'short-answer'>;

describe('marking a short answer', () => {
  it.each([
    ['the accepted answer', '五个工作日。', 1, 'right'],
    ['in the other language', 'Five working days', 1, 'right'],
    ['a looser one', '大概五日内吧', 0.5, 'partial'],
    ['one that takes away', '永远不告知', -0.1, 'wrong'],
    ['something else', '三天', 0, 'wrong'],
    ['only spaces and stops', ' 。 ', 0, 'empty'],
    ['nothing', '', 0, 'empty'],
  ])('%s', (_, text, fraction, verdict) => {
    expect(markShortAnswer(accepting, { type: 'short-answer', text })).toMatchObject({
      fraction,
      verdict,
      provisional: false,
    });
  });

  const keywords = Item.parse({
    ...about,
    type: 'short-answer',
    review: 'human',
    keywords: [
      { any: ['照片', 'photo'], fraction: 50 },
      { any: ['期限', 'deadline'], fraction: 50 },
    ],
  }) as ItemOf<'short-answer'>;

  it.each([
    ['照片重拍，期限五日', { fraction: 1, verdict: 'right', provisional: true }],
    ['Take the photo again', { fraction: 0.5, verdict: 'partial', provisional: true }],
    ['请补材料', { fraction: 0, verdict: 'wrong', provisional: true }],
    // Nobody has to look at nothing.
    [' ', { fraction: 0, verdict: 'empty', provisional: false }],
  ])('by points: %s', (text, mark) => {
    expect(markShortAnswer(keywords, { type: 'short-answer', text })).toMatchObject(mark);
  });
});

describe('marking a number', () => {
  const item = Item.parse({
    ...about,
    type: 'numeric',
    unit: { zh: '元', en: 'yuan' },
    accept: [
      { value: 1234.5, tolerance: 0.05 },
      { value: 1200, tolerance: 50, fraction: 40 },
    ],
  }) as ItemOf<'numeric'>;

  it.each([
    ['1234.5', 1],
    ['1,234.55', 1], // on the edge of the tolerance
    ['１２３４．５元', 1],
    ['1234.45 yuan', 1],
    ['1.2345e3', 1],
    ['1234.56', 0.4],
    ['1150', 0.4],
    ['-1234.5', 0],
    ['12,34.5', 0],
    ['1234.5 or so', 0],
  ])('%s', (text, fraction) => {
    expect(markNumeric(item, { type: 'numeric', text }).fraction).toBe(fraction);
  });

  it('takes no text for no answer', () => {
    expect(markNumeric(item, { type: 'numeric', text: ' ' }).verdict).toBe('empty');
  });
});

describe('marking a computed day', () => {
  it.each([
    ['2026-06-16', 1, 'right'],
    ['2026年6月16日', 1, 'right'],
    ['２０２６／６／１６', 1, 'right'],
    ['2026-06-24', 0, 'wrong'],
    ['16 June', 0, 'wrong'],
    ['', 0, 'empty'],
  ])('%s', (text, fraction, verdict) => {
    expect(markComputed('2026-06-16', { type: 'computed', text })).toMatchObject({ fraction, verdict });
  });

  it('knows which days exist', () => {
    expect(dayIn('2026-02-30')).toBeUndefined();
    expect(dayIn('2028-2-29')).toBe('2028-02-29');
  });
});
