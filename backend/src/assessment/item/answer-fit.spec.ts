import { Item } from '../../../contract/assessment/item.js';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { misfitsOf } from './answer-fit.js';

const about = { area: 'K2', text: 'Question', explanation: 'Because' };
const labelled = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const choices = [
  { id: 'a', text: 'A', fraction: 100 },
  { id: 'b', text: 'B' },
];
const items = {
  single: Item.parse({ ...about, type: 'single-choice', choices }),
  multiple: Item.parse({ ...about, type: 'multiple-choice', choices }),
  ordering: Item.parse({ ...about, type: 'ordering', choices: labelled('a', 'b'), order: ['a', 'b'] }),
  matching: Item.parse({
    ...about,
    type: 'matching',
    left: labelled('1', '2'),
    right: labelled('a', 'b'),
    pairs: { 1: 'a', 2: 'b' },
  }),
  categorise: Item.parse({
    ...about,
    type: 'categorise',
    categories: labelled('x', 'y'),
    cards: labelled('1', '2'),
    belongs: { 1: 'x' },
  }),
  gapMatch: Item.parse({
    ...about,
    type: 'gap-match',
    passage: '[[1]] [[2]]',
    words: labelled('a', 'b'),
    pairs: { 1: 'a', 2: 'b' },
  }),
  cloze: Item.parse({
    ...about,
    type: 'cloze',
    passage: '[[1]] [[2]]',
    gaps: [
      { id: '1', kind: 'choice', choices },
      { id: '2', kind: 'text', accept: [{ text: 'five' }] },
    ],
  }),
  upload: Item.parse({ ...about, type: 'file-upload', guide: [{ text: 'Complete', points: 1 }] }),
  description: Item.parse({ ...about, type: 'description' }),
  case: Item.parse({ ...about, type: 'case', parts: [{ id: '1', type: 'single-choice', text: 'Part', choices }] }),
};

const file = (id: string) => ({ id, name: 'work.pdf', size: 1 });

describe('whether an answer belongs to its item', () => {
  it.each<[keyof typeof items, ItemAnswer, string[]]>([
    ['single', { type: 'single-choice', choice: 'a' }, []],
    ['single', { type: 'single-choice', choice: null }, []],
    ['single', { type: 'single-choice', choice: 'z' }, ['#/answer/choice']],
    ['single', { type: 'numeric', text: '1' }, ['#/answer/type']],
    ['multiple', { type: 'multiple-choice', choices: ['b', 'a'] }, []],
    ['multiple', { type: 'multiple-choice', choices: ['a', 'a'] }, ['#/answer/choices']],
    ['multiple', { type: 'multiple-choice', choices: ['a', 'z'] }, ['#/answer/choices']],
    ['ordering', { type: 'ordering', order: ['b', 'a'] }, []],
    ['ordering', { type: 'ordering', order: [] }, []],
    ['ordering', { type: 'ordering', order: ['a'] }, ['#/answer/order']],
    ['ordering', { type: 'ordering', order: ['a', 'a'] }, ['#/answer/order']],
    ['ordering', { type: 'ordering', order: ['a', 'z'] }, ['#/answer/order']],
    ['matching', { type: 'matching', pairs: { 1: 'b' } }, []],
    ['matching', { type: 'matching', pairs: { 9: 'b' } }, ['#/answer/pairs']],
    ['matching', { type: 'matching', pairs: { 1: 'z' } }, ['#/answer/pairs']],
    ['categorise', { type: 'categorise', belongs: { 1: 'y', 2: 'x' } }, []],
    ['categorise', { type: 'categorise', belongs: { 9: 'y' } }, ['#/answer/belongs']],
    ['categorise', { type: 'categorise', belongs: { 1: 'z' } }, ['#/answer/belongs']],
    ['gapMatch', { type: 'gap-match', pairs: { 1: 'b' } }, []],
    ['gapMatch', { type: 'gap-match', pairs: { 1: 'a', 2: 'a' } }, ['#/answer/pairs']],
    ['gapMatch', { type: 'gap-match', pairs: { 3: 'a' } }, ['#/answer/pairs']],
    ['cloze', { type: 'cloze', gaps: { 1: 'a', 2: 'anything' } }, []],
    ['cloze', { type: 'cloze', gaps: { 1: '' } }, []],
    ['cloze', { type: 'cloze', gaps: { 1: 'z' } }, ['#/answer/gaps/1']],
    ['cloze', { type: 'cloze', gaps: { 9: 'a' } }, ['#/answer/gaps']],
    ['upload', { type: 'file-upload', files: [] }, []],
    ['upload', { type: 'file-upload', files: [file('one'), file('two')] }, ['#/answer/files']],
    ['description', { type: 'essay', text: 'x' }, ['#/answer/type']],
    ['case', { type: 'case', parts: { 1: { type: 'single-choice', choice: 'b' } } }, []],
    ['case', { type: 'case', parts: { 2: { type: 'single-choice', choice: 'b' } } }, ['#/answer/parts/2']],
    ['case', { type: 'case', parts: { 1: { type: 'numeric', text: '' } } }, ['#/answer/parts/1/type']],
    ['case', { type: 'case', parts: { 1: { type: 'single-choice', choice: 'z' } } }, ['#/answer/parts/1/choice']],
  ])('%s %j', (name, answer, pointers) => {
    expect(misfitsOf(items[name], answer).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
