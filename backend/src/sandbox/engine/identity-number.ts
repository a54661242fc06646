// GB 11643-1999: 17 digits and a check character by ISO 7064 MOD 11-2.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return CHECKS.charAt(sum % 11);
}

/** The division that does not exist, by which fictional people are known. */
export const FICTIONAL_DIVISION = '000101';

/** The identity number of a fictional person: impossible division, correct check character. */
export function fictionalNumber(birth: string, serial: string): string {
  const first17 = FICTIONAL_DIVISION + birth.replaceAll('-', '') + serial;
  return first17 + checkCharacter(first17);
}

const CANDIDATE = /(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g;

/** No single sign (㊿, ⒛) stands for more than two digits, so a number takes at least nine that are digits of some kind. */
const MAY_HOLD = /(?:\p{N}\P{N}*){9}/u;

/** Whether a text holds what looks like the identity number of a real person, however it is spaced. */
export function holdsRealNumber(text: string): boolean {
  if (!MAY_HOLD.test(text)) return false;
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d)[\s\-.·]+(?=[\dXx])/g, '');
  return [...plain.matchAll(CANDIDATE)].some(([number]) => checkCharacter(number) === number.charAt(17).toUpperCase());
}

/** Calls `visit` for every string inside a value. */
export function anyString(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => anyString(part, test));
}
