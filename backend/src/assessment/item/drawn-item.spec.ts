import { Item } from '../../../contract/assessment/item.js';
import { ItemView } from '../../../contract/assessment/item-view.js';
import { drawItem } from './drawn-item.js';
import { itemText } from './item-text.js';
import { viewItem } from './item-view.js';

const about = { area: 'K3', explanation: 'Because' };
/** 2026 with the dragon-boat holiday (19 to 21 June), enough for these counts. */
const calendars = new Map([
  [
    2026,
    { year: 2026, off: new Map([['2026-06-19', { 'zh-CN': '端午节', en: 'Dragon Boat Festival' }]]), work: new Map() },
  ],
]);

describe('a computed item', () => {
  const item = Item.parse({
    ...about,
    type: 'computed',
    text: { zh: '{{from}}收到，{{days}}个工作日', en: 'Received on {{from}}, {{days}} working days' },
    parameters: { start: ['2026-06-16', '2026-06-17'], days: [5, 10] },
    formula: { rule: 'due-day', from: { draw: 'start' }, days: { draw: 'days' }, unit: 'working' },
  });

  it('draws the same for the same seed and solves it with the working-day engine', () => {
    const first = drawItem(item, 'one', calendars);

    expect(drawItem(item, 'one', calendars)).toEqual(first);
    const seeds = Array.from({ length: 50 }, (_, index) => drawItem(item, String(index), calendars).key);
    expect(new Set(seeds).size).toBe(4);
    expect(new Set(seeds)).toContain('2026-06-24'); // five working days from 16 June, the 19th being off
  });

  it('shows what was drawn in the reader’s language', () => {
    const drawn = { values: { from: '2026-06-16', days: 5 } };

    expect(itemText(drawn, { 'zh-CN': '{{from}}起{{days}}日，{{other}}', en: '' }, 'zh-CN')).toBe(
      '2026年6月16日起5日，{{other}}',
    );
    expect(itemText(drawn, { 'zh-CN': '', en: 'from {{from}}' }, 'en')).toBe('from 16 June 2026');
  });

  it('counts pauses and the extension as the engine does', () => {
    const paused = Item.parse({
      ...about,
      type: 'computed',
      text: 'When?',
      parameters: { review: ['2026-06-17'], more: [2] },
      formula: {
        rule: 'due-day',
        from: '2026-06-16',
        days: 3,
        unit: 'working',
        extension: { draw: 'more' },
        pauses: [{ from: { draw: 'review' }, to: '2026-06-18' }],
      },
    });

    // 17 and 18 June are taken out, 19 to 21 are off: 22, 23, 24, 25 and 26 are the five days.
    expect(drawItem(paused, 'any', calendars)).toMatchObject({ key: '2026-06-26' });
  });

  it('is refused when a pause is to be drawn from what is not there', () => {
    const result = Item.safeParse({
      ...about,
      type: 'computed',
      text: 'When?',
      formula: {
        rule: 'due-day',
        from: '2026-06-16',
        days: 3,
        unit: 'working',
        pauses: [{ from: { draw: 'review' }, to: '2026-06-18' }],
      },
    });

    expect(result.error?.issues[0]).toMatchObject({ path: ['formula', 'pauses', 0, 'from'] });
  });

  it('counts deemed acceptance from the day of receipt', () => {
    const deemed = Item.parse({
      ...about,
      type: 'computed',
      text: 'When?',
      formula: { rule: 'deemed-acceptance', from: '2026-06-16' },
    });

    expect(drawItem(deemed, 'any', calendars)).toMatchObject({
      key: '2026-06-16',
      values: { noticeDue: '2026-06-24', answer: '2026-06-16' },
    });
  });
});

describe('what a candidate sees', () => {
  const letters = [...'abcdefgh'];
  const choices = letters.map((id) => ({ id, text: id }));

  it('never holds the key', () => {
    const item = Item.parse({
      ...about,
      type: 'single-choice',
      text: 'Which?',
      choices: [
        { id: 'a', text: 'A', fraction: 100, feedback: 'Yes' },
        { id: 'b', text: 'B' },
      ],
    });

    expect(JSON.stringify(viewItem(drawItem(item, 'seed', calendars), 'en'))).not.toMatch(
      /fraction|feedback|Because|100/,
    );
  });

  it.each([
    {
      type: 'cloze',
      passage: '[[1]] [[2]] [[3]]',
      gaps: [
        { id: '1', kind: 'choice', choices: [{ id: 'a', text: 'A', fraction: 100, feedback: 'KEY' }, choices[1]] },
        { id: '2', kind: 'text', accept: [{ text: 'KEY' }] },
        { id: '3', kind: 'number', accept: [{ value: 987_654 }], unit: 'days' },
      ],
    },
    {
      type: 'gap-match',
      passage: '[[1]]',
      words: choices.slice(0, 2),
      pairs: { 1: 'a' },
    },
    { type: 'categorise', categories: choices.slice(0, 2), cards: choices.slice(0, 2), belongs: { a: 'b' } },
    {
      type: 'hotspot',
      picture: { source: 'pictures/a.png', alt: 'A form', width: 20, height: 20 },
      regions: [
        { id: 'a', label: 'A', shape: 'circle', x: 1, y: 1, radius: 1, fraction: 100, feedback: 'KEY' },
        { id: 'b', label: 'B', shape: 'rectangle', x: 1, y: 1, width: 1, height: 1 },
        {
          id: 'c',
          label: 'C',
          shape: 'polygon',
          points: [
            [0, 0],
            [1, 1],
            [0, 1],
          ],
        },
      ],
    },
    { type: 'essay', model: 'KEY', guide: [{ text: 'KEY', points: 1 }], minimumWords: 5 },
    { type: 'file-upload', model: 'KEY', guide: [{ text: 'KEY', points: 1 }] },
    {
      type: 'numeric',
      accept: [{ value: 987_654 }],
      unit: 'KEY',
      units: [{ text: 'KEY', factor: 2 }],
      withoutUnit: 50,
    },
    { type: 'computed', formula: { rule: 'number', expression: '987654', unit: 'KEY', withoutUnit: 50 } },
    { type: 'description' },
  ])('never holds the key of $type', (body) => {
    const item = Item.parse({ ...about, text: 'Question', ...body });
    const view = viewItem(drawItem(item, 'seed', calendars), 'en');

    expect(ItemView.parse(view)).toEqual(view);
    expect(JSON.stringify(view)).not.toMatch(/fraction|feedback|Because|KEY|987654|pairs|belongs|guide|accept/);
  });

  it('is mixed by the seed, always in the same way, and never already in order', () => {
    const item = Item.parse({
      ...about,
      type: 'ordering',
      text: 'Order',
      choices: choices.slice(0, 2),
      order: ['a', 'b'],
    });
    const orders = letters.map((seed) => viewItem(drawItem(item, seed, calendars), 'en'));

    for (const view of orders) expect(view).toMatchObject({ choices: [{ id: 'b' }, { id: 'a' }] });
  });

  it('keeps the author’s order where that is wanted', () => {
    const item = Item.parse({
      ...about,
      type: 'single-choice',
      text: 'Which?',
      shuffle: false,
      choices: choices.map((choice, index) => ({ ...choice, fraction: index === 0 ? 100 : 0 })),
    });

    expect(viewItem(drawItem(item, 'seed', calendars), 'en')).toMatchObject({ choices });
  });
});
