import * as z from 'zod';
import { day, id } from '../common.js';

export const OverviewQuery = z.object({ unit: id().optional(), program: id().optional(), on: day().optional() });
export type OverviewQuery = z.infer<typeof OverviewQuery>;

const Share = z.object({
  required: z.number().int(),
  certified: z.number().int(),
  share: z.number().nullable().describe('Percent; null where nobody is required.'),
});

/** A unit with its own people and those of the units below it. */
export const UnitShare = Share.extend({
  id: id(),
  parentId: id().nullable().describe('Null for the topmost unit shown.'),
  name: z.string(),
  overdue: z.number().int(),
}).meta({ id: 'UnitShare' });
export type UnitShare = z.infer<typeof UnitShare>;

/** Certificates whose last day falls in a month; `renewed` of them have their renewal won already. */
export const ForecastMonth = z
  .object({ month: z.string(), ending: z.number().int(), renewed: z.number().int() })
  .meta({ id: 'ForecastMonth' });
export type ForecastMonth = z.infer<typeof ForecastMonth>;

/** What a manager must know about a unit and those below it, as of a day. */
export const Overview = Share.extend({
  on: day(),
  unit: z.object({ id: id(), name: z.string() }),
  people: z.number().int().describe('All who work in the unit and those below it.'),
  target: z.number(),
  shareBefore: z.number().nullable().describe('The share 30 days earlier.'),
  overdue: z.number().int(),
  expired: z.number().int(),
  suspended: z.number().int(),
  endingWithin: z.object({ days30: z.number().int(), days60: z.number().int(), days90: z.number().int() }),
  units: z.array(UnitShare),
  forecast: z.array(ForecastMonth),
}).meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;
