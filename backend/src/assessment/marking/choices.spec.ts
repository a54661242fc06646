import { Item, type ItemOf } from '../../../contract/assessment/item.js';
import { markHotspot, markMultipleChoice, markSingleChoice, markTrueFalse } from './choices.js';

const about = { area: 'K2', text: 'Question', explanation: 'Because' };
const choice = (id: string, fraction: number) => ({ id, text: id, fraction });

const single = Item.parse({
  ...about,
  type: 'single-choice',
  choices: [choice('a', 100), choice('b', 50), choice('c', 0), choice('d', -25)],
}) as ItemOf<'single-choice'>;

describe('marking a single choice', () => {
  const missed = { id: 'a', verdict: 'missed' };

  it.each([
    ['a', { fraction: 1, verdict: 'right', details: [{ id: 'a', verdict: 'right' }] }],
    ['b', { fraction: 0.5, verdict: 'partial', details: [missed, { id: 'b', verdict: 'wrong' }] }],
    ['c', { fraction: 0, verdict: 'wrong', details: [missed, { id: 'c', verdict: 'wrong' }] }],
    ['d', { fraction: -0.25, verdict: 'wrong', details: [missed, { id: 'd', verdict: 'wrong' }] }],
    [null, { fraction: 0, verdict: 'empty', details: [] }],
    ['not a choice of the item', { fraction: 0, verdict: 'empty', details: [] }],
  ])('%s', (choice, mark) => {
    expect(markSingleChoice(single, { type: 'single-choice', choice })).toEqual({ ...mark, provisional: false });
  });
});

const multiple = (credit: 'partial' | 'all-or-nothing') =>
  Item.parse({
    ...about,
    type: 'multiple-choice',
    credit,
    choices: [choice('a', 33.3), choice('b', 33.3), choice('c', 33.3), choice('d', -50)],
  }) as ItemOf<'multiple-choice'>;

describe('marking a multiple choice', () => {
  it.each([
    ['all that are right: thirds make a whole', ['a', 'b', 'c'], 1, 'right'],
    ['two of three', ['a', 'c'], 0.666, 'partial'],
    ['everything', ['a', 'b', 'c', 'd'], 0.499, 'partial'],
    ['a wrong one takes away', ['a', 'b', 'd'], 0.166, 'partial'],
    ['never below nothing', ['d'], 0, 'wrong'],
    ['nothing', [], 0, 'empty'],
    ['only what the item does not have', ['z'], 0, 'empty'],
  ])('%s', (_, choices, fraction, verdict) => {
    const mark = markMultipleChoice(multiple('partial'), { type: 'multiple-choice', choices });

    expect(mark.fraction).toBeCloseTo(fraction);
    expect(mark.verdict).toBe(verdict);
  });

  it('names what was chosen rightly, chosen wrongly and missed', () => {
    const { details } = markMultipleChoice(multiple('partial'), { type: 'multiple-choice', choices: ['a', 'd'] });

    expect(details).toEqual([
      { id: 'a', verdict: 'right' },
      { id: 'b', verdict: 'missed' },
      { id: 'c', verdict: 'missed' },
      { id: 'd', verdict: 'wrong' },
    ]);
  });

  it.each([
    ['exactly the right ones', ['c', 'b', 'a'], 1],
    ['one too few', ['a', 'b'], 0],
    ['one too many', ['a', 'b', 'c', 'd'], 0],
  ])('all or nothing: %s', (_, choices, fraction) => {
    expect(markMultipleChoice(multiple('all-or-nothing'), { type: 'multiple-choice', choices }).fraction).toBe(
      fraction,
    );
  });
});

describe('marking true or false', () => {
  const item = Item.parse({ ...about, type: 'true-false', answer: false }) as ItemOf<'true-false'>;

  it.each([
    [false, 1, 'right'],
    [true, 0, 'wrong'],
    [null, 0, 'empty'],
  ])('%s', (value, fraction, verdict) => {
    expect(markTrueFalse(item, { type: 'true-false', value })).toMatchObject({ fraction, verdict });
  });
});

const region = { shape: 'rectangle', x: 0, y: 0, width: 10, height: 10 };
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>').toString('base64');
const hotspot = (choose: string, more: object = {}) =>
  Item.parse({
    ...about,
    type: 'hotspot',
    picture: { source: `data:image/svg+xml;base64,${drawing}`, alt: 'A form', width: 100, height: 50 },
    choose,
    regions: [
      { ...region, id: 'a', label: 'A', fraction: choose === 'one' ? 100 : 50 },
      { ...region, id: 'b', label: 'B', fraction: 50 },
      { ...region, id: 'c', label: 'C', fraction: -50 },
      { ...region, id: 'd', label: 'D' },
    ],
    ...more,
  }) as ItemOf<'hotspot'>;

describe('marking regions of a picture', () => {
  it.each([
    [hotspot('one'), ['a'], { fraction: 1, verdict: 'right' }],
    [hotspot('one'), ['b'], { fraction: 0.5, verdict: 'partial' }],
    [hotspot('one'), ['c'], { fraction: -0.5, verdict: 'wrong' }],
    [hotspot('one'), ['d'], { fraction: 0, verdict: 'wrong' }],
    [hotspot('one'), ['z'], { fraction: 0, verdict: 'empty' }],
    [hotspot('one'), [], { fraction: 0, verdict: 'empty' }],
    [hotspot('several'), ['a', 'b'], { fraction: 1, verdict: 'right' }],
    [hotspot('several'), ['a', 'd'], { fraction: 0.5, verdict: 'partial' }],
    [hotspot('several'), ['a', 'b', 'c'], { fraction: 0.5, verdict: 'partial' }],
    [hotspot('several'), ['c'], { fraction: 0, verdict: 'wrong' }],
    [hotspot('several', { credit: 'all-or-nothing' }), ['a'], { fraction: 0, verdict: 'wrong' }],
    [hotspot('several', { credit: 'all-or-nothing' }), ['b', 'a'], { fraction: 1, verdict: 'right' }],
  ])('$choose $credit: %j', (item, regions, mark) => {
    expect(markHotspot(item, { type: 'hotspot', regions })).toMatchObject(mark);
  });
});
