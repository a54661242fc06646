import * as z from 'zod';

import { zhEn } from '../common.js';
import { Day } from './deadline.js';
import { SourceMark } from './law.js';

/** One day, or a range of days with both ends: `2026-10-01..2026-10-07`. */
export const DayRange = z
  .string()
  .refine((value) => value.split('..').length <= 2 && value.split('..').every((day) => Day.safeParse(day).success), {
    error: 'Expected one day or a range of days, 2026-10-01..2026-10-07',
  })
  .transform((value) => {
    const [from = value, to = from] = value.split('..');
    return { from, to };
  })
  .refine((range) => range.from <= range.to, { error: 'The range ends before it starts' });

/** One year's official arrangement of holidays, as `content/law/calendars/<year>.yaml` holds it. */
export const CalendarFile = z.strictObject({
  year: z.int().min(2000).max(2100),
  source: z.strictObject({
    title: zhEn(),
    published: Day.optional(),
    mark: SourceMark,
    note: zhEn().optional(),
  }),
  holidays: z.array(
    z.strictObject({
      name: zhEn(),
      off: DayRange.describe('Days off, weekends within included'),
      work: z.array(Day).default([]).describe('Weekend days that are worked to make up for it'),
    }),
  ),
});
export type CalendarFile = z.infer<typeof CalendarFile>;
