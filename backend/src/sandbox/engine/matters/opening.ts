import { dayOf, timeAt } from '../clock.js';
import type { Draft } from '../event.js';
import type { AgendaEntry } from '../state.js';
import type { World } from '../world.js';
import type { MatterChange } from './matter.js';
import { ratedAt } from './review-machine.js';

/** The events that lay everything on the desks that is no case. What comes later waits on the agenda. */
export function officeOpening(world: World): Draft[] {
  const { reviews } = world.scene;
  const invited = reviews.map(({ code, at, day }): Draft => {
    const matter = `review:${code}`;
    const due = laterOf(world.start, ratedAt(world, at, day));
    const entry = { due, caseNo: null, ref: 0, matter };
    return {
      type: 'review.invite',
      facts: { review: code },
      effect: {
        matters: [{ kind: 'review', id: code, state: 'INVITED' }],
        schedule: [
          { ...entry, type: 'review.rate' },
          { ...entry, type: 'review.open' },
        ],
      },
    };
  });
  const { matters, schedule } = deskOf(world);
  if (matters.length === 0) return invited;
  return [{ type: 'office.open', facts: {}, effect: { matters, schedule } }, ...invited];
}

/** What lies there in the morning, and what the day will bring. */
function deskOf(world: World): { matters: MatterChange[]; schedule: AgendaEntry[] } {
  const { mails, asks, sharings, modules, outages, dueJobs, queue } = world.scene;
  return {
    matters: [
      ...mails.map(({ code }): MatterChange => ({ kind: 'mail', id: code, state: 'WAITING' })),
      ...asks.map(({ code }): MatterChange => ({ kind: 'ask', id: code, state: 'WAITING' })),
      ...sharings.map(({ code, dataset, fields }): MatterChange => ({
        kind: 'sharing',
        id: code,
        state: 'APPROVED',
        set: { dataset, fields },
      })),
      ...modules.map(({ code }): MatterChange => ({ kind: 'module', id: code, state: 'UP' })),
      ...dueJobs.map(({ code }): MatterChange => ({ kind: 'job', id: code, state: 'DUE' })),
      ...(queue
        ? [{ kind: 'queue', id: 'hall', state: 'WAITING', set: { people: Number(queue.people) } } as const]
        : []),
    ],
    schedule: [
      ...mails.map(({ code, at }) => atMinute(world, at, 'mail.arrive', `mail:${code}`)),
      ...asks.map(({ code, at }) => atMinute(world, at, 'ask.come', `ask:${code}`)),
      ...outages.map(({ module, from }) => atMinute(world, from, 'outage.begin', `module:${module}`)),
      ...dueJobs.map(({ code, due }) => atMinute(world, due, 'job.miss', `job:${code}`)),
    ],
  };
}

/** At its minute of the first day, or at once where that minute has passed. */
function atMinute(world: World, minute: string, type: string, matter: string): AgendaEntry {
  const due = laterOf(world.start, timeAt(dayOf(world.start), minute));
  return { due, type, caseNo: null, ref: 0, matter };
}

const laterOf = (one: string, other: string): string => (one > other ? one : other);
