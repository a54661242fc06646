import type { ItemView } from '@lms/contract/assessment/item-view';
import { keyAct } from './attempt-keys';
import { choiceByIndex } from './choice-key';

const press = (key: string, from = 'body', more: KeyboardEventInit = {}) => {
  document.body.innerHTML = '<textarea></textarea><select></select><input type="radio" /><input type="date" />';
  const event = new KeyboardEvent('keydown', { key, ...more });
  Object.defineProperty(event, 'target', { value: document.querySelector(from) });
  return keyAct(event);
};

describe('the keys of a running attempt', () => {
  it.each([
    ['a', 'body', { do: 'choose', index: 0 }],
    ['E', 'body', { do: 'choose', index: 4 }],
    ['f', 'body', { do: 'flag' }],
    ['g', 'body', { do: 'overview' }],
    ['?', 'body', { do: 'help' }],
    ['ArrowLeft', 'body', { do: 'previous' }],
    ['ArrowRight', 'body', { do: 'next' }],
    ['z', 'body', undefined],
    ['a', 'textarea', undefined],
    ['a', 'select', undefined],
    ['ArrowLeft', '[type=date]', undefined],
    ['ArrowRight', '[type=radio]', undefined],
    ['b', '[type=radio]', { do: 'choose', index: 1 }],
  ])('%s on %s', (key, from, act) => {
    expect(press(key, from)).toEqual(act);
  });

  it('leaves the browser its own', () => {
    expect(press('f', 'body', { ctrlKey: true })).toBeUndefined();
  });
});

describe('choosing by a key', () => {
  const about = { text: '', points: 1, area: 'K2' as const, hints: [] };
  const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
  const multiple: ItemView = { ...about, type: 'multiple-choice', choices };

  it('makes the answer that a click would make', () => {
    expect(choiceByIndex({ ...about, type: 'single-choice', choices }, null, 1)).toEqual({
      type: 'single-choice',
      choice: 'b',
    });
    expect(choiceByIndex({ ...about, type: 'true-false' }, null, 1)).toEqual({ type: 'true-false', value: false });
    expect(choiceByIndex(multiple, { type: 'multiple-choice', choices: ['c'] }, 0)).toEqual({
      type: 'multiple-choice',
      choices: ['a', 'c'],
    });
    expect(choiceByIndex(multiple, { type: 'multiple-choice', choices: ['c'] }, 2)).toEqual({
      type: 'multiple-choice',
      choices: [],
    });
  });

  it('makes nothing where there is no such choice', () => {
    expect(choiceByIndex({ ...about, type: 'single-choice', choices }, null, 3)).toBeUndefined();
    expect(choiceByIndex({ ...about, type: 'numeric' }, null, 0)).toBeUndefined();
  });
});
