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

/** Which way a limit runs: `before` is at the latest so long before the event, as the notice of a hearing. */
export const LimitDirection = z.enum(['after', 'before']);
export type LimitDirection = z.infer<typeof LimitDirection>;

const length = () => z.int().min(1).max(3660);

/** What is asked of the time-limit engine. */
export const DeadlineRequest = z
  .object({
    from: Day.describe('The day of the event. It is not counted.'),
    length: length(),
    unit: LimitUnit,
    direction: LimitDirection.default('after'),
    extension: length().optional().describe('The one extension that was granted, in the same unit'),
    pauses: z.array(Pause).max(50).default([]),
    roll: z
      .boolean()
      .default(true)
      .describe('Whether a limit in calendar days that ends on a day off ends on the next working day'),
  })
  .meta({ id: 'DeadlineRequest' });
export type DeadlineRequest = z.infer<typeof DeadlineRequest>;

const PauseText = z
  .string()
  .transform((text) => {
    const [from, to] = text.split('..');
    return { from, to };
  })
  .pipe(Pause);

const several = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? (value as unknown[]) : [value].filter(Boolean)), z.array(item));

/** The same asked in an address: `?from=2026-06-15&days=10&unit=working&pause=2026-06-18..2026-06-22`. */
export const DeadlineQuery = z.object({
  from: Day.describe('The day of the event. It is not counted.'),
  days: z.coerce.number().pipe(length()).describe('How long, in the unit'),
  unit: LimitUnit.default('working'),
  direction: LimitDirection.default('after'),
  extension: z.coerce.number().pipe(length()).optional().describe('The one extension that was granted'),
  pause: several(PauseText)
    .pipe(z.array(Pause).max(50))
    .describe('Days taken out of the count, `from..to`; repeatable'),
  roll: z.enum(['true', 'false']).default('true').describe('`false`: a last day that is a day off stays the last'),
});
export type DeadlineQuery = z.infer<typeof DeadlineQuery>;

/** What a day is to the count: counted (of which a make-up day is worked at a weekend), or the reason why it is not. */
export const DayRole = z.enum(['counted', 'make-up', 'weekend', 'holiday', 'paused', 'rolled']);
export type DayRole = z.infer<typeof DayRole>;

export const DeadlineDay = z.object({
  date: Day,
  counted: z.boolean(),
  why: z.string(),
});

/** The due day, and every day after the start with whether it was counted and why. */
export const DeadlineAnswer = z.object({ due: Day, days: z.array(DeadlineDay) });
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>;

/** The count as a page draws it. At most as many days as the loaded calendars have. */
export const DeadlineView = z
  .object({
    due: Day,
    days: z.array(
      DeadlineDay.extend({
        nth: z.int().nullable().describe('Which counted day it is, from 1; null when it is not counted'),
        role: DayRole,
      }),
    ),
  })
  .meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof DeadlineView>;
