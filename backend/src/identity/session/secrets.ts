import { createHash, randomBytes, randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type Algorithm, hash, verify } from '@node-rs/argon2';

// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. Runs in the thread pool.
const COST = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The thread pool serves the database too: however many people sign in at nine, reads never queue behind hashing.
const MOST_AT_ONCE = availableParallelism();
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < MOST_AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // The place is handed on, or given back.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash it takes the same time and never fits, so that time tells nobody who exists. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword(newSecret());
  const known = passwordHash ?? (await decoy);
  const fits = await inTurn(() => verify(known, password));
  return fits && passwordHash !== null;
}

/** 256 random bits: a session's secret. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

// Without 0, O, 1, I, L: the code is read from paper and typed.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code for paper, `K7QM-3XWD-P9RT`: 59 bits, good once and for three days. */
export function newOneTimeCode(): string {
  const letters = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

export const hashCode = (code: string): string => hashSecret(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
