// Everything random about the bench's data follows from one seed, so that two runs measure the same organisation.
import { createHash } from 'node:crypto';

const SEED = 20261124;

/** Numbers from 0 to 1 (mulberry32). */
export function seededRandom(seed = SEED) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit) => Math.floor(random() * limit);
  return {
    random,
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (list) => list[below(list.length)],
  };
}

/** The password of everybody in the bench's database. */
export const PASSWORD = 'bench-only-password-1';

export const usernameOf = (number) => `bench${String(number).padStart(5, '0')}`;

/** The secret of the session that person `number` has open, known to the generator and to the load. */
export const secretOf = (number) => createHash('sha256').update(`${SEED} session ${number}`).digest('base64url');

/** People beside the learners, by their number. */
export const MANAGER = 100_001;
export const ADMINISTRATOR = 100_002;
export const TRAINER = 100_003;
