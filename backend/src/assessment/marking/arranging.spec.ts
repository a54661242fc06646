import { Item, type ItemOf } from '../../../contract/assessment/item.js';
import { markCategorise, markGapMatch, markMatching, markOrdering } from './arranging.js';

const about = { area: 'K5', text: 'Question', explanation: 'Because' };
const labelled = (...ids: string[]) => ids.map((id) => ({ id, text: id }));

const ordering = (credit: string) =>
  Item.parse({
    ...about,
    type: 'ordering',
    credit,
    choices: labelled('a', 'b', 'c', 'd'),
    order: ['c', 'a', 'd', 'b'],
  }) as ItemOf<'ordering'>;

describe('marking an ordering', () => {
  it.each([
    ['neighbours', 'cadb', 1, 'right'],
    ['neighbours', 'adbc', 0.5, 'partial'], // the first step moved to the end: a-d and d-b still follow each other
    ['neighbours', 'cbda', 0.25, 'partial'],
    ['neighbours', 'bdac', 0, 'wrong'],
    ['positions', 'cadb', 1, 'right'],
    ['positions', 'adbc', 0, 'wrong'],
    ['positions', 'cdab', 0.5, 'partial'],
    ['all-or-nothing', 'cadb', 1, 'right'],
    ['all-or-nothing', 'cdab', 0, 'wrong'],
    ['neighbours', '', 0, 'empty'],
    ['neighbours', 'zz', 0, 'wrong'],
  ])('%s: %s', (credit, order, fraction, verdict) => {
    expect(markOrdering(ordering(credit), { type: 'ordering', order: [...order] })).toMatchObject({
      fraction,
      verdict,
    });
  });

  it('says of each step whether it follows the right one', () => {
    expect(markOrdering(ordering('neighbours'), { type: 'ordering', order: [...'adbc'] }).details).toEqual([
      { id: 'c', verdict: 'wrong' },
      { id: 'a', verdict: 'wrong' },
      { id: 'd', verdict: 'right' },
      { id: 'b', verdict: 'right' },
    ]);
  });
});

const matching = Item.parse({
  ...about,
  type: 'matching',
  left: labelled('1', '2', '3', '4'),
  right: labelled('a', 'b', 'c', 'd', 'e'),
  pairs: { 1: 'a', 2: 'b', 3: 'c', 4: 'c' },
}) as ItemOf<'matching'>;

describe('marking a matching', () => {
  it.each([
    ['every pair', { 1: 'a', 2: 'b', 3: 'c', 4: 'c' }, 1, 'right'],
    ['half of them', { 1: 'a', 2: 'b', 3: 'e', 4: 'd' }, 0.5, 'partial'],
    ['one, the rest left open', { 4: 'c' }, 0.25, 'partial'],
    ['none right', { 1: 'b', 2: 'a', 3: 'd', 4: 'e' }, 0, 'wrong'],
    ['nothing', {}, 0, 'empty'],
    ['sides that the item does not have', { 9: 'a' }, 0, 'empty'],
  ])('%s', (_, pairs, fraction, verdict) => {
    expect(markMatching(matching, { type: 'matching', pairs })).toMatchObject({ fraction, verdict });
  });

  it('says of each left side whether it was right, wrong or left open', () => {
    expect(markMatching(matching, { type: 'matching', pairs: { 1: 'a', 2: 'a' } }).details).toEqual([
      { id: '1', verdict: 'right' },
      { id: '2', verdict: 'wrong' },
      { id: '3', verdict: 'missed' },
      { id: '4', verdict: 'missed' },
    ]);
  });
});

const gapMatch = (credit: string) =>
  Item.parse({
    ...about,
    type: 'gap-match',
    credit,
    passage: '[[1]] then [[2]] then [[3]] then [[4]]',
    words: [{ id: 'a', text: 'a', reusable: true }, ...labelled('b', 'c', 'd')],
    pairs: { 1: 'a', 2: 'b', 3: 'a', 4: 'c' },
  }) as ItemOf<'gap-match'>;

describe('marking words in places', () => {
  it.each([
    ['partial', { 1: 'a', 2: 'b', 3: 'a', 4: 'c' }, 1, 'right'],
    ['partial', { 1: 'a', 2: 'd', 3: 'a' }, 0.5, 'partial'],
    ['penalty', { 1: 'a', 2: 'd', 3: 'a' }, 0.25, 'partial'],
    ['penalty', { 1: 'c', 2: 'd', 3: 'a' }, 0, 'wrong'],
    ['all-or-nothing', { 1: 'a', 2: 'b', 3: 'a' }, 0, 'wrong'],
    ['all-or-nothing', { 1: 'a', 2: 'b', 3: 'a', 4: 'c' }, 1, 'right'],
    ['partial', { 1: 'z' }, 0, 'wrong'],
    ['partial', {}, 0, 'empty'],
    ['partial', { 9: 'a' }, 0, 'empty'],
  ])('%s: %j', (credit, pairs, fraction, verdict) => {
    expect(markGapMatch(gapMatch(credit), { type: 'gap-match', pairs })).toMatchObject({ fraction, verdict });
  });
});

const categorise = (credit: string) =>
  Item.parse({
    ...about,
    type: 'categorise',
    credit,
    categories: labelled('x', 'y'),
    cards: labelled('1', '2', '3', '4', '5'),
    belongs: { 1: 'x', 2: 'x', 3: 'y', 4: 'y' },
  }) as ItemOf<'categorise'>;

describe('marking cards in categories', () => {
  it.each([
    ['partial', { 1: 'x', 2: 'x', 3: 'y', 4: 'y' }, 1, 'right'],
    // The fifth belongs nowhere: putting it somewhere makes one more to be right about.
    ['partial', { 1: 'x', 2: 'x', 3: 'y', 4: 'y', 5: 'y' }, 0.8, 'partial'],
    ['partial', { 1: 'x', 2: 'y' }, 0.25, 'partial'],
    ['penalty', { 1: 'x', 2: 'y' }, 0, 'wrong'],
    ['penalty', { 1: 'x', 2: 'x', 3: 'x' }, 0.25, 'partial'],
    ['all-or-nothing', { 1: 'x', 2: 'x', 3: 'y', 4: 'y', 5: 'y' }, 0, 'wrong'],
    ['partial', { 5: 'y' }, 0, 'wrong'],
    ['partial', { 9: 'x' }, 0, 'empty'],
    ['partial', {}, 0, 'empty'],
  ])('%s: %j', (credit, belongs, fraction, verdict) => {
    expect(markCategorise(categorise(credit), { type: 'categorise', belongs })).toMatchObject({ fraction, verdict });
  });

  it('says of each card how it fared, and of one that belongs nowhere only when it was put somewhere', () => {
    const mark = markCategorise(categorise('partial'), { type: 'categorise', belongs: { 1: 'x', 2: 'y', 5: 'x' } });

    expect(mark.details).toEqual([
      { id: '1', verdict: 'right' },
      { id: '2', verdict: 'wrong' },
      { id: '3', verdict: 'missed' },
      { id: '4', verdict: 'missed' },
      { id: '5', verdict: 'wrong' },
    ]);
  });
});
