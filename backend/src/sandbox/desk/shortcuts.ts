import type { CommandType } from '../../../contract/sandbox/command.js';

/** Letters that the desk itself uses: J and K move among materials, H takes a hint. */
export const DESK_LETTERS: readonly string[] = ['J', 'K', 'H'];

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

interface Keyed {
  readonly type: CommandType;
  readonly shortcut?: string;
}

/**
 * The key of every command, so that the whole desk can be worked without a mouse. The everyday ones name theirs; each
 * other gets Shift and a letter of its own name, the first that is free, in the order in which commands are offered.
 */
export function shortcutsOf(offers: readonly Keyed[]): ReadonlyMap<CommandType, string> {
  const keys = new Map<CommandType, string>();
  const taken = new Set<string>();
  for (const { type, shortcut } of offers) {
    if (shortcut === undefined) continue;
    keys.set(type, shortcut);
    taken.add(shortcut);
  }
  for (const { type } of offers.filter((offer) => offer.shortcut === undefined)) {
    const key = lettersOf(type)
      .map((letter) => `Shift+${letter}`)
      .find((found) => !taken.has(found));
    if (key === undefined) continue;
    keys.set(type, key);
    taken.add(key);
  }
  return keys;
}

/** The letters to try for a command: those of its last word first, as in `decide.grant`, then of the rest, then any. */
function lettersOf(type: string): string[] {
  const words = type.toUpperCase().split(/[^A-Z]+/);
  const initials = words.toReversed().map((word) => word.charAt(0));
  return [...new Set([...initials, ...words.toReversed().join(''), ...ALPHABET])].filter((letter) => letter !== '');
}
