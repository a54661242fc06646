import { addWorkingDays } from '../../law/deadline/calendar.js';
import { dayOf, timeAt, type SimTime } from './clock.js';
import { matches, type Seen } from './pattern.js';
import type { AgendaEntry } from './state.js';
import type { World } from './world.js';

/** What the people outside will do because of an event, by the script of the scenario. */
export function reactionsTo(event: Seen, time: SimTime, { scene, calendars }: World): AgendaEntry[] {
  const { caseNo } = event;
  if (caseNo === null) return [];
  return scene.reactions.flatMap((reaction, ref) => {
    if (!matches(reaction.on, event)) return [];
    const { workingDays, at } = reaction.after;
    const due = workingDays === 0 ? time : timeAt(addWorkingDays(dayOf(time), workingDays, calendars), at);
    return [{ due, type: reaction.do, caseNo, ref }];
  });
}
