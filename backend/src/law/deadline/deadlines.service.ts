import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { DeadlineQuery, DeadlineView } from '../../../contract/law/deadline.js';
import { Problem } from '../../platform/http/problem.js';
import { OfficialCalendars } from '../calendar/official-calendars.js';
import { CalendarNotLoaded } from './calendar.js';
import { computeDeadline, type Deadline } from './deadline.js';

/** Time limits for whoever asks: the engine over the calendars of this installation. */
@Injectable()
export class DeadlinesService {
  constructor(private readonly calendars: OfficialCalendars) {}

  /** @throws Problem `calendar-not-loaded`, with the year, when the count enters a year that is not loaded. */
  compute({ days, pause, roll, ...asked }: DeadlineQuery, language: Language): DeadlineView {
    return view(this.count({ ...asked, length: days, pauses: pause, roll: roll === 'true' }), language);
  }

  private count(input: Parameters<typeof computeDeadline>[0]): Deadline {
    try {
      return computeDeadline(input, this.calendars.all);
    } catch (error) {
      // The years a count runs through are known only by counting, so the engine says it by throwing.
      if (!(error instanceof CalendarNotLoaded)) throw error;
      throw new Problem(error.code, { detail: error.message, members: { year: error.year } });
    }
  }
}

function view({ due, days }: Deadline, language: Language): DeadlineView {
  let nth = 0;
  return {
    due,
    days: days.map(({ date, counted, role, why }) => {
      if (counted) nth += 1;
      return { date, counted, role, why: inLanguage(why, language), nth: counted ? nth : null };
    }),
  };
}
