import { deskKey } from './desk-keys';

const press = (key: string, more: KeyboardEventInit = {}, target: HTMLElement = document.body, single = true) => {
  const event = new KeyboardEvent('keydown', { key, ...more });
  Object.defineProperty(event, 'target', { value: target });
  return deskKey(event, single);
};

describe('the keys of the desk', () => {
  it.each([
    ['k', { ctrlKey: true }, { kind: 'palette' }],
    ['Enter', { ctrlKey: true }, { kind: 'issue' }],
    ['z', { metaKey: true }, { kind: 'undo' }],
    ['j', {}, { kind: 'step', by: 1 }],
    ['K', {}, { kind: 'step', by: -1 }],
    ['3', {}, { kind: 'verdict', index: 2 }],
    ['b', {}, { kind: 'shortcut', key: 'B' }],
    ['G', { shiftKey: true }, { kind: 'shortcut', key: 'Shift+G' }],
    ['h', {}, { kind: 'hint' }],
    ['?', { shiftKey: true }, { kind: 'help' }],
    [' ', {}, { kind: 'advance' }],
    ['ArrowRight', {}, { kind: 'advance' }],
    ['Enter', { ctrlKey: true, shiftKey: true }, { kind: 'submit' }],
  ])('%s means %j', (key, more, meaning) => {
    expect(press(key, more)).toEqual(meaning);
  });

  it('leaves single keys and Ctrl+Z to a field that is being written in', () => {
    const field = document.createElement('textarea');

    expect(press('b', {}, field)).toBeUndefined();
    expect(press('z', { ctrlKey: true }, field)).toBeUndefined();
    expect(press('Enter', { ctrlKey: true }, field)).toEqual({ kind: 'issue' });
    expect(press('Escape', {}, field)).toEqual({ kind: 'leave' });
  });

  it('leaves space and arrows to what is operated with them', () => {
    const button = document.createElement('button');

    expect(press(' ', {}, button)).toBeUndefined();
    expect(press('ArrowRight', {}, button)).toBeUndefined();
  });

  it('leaves single keys alone when they are turned off, and while a character is being composed', () => {
    expect(press('b', {}, document.body, false)).toBeUndefined();
    expect(press('?', { shiftKey: true }, document.body, false)).toEqual({ kind: 'help' });
    expect(press('b', { isComposing: true })).toBeUndefined();
  });
});
