import { Item } from '../../../contract/assessment/item.js';
import { diffItems } from './item-diff.js';

const item = (more: object = {}) =>
  Item.parse({
    type: 'single-choice',
    area: 'K2',
    text: { zh: '题', en: 'Question' },
    explanation: 'Because',
    choices: [
      { id: 'a', text: 'A', fraction: 100 },
      { id: 'b', text: 'B' },
    ],
    ...more,
  });

describe('the difference of two wordings', () => {
  it('is nothing between equal ones, written anew or not', () => {
    expect(diffItems(item(), Item.parse(item()))).toEqual([]);
  });

  it('names each field, one language at a time', () => {
    expect(diffItems(item(), item({ text: { zh: '题', en: 'Asked' }, difficulty: 3, tags: ['x', 'y'] }))).toEqual([
      { path: 'difficulty', before: '2', after: '3' },
      { path: 'text.en', before: 'Question', after: 'Asked' },
      { path: 'tags', before: null, after: 'x, y' },
    ]);
  });

  it('finds a choice again by its id, wherever it stands', () => {
    const choices = [
      { id: 'b', text: 'B', fraction: 100 },
      { id: 'a', text: 'A' },
    ];

    expect(diffItems(item(), item({ choices }))).toEqual([
      { path: 'choices.a.fraction', before: '100', after: '0' },
      { path: 'choices.b.fraction', before: '0', after: '100' },
    ]);
  });
});
