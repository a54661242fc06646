import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import type { TranscriptLine } from './award.entity.js';

/** Without 0, O, 1, I, L: a code is also read from paper and typed. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LETTERS = 20;

/** 99 random bits, `K7QM3-XWDP9-RT4HJ-M2N5Q`: nobody finds a certificate by trying. */
export function newCode(): string {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return letters.replace(/(.{5})(?=.)/g, '$1-');
}

/** What somebody typed as it was printed; undefined where it cannot be a code. */
export function tidyCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const isPossible = letters.length === LETTERS && [...letters].every((letter) => ALPHABET.includes(letter));
  return isPossible ? letters.replace(/(.{5})(?=.)/g, '$1-') : undefined;
}

/** `CA-W1-2026-0615-00042`: program, day of issue, running number within the program. */
export function awardNumber(programCode: string, issuedOn: IsoDay, running: number): string {
  const [year, month, day] = issuedOn.split('-');
  return `CA-${programCode}-${year ?? ''}-${month ?? ''}${day ?? ''}-${String(running).padStart(5, '0')}`;
}

export const newSalt = (): string => randomBytes(16).toString('hex');

/** What is hashed of a transcript: everything that must not be changed later. */
export interface Sealed {
  number: string;
  personId: string;
  programId: string;
  validFrom: IsoDay;
  lastDay: IsoDay;
  transcript: readonly TranscriptLine[];
}

/** SHA-256 over the transcript in a fixed order of fields, salted so that it tells nothing about small facts. */
export function transcriptHash(
  { number, personId, programId, validFrom, lastDay, transcript }: Sealed,
  salt: string,
): string {
  const lines = transcript.map(({ evidenceId, title, on, score }) => [evidenceId, title['zh-CN'], title.en, on, score]);
  const sealed = JSON.stringify([salt, number, personId, programId, validFrom, lastDay, lines]);
  return createHash('sha256').update(sealed).digest('hex');
}

/** 林*夏; 林* where the name has two characters, for there the last one would give it all away. */
export function maskedName(name: string): string {
  const letters = [...name.trim()];
  const [first = '', ...rest] = letters;
  if (rest.length <= 1) return `${first}*`;
  return `${first}${'*'.repeat(rest.length - 1)}${rest.at(-1) ?? ''}`;
}
