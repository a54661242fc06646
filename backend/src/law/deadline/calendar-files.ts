import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { CalendarFile } from '../../../contract/law/calendar.js';
import type { CalendarYear, Calendars } from './calendar.js';
import { eachDay } from './iso-day.js';

export function calendarYear(file: CalendarFile): CalendarYear {
  return {
    year: file.year,
    off: new Map(file.holidays.flatMap(({ name, off }) => eachDay(off.from, off.to).map((day) => [day, name]))),
    work: new Map(file.holidays.flatMap(({ name, work }) => work.map((day) => [day, name]))),
  };
}

export const calendarsOf = (files: readonly CalendarFile[]): Calendars =>
  new Map(files.map((file) => [file.year, calendarYear(file)]));

/** The official calendars in `content/law/calendars/`. Only the server's start and the command line read files. */
export function readCalendars(contentFolder: string): Calendars {
  const folder = join(contentFolder, 'law', 'calendars');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return calendarsOf(names.map((name) => CalendarFile.parse(parse(readFileSync(join(folder, name), 'utf8')))));
}
