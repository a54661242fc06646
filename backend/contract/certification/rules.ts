import * as z from 'zod';
import { day } from '../common.js';

const months = () => z.number().int().min(1).max(600);
const days = () => z.number().int().min(0).max(36_600);

/** How long an award holds. A validity ends on a last day, inclusive. */
export const Validity = z
  .union([
    z.strictObject({ months: months() }),
    z.strictObject({ days: z.number().int().min(1).max(36_600) }),
    z.strictObject({
      fixed: z.strictObject({
        base: day().describe('One of the last days; the others lie whole steps before and after it.'),
        everyMonths: months(),
        minimumMonths: z
          .number()
          .int()
          .min(0)
          .max(600)
          .default(0)
          .describe('Whoever would hold it for less gets the next last day.'),
      }),
    }),
  ])
  .meta({ id: 'Validity' });
export type Validity = z.infer<typeof Validity>;

export const Renewal = z
  .strictObject({
    opensDaysBefore: days().default(60).describe('Days before the last day from which a renewal may be won.'),
    whenLate: z
      .enum(['from-completion', 'keep-rhythm'])
      .default('from-completion')
      .describe('A late win starts on its own day; it ends a whole validity later, or where the old rhythm ends.'),
  })
  .meta({ id: 'Renewal' });

/** Everything about a program that dates depend on. */
export const DateRules = z
  .strictObject({
    validity: Validity,
    dueDays: days().nullable().default(null).describe('Days from the assignment to the due day; null: no due day.'),
    renewal: Renewal.prefault({}),
    graceDays: days().default(0).describe('Days after the last day on which the holder may still work.'),
    refresher: z
      .strictObject({ everyMonths: months() })
      .nullable()
      .default(null)
      .describe('A missed refresher suspends.'),
  })
  .meta({ id: 'DateRules' });
export type DateRules = z.infer<typeof DateRules>;
