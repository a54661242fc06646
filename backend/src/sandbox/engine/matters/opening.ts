import type { Draft } from '../event.js';
import type { World } from '../world.js';
import { ratedAt } from './review-machine.js';

/** The events that lay everything on the desks that is no case. What comes later waits on the agenda. */
export function officeOpening(world: World): Draft[] {
  return world.scene.reviews.map(({ code, at, day }) => ({
    type: 'review.invite',
    facts: { review: code },
    effect: {
      matters: [{ kind: 'review', id: code, state: 'INVITED' }],
      schedule: [
        {
          due: laterOf(world.start, ratedAt(world, at, day)),
          type: 'review.rate',
          caseNo: null,
          ref: 0,
          matter: `review:${code}`,
        },
        {
          due: laterOf(world.start, ratedAt(world, at, day)),
          type: 'review.open',
          caseNo: null,
          ref: 0,
          matter: `review:${code}`,
        },
      ],
    },
  }));
}

const laterOf = (one: string, other: string): string => (one > other ? one : other);
