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

describe('comparing with a regular expression', () => {
  const item = Item.parse({
    ...about,
    type: 'short-answer',
    accept: [
      { text: '(第)?\\d{1,3}条', regex: true },
      { text: 'art(icle)?\\.? ?\\d{1,3}', regex: true, fraction: 50 },
    ],
  }) as ItemOf<'short-answer'>;

  it.each([
    ['第３２条', 1],
    ['32条', 1],
    ['ARTICLE 32', 0.5],
    ['第32条第一款', 0],
    ['3'.repeat(300), 0],
  ])('%s', (text, fraction) => {
    expect(markShortAnswer(item, { type: 'short-answer', text }).fraction).toBe(fraction);
  });

  it('tells capitals from small letters where the author wants it', () => {
    const strict = { ...item, caseSensitive: true };

    expect(markShortAnswer(strict, { type: 'short-answer', text: 'Article 32' }).fraction).toBe(0);
    expect(markShortAnswer(strict, { type: 'short-answer', text: 'article 32' }).fraction).toBe(0.5);
  });
});

describe('marking a number with its unit', () => {
  const item = Item.parse({
    ...about,
    type: 'numeric',
    unit: { zh: '元', en: 'yuan' },
    units: [{ text: { zh: '万元', en: '10,000 yuan' }, factor: 10_000 }],
    withoutUnit: 50,
    accept: [{ value: 20_000 }],
  }) as ItemOf<'numeric'>;

  it.each([
    ['20000元', 1],
    ['2 万元', 1],
    ['20,000 YUAN', 1],
    ['20000', 0.5],
    ['2元', 0],
    ['万元', 0],
  ])('%s', (text, fraction) => {
    expect(markNumeric(item, { type: 'numeric', text }).fraction).toBe(fraction);
  });
});

describe('marking a computed number', () => {
  const formula = { rule: 'number', expression: '1', decimals: 2, unit: '元', withoutUnit: 40 };
  const asking = (more: object) =>
    Item.parse({ ...about, type: 'computed', formula: { ...formula, ...more } }) as ItemOf<'computed'>;

  it.each([
    ['exact', {}, '33.33元', 1],
    ['exact', {}, '33.34元', 0],
    ['absolute', { tolerance: 0.05 }, '33.38元', 1],
    ['absolute', { tolerance: 0.05 }, '33.39元', 0],
    ['percent', { tolerance: 10, toleranceIn: 'percent' }, '30元', 1],
    ['percent', { tolerance: 10, toleranceIn: 'percent' }, '29.9元', 0],
    ['without its unit', {}, '33.33', 0.4],
    ['no number', {}, 'a third', 0],
  ])('%s: %j, %s', (_, more, text, fraction) => {
    expect(markComputed(asking(more), '33.33', { type: 'computed', text }).fraction).toBe(fraction);
  });

  it('gives nothing for no answer, and nothing where nothing could be worked out', () => {
    expect(markComputed(asking({}), '33.33', { type: 'computed', text: ' ' }).verdict).toBe('empty');
    expect(markComputed(asking({}), '', { type: 'computed', text: '0' })).toMatchObject({ fraction: 0 });
  });
});

describe('marking a computed day', () => {
  const item = Item.parse({
    ...about,
    type: 'computed',
    formula: { rule: 'deemed-acceptance', from: '2026-06-16' },
  }) as ItemOf<'computed'>;

  it.each([
    ['2026-06-16', 1, 'right'],
    ['2026年6月16日', 1, 'right'],
    ['２０２６／６／１６', 1, 'right'],
    ['2026-06-24', 0, 'wrong'],
    ['16 June', 0, 'wrong'],
    ['', 0, 'empty'],
  ])('%s', (text, fraction, verdict) => {
    expect(markComputed(item, '2026-06-16', { type: 'computed', text })).toMatchObject({ fraction, verdict });
  });

  it('knows which days exist', () => {
    expect(dayIn('2026-02-30')).toBeUndefined();
    expect(dayIn('2028-2-29')).toBe('2028-02-29');
  });
});
