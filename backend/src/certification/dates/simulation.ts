import type { Simulation, SimulationAnswer } from '../../../contract/certification/simulation.js';
import type { Language } from '../../../contract/common.js';
import { dayOf } from '../../platform/clock.js';
import { type History, type HistoryEvent, inOrder, standingOn } from './history.js';
import { cyclesOn, statusOn } from './status.js';
import { whyInWords } from './why.js';

type Input = Simulation['histories'][number];

/** Plays made-up histories through the rules of a program; nothing is stored. */
export function simulate({ program, histories, days }: Simulation, language: Language): SimulationAnswer {
  return {
    histories: histories.map((input) => {
      const history: History = { assignedOn: input.assignedOn, events: asHappened(input.events) };
      const end = inOrder(history).at(-1)?.on ?? '';
      return {
        periods: standingOn(program, history, end).periods.map(({ validFrom, lastDay, late, revokedOn }) => {
          return { validFrom, lastDay, late, outcome: revokedOn === null ? 'won' : 'revoked' };
        }),
        days: days.map((day) => {
          const status = statusOn(program, history, day);
          return {
            day,
            status: status.status,
            why: whyInWords(status.why, language),
            ...cyclesOn(program, status, day),
          };
        }),
      };
    }),
  };
}

/** Instants become days of the organisation's time zone. Days alone say no order, so then the order given stands. */
function asHappened(events: Input['events']): HistoryEvent[] {
  const isTimed = events.every(({ at }) => at !== undefined);
  const ordered = isTimed
    ? [...events].sort((one, other) => Date.parse(one.at ?? '') - Date.parse(other.at ?? ''))
    : events;
  return ordered.map(({ type, at, on, until }) => ({
    type,
    on: on ?? dayOf(new Date(at ?? 0)),
    ...(until !== undefined && { until }),
  }));
}
