import { Injectable } from '@nestjs/common';
import { readCalendars } from '../deadline/calendar-files.js';
import type { Calendars } from '../deadline/calendar.js';

/** The official calendars of this installation, for whoever computes a limit. Loaded with the content, before all else. */
@Injectable()
export class OfficialCalendars {
  private loaded: Calendars = new Map();

  get all(): Calendars {
    return this.loaded;
  }

  load(contentFolder: string): void {
    this.loaded = readCalendars(contentFolder);
  }
}
