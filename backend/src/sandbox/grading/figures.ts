import { workingDaysBetween } from '../../law/deadline/calendar.js';
import { dayOf, minutesBetween } from '../engine/clock.js';
import type { LogEvent } from '../engine/event.js';
import { isOnDesk, type RunState } from '../engine/state.js';
import type { World } from '../engine/world.js';

/** What a run cost everybody, to be laid beside the reference run. */
export interface Figures {
  readonly commands: number;
  readonly workingDays: number;
  readonly trips: number;
  readonly askedTwice: number;
  readonly queriesUsed: number;
  readonly queriesMade: number;
  readonly minutes: number;
}

export function figuresOf(world: World, events: readonly LogEvent[], state: RunState): Figures {
  const cases = Object.values(state.cases).filter(isOnDesk);
  const queries = cases.flatMap((record) => record.queries);
  const workingDays = workingDaysBetween(dayOf(world.start), dayOf(state.time), world.calendars);
  return {
    commands: new Set(
      events.filter(({ command, actor }) => command > 0 && actor === 'trainee').map(({ command }) => command),
    ).size,
    workingDays,
    // The visit that began it, and one for each time the applicant had to come again.
    trips: cases.length + events.filter(({ type, ok }) => type === 'correction.submit' && ok).length,
    askedTwice: cases.reduce(
      (sum, { notices }) => sum + repeated(notices.flatMap(({ items }) => items.map(({ material }) => material))),
      0,
    ),
    queriesUsed: queries.filter(({ used }) => used).length,
    queriesMade: queries.length,
    minutes: minutesBetween(world.start, state.time, world.policy.office, workingDays),
  };
}

const repeated = (codes: readonly string[]): number => codes.length - new Set(codes).size;
