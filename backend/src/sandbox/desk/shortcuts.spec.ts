import { POST_ROLES } from '../../../contract/sandbox/terms.js';
import { OFFERS } from './action-catalogue.js';
import { firesOf } from './action-view.js';
import { DESK_LETTERS, shortcutsOf } from './shortcuts.js';

describe('the keys of the desk', () => {
  it.each(POST_ROLES)('give every command of %s one of its own, and leave the letters of the desk itself', (role) => {
    const offers = OFFERS.filter((offer) => firesOf(offer).includes(role));
    const keys = shortcutsOf(offers);

    expect(offers.filter(({ type }) => !keys.has(type)).map(({ type }) => type)).toEqual([]);
    expect(new Set(keys.values()).size).toBe(keys.size);
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
