import { Item } from '../../../contract/assessment/item.js';
import { drawItem } from '../item/drawn-item.js';
import { markItem } from './mark-item.js';
import { pointsOf } from './mark.js';

const about = { area: 'K2', text: 'Question', explanation: 'Because' };
const noCalendars = new Map();
const drawn = (item: object) => drawItem(Item.parse({ ...about, ...item }), 'seed', noCalendars);

const story = drawn({
  type: 'case',
  parts: [
    { id: '1', type: 'true-false', text: 'One', points: 1, answer: true },
    {
      id: '2',
      type: 'short-answer',
      text: 'Two',
      points: 3,
      review: 'human',
      keywords: [{ any: ['yes'], fraction: 100 }],
    },
  ],
});

describe('marking a case', () => {
  it('adds up its parts and stays provisional while one of them is', () => {
    const mark = markItem(story, {
      type: 'case',
      parts: { 1: { type: 'true-false', value: false }, 2: { type: 'short-answer', text: 'yes' } },
    });

    expect(mark).toMatchObject({ fraction: 0.75, verdict: 'partial', provisional: true });
    expect(mark.parts).toMatchObject({ 1: { verdict: 'wrong' }, 2: { verdict: 'right', provisional: true } });
    expect(pointsOf(mark, 4)).toBe(3);
  });

  it('is empty when no part was answered, and leaves out what is not a part', () => {
    expect(markItem(story, { type: 'case', parts: {} }).verdict).toBe('empty');
    expect(markItem(story, { type: 'case', parts: { 9: { type: 'true-false', value: true } } }).verdict).toBe('empty');
  });

  it('takes a part answered in another type for unanswered', () => {
    const mark = markItem(story, { type: 'case', parts: { 1: { type: 'numeric', text: '1' } } });

    expect(mark.parts?.['1']?.verdict).toBe('empty');
  });
});

describe('marking any item', () => {
  it('takes no answer, or one of another type, for none', () => {
    const item = drawn({ type: 'true-false', answer: true });

    expect(markItem(item, null).verdict).toBe('empty');
    expect(markItem(item, { type: 'numeric', text: '1' }).verdict).toBe('empty');
  });

  it('keeps points to the hundredth', () => {
    expect(pointsOf({ fraction: 1 / 3, verdict: 'partial', provisional: false, details: [] }, 2)).toBe(0.67);
  });
});
