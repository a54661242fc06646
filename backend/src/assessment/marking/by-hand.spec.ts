import { Item } from '../../../contract/assessment/item.js';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { drawItem } from '../item/drawn-item.js';
import { markItem } from './mark-item.js';

const about = { area: 'K3', text: 'Question', explanation: 'Because' };
const guide = [{ text: 'Says why', points: 1 }];
const drawn = (item: object) => drawItem(Item.parse({ ...about, ...item }), 'seed', new Map());
const essay = drawn({ type: 'essay', guide });
const upload = drawn({ type: 'file-upload', guide });
const file = { id: '0190b1f2-0000-7000-8000-000000000001', name: 'work.pdf', size: 1 };

describe('marking what a person marks', () => {
  it.each<[string, typeof essay, ItemAnswer, object]>([
    ['a text', essay, { type: 'essay', text: '因为' }, { fraction: 0, verdict: 'waiting', provisional: true }],
    ['only spaces', essay, { type: 'essay', text: ' \n' }, { fraction: 0, verdict: 'empty', provisional: false }],
    ['nothing', essay, { type: 'essay', text: '' }, { verdict: 'empty', provisional: false }],
    ['a file', upload, { type: 'file-upload', files: [file] }, { verdict: 'waiting', provisional: true }],
    ['no file', upload, { type: 'file-upload', files: [] }, { verdict: 'empty', provisional: false }],
    ['another type', upload, { type: 'essay', text: 'x' }, { verdict: 'empty', provisional: false }],
  ])('%s', (_, item, answer, mark) => {
    expect(markItem(item, answer)).toMatchObject(mark);
  });

  it('has nothing to say about words between questions', () => {
    const words = drawItem(Item.parse({ type: 'description', area: 'K1', text: 'Read on' }), 'seed', new Map());

    expect(markItem(words, null).verdict).toBe('empty');
    expect(words.item.points).toBe(0);
  });
});

describe('an essay', () => {
  it.each([
    ['whose guide does not add up to its points', { points: 5 }, ['guide']],
    ['that may not be as long as it must', { minimumWords: 100, maximumWords: 50 }, ['maximumWords']],
    ['without a guide', { guide: [] }, ['guide']],
  ])('%s is refused', (_, more, path) => {
    const result = Item.safeParse({ ...about, type: 'essay', guide, ...more });

    expect(result.error?.issues[0]?.path).toEqual(path);
  });
});
