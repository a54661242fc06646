import { OFFERS } from './action-catalogue.js';
import { DESK_LETTERS, shortcutsOf } from './shortcuts.js';

describe('the keys of the desk', () => {
  const keys = shortcutsOf(OFFERS);

  it('gives every command one of its own', () => {
    expect(OFFERS.filter(({ type }) => !keys.has(type)).map(({ type }) => type)).toEqual([]);
    expect(new Set(keys.values()).size).toBe(keys.size);
  });

  it('leaves the letters that the desk itself uses', () => {
    expect([...keys.values()].filter((key) => DESK_LETTERS.includes(key))).toEqual([]);
  });

  it('takes a letter of the command, and another where that one is taken', () => {
    const given = shortcutsOf([
      { type: 'decide.grant' },
      { type: 'accept', shortcut: 'A' },
      { type: 'cert.generate' },
      { type: 'audit.pass' },
    ]);

    expect(Object.fromEntries(given)).toEqual({
      accept: 'A',
      'decide.grant': 'Shift+G',
      'cert.generate': 'Shift+C',
      'audit.pass': 'Shift+P',
    });
  });
});
