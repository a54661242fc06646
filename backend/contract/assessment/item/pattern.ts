import type { ItemRule } from './rules.js';

/** Regular expressions that authors write: checked so that no answer, however written, keeps the server busy. */

/** Longer answers are not compared with a regular expression. */
export const LONGEST_MATCHED = 200;
const LONGEST_PATTERN = 300;
/** In how many ways the pattern may divide the longest text before it is refused. */
const MOST_WAYS = 10_000_000;

const QUANTIFIER = /^(?:[*+?]|\{(\d{1,3})(?:(,)(\d{1,3})?)?\})\??/;

/** Why a regular expression is refused; undefined where it is sound. */
export function patternFault(pattern: string): ItemRule | undefined {
  if (pattern.length > LONGEST_PATTERN) return 'pattern-too-long';
  try {
    new RegExp(pattern, 'u');
  } catch {
    // An author's typing error: there is no other way to ask.
    return 'pattern-none';
  }
  if (/\\[1-9k]|\(\?[=!<]/.test(pattern)) return 'pattern-refers';
  const { ways, isNested } = waysOf(pattern);
  if (isNested) return 'pattern-nested';
  return ways > MOST_WAYS ? 'pattern-varies' : undefined;
}

const TOKEN = /^(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?:)?|[\s\S])/u;

/** A piece of the pattern: a letter, a class, a bracket or a bar, and how often it may come. */
interface Piece {
  token: string;
  quantifier: string;
  /** In how many ways the quantifier may be met. */
  repeats: number;
}

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = pattern;
  while (rest !== '') {
    const [token = rest] = TOKEN.exec(rest) ?? [];
    rest = rest.slice(token.length);
    // A quantifier cannot stand after what opens a group or parts it.
    const [quantifier = '', least, comma, most] = (/^[(|]/.test(token) ? null : QUANTIFIER.exec(rest)) ?? [];
    rest = rest.slice(quantifier.length);
    pieces.push({ token, quantifier, repeats: waysOfQuantifier(quantifier, least, comma, most) });
  }
  return pieces;
}

/** Parts that vary multiply, and a repeated group must not vary in itself. */
function waysOf(pattern: string): { ways: number; isNested: boolean } {
  const groups = [1];
  let isNested = false;
  const multiply = (factor: number): void => {
    groups.push((groups.pop() ?? 1) * factor);
  };
  for (const { token, quantifier, repeats } of piecesOf(pattern)) {
    if (token.startsWith('(')) groups.push(1);
    else if (token === ')') {
      const inner = groups.pop() ?? 1;
      isNested ||= inner > 1 && /^[*+{]/.test(quantifier);
      multiply(inner * repeats);
    } else multiply(token === '|' ? 2 : repeats);
  }
  return { ways: groups[0] ?? 1, isNested };
}

function waysOfQuantifier(quantifier: string, least?: string, comma?: string, most?: string): number {
  if (quantifier === '') return 1;
  if (quantifier.startsWith('?')) return 2;
  if (!quantifier.startsWith('{')) return LONGEST_MATCHED;
  if (comma === undefined) return 1;
  return most === undefined ? LONGEST_MATCHED : Math.max(1, Number(most) - Number(least) + 1);
}
