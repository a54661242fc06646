import { addWorkingDays } from '../../law/deadline/calendar.js';
import type { ReactionFile } from '../../../contract/sandbox/scenario-file.js';
import { advance, dayOf, timeAt, type SimTime } from './clock.js';
import { speaksOf } from './injected/held.js';
import type { Seen } from './pattern.js';
import type { AgendaEntry } from './state.js';
import type { World } from './world.js';

/** What the people outside will do because of an event, by the script of the scenario. */
export function reactionsTo(event: Seen, time: SimTime, world: World): AgendaEntry[] {
  const { caseNo } = event;
  return world.scene.reactions.flatMap((reaction, ref) => {
    if (!speaksOf(world, reaction.on, event) || (caseNo === null && reaction.do !== 'message')) return [];
    const due = dueAfter(reaction.after, time, world);
    return [{ due, type: reaction.do, caseNo, ref }];
  });
}

/** Minutes of work later on the same day, or at an hour of a later working day. */
export function dueAfter(
  { workingDays, at, minutes }: ReactionFile['after'],
  time: SimTime,
  { policy, calendars }: World,
): SimTime {
  if (workingDays > 0) return timeAt(addWorkingDays(dayOf(time), workingDays, calendars), at);
  return minutes === 0 ? time : advance(time, minutes, policy.office, calendars);
}
