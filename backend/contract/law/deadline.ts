import * as z from 'zod';

/** A day of the calendar, `2026-06-15`. */
export const Day = z.iso.date();

/** How a limit is counted: working days, calendar days, or months (民法典 202: to the same day of the last month). */
export const LimitUnit = z.enum(['working', 'calendar', 'months']);
export type LimitUnit = z.infer<typeof LimitUnit>;

/** Days that a law takes out of the count, both ends included. */
export const Pause = z
  .object({ from: Day, to: Day })
  .refine((pause) => pause.from <= pause.to, { params: { key: 'pause-ends-before-it-starts' } });
export type Pause = z.infer<typeof Pause>;

/** What is asked of the time-limit engine. */
export const DeadlineRequest = z
  .object({
    from: Day.describe('The day of the event. It is not counted.'),
    length: z.int().min(1).max(3660),
    unit: LimitUnit,
    extension: z.int().min(1).max(3660).optional().describe('The one extension that was granted, in the same unit'),
    pauses: z.array(Pause).max(50).default([]),
    roll: z
      .boolean()
      .default(true)
      .describe('Whether a limit in calendar days that ends on a day off ends on the next working day'),
  })
  .meta({ id: 'DeadlineRequest' });
export type DeadlineRequest = z.infer<typeof DeadlineRequest>;

export const DeadlineDay = z.object({
  date: Day,
  counted: z.boolean(),
  why: z.string(),
});

/** The due day, and every day after the start with whether it was counted and why. */
export const DeadlineAnswer = z.object({ due: Day, days: z.array(DeadlineDay) }).meta({ id: 'DeadlineAnswer' });
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>;
