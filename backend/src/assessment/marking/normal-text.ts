import { LONGEST_MATCHED, patternFault } from '../../../contract/assessment/item/pattern.js';

/** How written answers are compared: what people cannot see or do not mean makes no difference. */

const CJK = /\p{Script=Han}/u;

/** Full-width forms folded (NFKC), small letters, punctuation as a space, spaces single. */
export const normalText = (text: string): string => casedText(text.normalize('NFKC').toLowerCase());

/** The same with capital and small letters as they were written. */
export const casedText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();

/** Chinese is compared without spaces, which people put between characters or not. */
const comparable = (normal: string): string => (CJK.test(normal) ? normal.replaceAll(' ', '') : normal);

/**
 * Whether the whole text is the pattern; `*` in the pattern stands for anything. Linear in both lengths.
 * @param normal `casedText` where capitals matter.
 */
export function fits(text: string, pattern: string, normal: (text: string) => string = normalText): boolean {
  const whole = comparable(normal(text));
  const parts = pattern.split('*').map((part) => comparable(normal(part)));
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return whole === first;
  if (whole.length < first.length + last.length || !whole.startsWith(first) || !whole.endsWith(last)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = whole.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= whole.length - last.length;
}

/** Whether the whole text is what the regular expression says; punctuation stays, full-width forms are folded. */
export function matches(text: string, pattern: string, flags: 'u' | 'iu'): boolean {
  const whole = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  // Banks refuse what is no sound expression; the length keeps the sound ones quick.
  if (whole.length > LONGEST_MATCHED || patternFault(pattern) !== undefined) return false;
  return new RegExp(`^(?:${pattern})$`, flags).test(whole);
}

/** Whether a word occurs: Chinese anywhere, Latin only where a word begins, so that "lease" is not found in "please". */
export const mentions = (text: string, word: string): boolean => mentionsNormal(normalText(text), normalText(word));

/** The same for texts that are normal already: one text is asked for many words. */
export function mentionsNormal(normal: string, sought: string): boolean {
  if (sought === '') return false;
  return CJK.test(sought) ? comparable(normal).includes(comparable(sought)) : ` ${normal}`.includes(` ${sought}`);
}
