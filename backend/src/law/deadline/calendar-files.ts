import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CalendarFile } from '../../../contract/law/calendar.js';
import { readContentFile, readYaml } from '../../platform/content/content-file.js';
import type { CalendarYear, Calendars } from './calendar.js';
import { eachDay } from './iso-day.js';

export function calendarYear(file: CalendarFile): CalendarYear {
  return {
    year: file.year,
    off: new Map(file.holidays.flatMap(({ name, off }) => eachDay(off.from, off.to).map((day) => [day, name]))),
    work: new Map(file.holidays.flatMap(({ name, work }) => work.map((day) => [day, name]))),
  };
}

/** The official calendars in `content/law/calendars/`. Only the server's start and the command line read files. */
export function readCalendars(contentFolder: string): Calendars {
  const folder = join(contentFolder, 'law', 'calendars');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(names.map((name) => readCalendar(join(folder, name))));
}

function readCalendar(path: string): [number, CalendarYear] {
  const { value, fault } = readYaml(readContentFile(path), CalendarFile);
  const stray = value.holidays
    .flatMap(({ off, work }) => [off.from, off.to, ...work])
    .find((day) => !day.startsWith(String(value.year)));
  if (stray) throw fault(['holidays'], `${stray} is not a day of ${String(value.year)}`);
  return [value.year, calendarYear(value)];
}
