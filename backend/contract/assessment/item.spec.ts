import { Item } from './item.js';
import { patternFault } from './item/pattern.js';
import { pictureFault } from './item/picture-source.js';
import { wordsIn } from './word-count.js';

const about = { area: 'K2', text: 'Question', explanation: 'Because' };
const labelled = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const svg = (body: string) =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`).toString('base64')}`;

const gap = { id: '1', kind: 'text', accept: [{ text: 'five' }] };
const words = labelled('a', 'b');
const region = { shape: 'circle', x: 10, y: 10, radius: 5, label: 'Here' };
const picture = { source: svg(''), alt: 'A form', width: 100, height: 50 };

describe('an item that contradicts itself', () => {
  it.each<[string, object, PropertyKey[]]>([
    [
      'levels of which the best is not worth the line',
      { type: 'essay', guide: [{ text: 'Complete', points: 1, levels: [{ text: 'no', points: 0 }] }] },
      ['guide', 0, 'levels'],
    ],
    ['a place that the text lacks', { type: 'cloze', passage: 'none', gaps: [gap] }, ['passage']],
    ['a place that is not explained', { type: 'cloze', passage: '[[1]] [[2]]', gaps: [gap] }, ['passage']],
    [
      'a place that one language lacks',
      { type: 'cloze', passage: { zh: '[[1]]', en: 'none' }, gaps: [gap] },
      ['passage'],
    ],
    [
      'a place without a full answer',
      { type: 'cloze', passage: '[[1]]', gaps: [{ ...gap, accept: [{ text: 'x', fraction: 50 }] }] },
      ['gaps', 0],
    ],
    ['a word that is not there', { type: 'gap-match', passage: '[[1]]', words, pairs: { 1: 'z' } }, ['pairs', '1']],
    [
      'a word that is needed twice',
      { type: 'gap-match', passage: '[[1]] [[2]]', words, pairs: { 1: 'a', 2: 'a' } },
      ['pairs', '1'],
    ],
    [
      'a card in no category',
      { type: 'categorise', categories: words, cards: labelled('1', '2'), belongs: { 1: 'z' } },
      ['belongs', '1'],
    ],
    [
      'cards that all belong nowhere',
      { type: 'categorise', categories: words, cards: labelled('1', '2'), belongs: {} },
      ['belongs'],
    ],
    [
      'a picture without a right place',
      {
        type: 'hotspot',
        picture,
        regions: [
          { ...region, id: 'a' },
          { ...region, id: 'b' },
        ],
      },
      ['regions'],
    ],
    [
      'a dangerous regular expression',
      { type: 'short-answer', accept: [{ text: '(a+)+', regex: true }] },
      ['accept', 0, 'text'],
    ],
    ['a unit that is asked for but not named', { type: 'numeric', accept: [{ value: 1 }], withoutUnit: 50 }, ['unit']],
    [
      'a range upside down',
      {
        type: 'computed',
        parameters: { a: { min: 5, max: 1, step: 1 } },
        formula: { rule: 'number', expression: '{a}' },
      },
      ['parameters', 'a', 'max'],
    ],
  ])('%s', (_, item, path) => {
    const [issue] = Item.safeParse({ ...about, ...item }).error?.issues ?? [];

    expect(issue?.path).toEqual(path);
  });

  it('can be read again from what was read once', () => {
    const item = Item.parse({
      ...about,
      type: 'case',
      parts: [{ id: '1', type: 'cloze', text: { zh: '填空', en: 'Fill in' }, passage: '[[1]]', gaps: [gap] }],
    });

    expect(Item.parse(item)).toEqual(item);
  });
});

describe('a regular expression', () => {
  it.each([
    '第?\\d{1,3}条',
    '(五|5) ?个?工作日',
    '[甲乙]+方',
    '.*许可.*',
    '(abc)*',
    '\\p{Script=Han}{2,4}',
    'a{3}',
    '(?:a|b)?c',
  ])('%s is taken', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
  });

  it.each([
    '(a+)+',
    '(a|b)*',
    '(a*){5}',
    '((a?){3})+',
    '(',
    '(?=a)b',
    '(?<n>a)',
    '(a)\\1',
    'a*a*a*a*b',
    'x'.repeat(301),
  ])('%s is refused', (pattern) => {
    expect(patternFault(pattern)).toBeDefined();
  });
});

describe('a picture', () => {
  const png = `data:image/png;base64,${Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').toString('base64')}`;

  it.each([svg('<rect width="5" height="5" fill="url(#a)"/>'), png, 'pictures/form-1.png'])('%s is taken', (source) => {
    expect(pictureFault(source)).toBeUndefined();
  });

  it.each([
    svg('<script>1</script>'),
    svg('<rect onload="1"/>'),
    svg('<image href="http://example.org/x.png"/>'),
    svg('<style>@import "x"</style>'),
    png.replace('image/png', 'image/jpeg'),
    'https://example.org/a.png',
    '../secret.png',
    `data:image/png;base64,${'A'.repeat(300_000)}`,
  ])('%.60s is refused', (source) => {
    expect(pictureFault(source)).toBeDefined();
  });
});

describe('counting words', () => {
  it.each([
    ['', 0],
    ['一次性告知', 5],
    ['five working days', 3],
    ['5个工作日，don’t wait', 7],
    ['行政许可法 32-1 条。', 7],
  ])('%s', (text, count) => {
    expect(wordsIn(text)).toBe(count);
  });
});
