import * as z from 'zod';
import { day } from '../common.js';
import { DateRules } from './rules.js';
import { CertificationStatus } from './status.js';

export const HISTORY_EVENTS = [
  'assigned',
  'started',
  'won',
  'refreshed',
  'suspended',
  'reinstated',
  'revoked',
  'left-rule',
  'temporary',
] as const;

/** Dates far outside a working life are mistakes, and beyond the year 9999 they have no ISO form. */
const simulatedDay = () =>
  day().refine((value) => value >= '1900-01-01' && value <= '2999-12-31', { params: { key: 'day-out-of-range' } });

/** Something that happened to a person in a program: at an instant, or on a day. */
export const HistoryEventInput = z
  .strictObject({
    type: z.enum(HISTORY_EVENTS),
    at: z.iso.datetime({ offset: true }).optional(),
    on: simulatedDay().optional(),
    until: simulatedDay().optional().describe('The last day of a temporary permission.'),
  })
  .refine((event) => (event.at === undefined) !== (event.on === undefined), {
    params: { key: 'at-or-on' },
    error: 'Say either `at` or `on`',
  })
  .refine((event) => (event.type === 'temporary') === (event.until !== undefined), {
    params: { key: 'until-with-temporary' },
    error: '`until` belongs to `temporary`, and only there',
    path: ['until'],
  });

export const Simulation = z
  .strictObject({
    program: DateRules,
    histories: z
      .array(
        z.strictObject({
          assignedOn: simulatedDay().nullable().default(null),
          events: z.array(HistoryEventInput).max(1000).default([]),
        }),
      )
      .min(1)
      .max(1000),
    days: z.array(simulatedDay()).max(4000).default([]),
  })
  .meta({ id: 'Simulation' });
export type Simulation = z.infer<typeof Simulation>;

export const SimulationAnswer = z
  .object({
    histories: z.array(
      z.object({
        periods: z.array(
          z.object({ validFrom: day(), lastDay: day(), outcome: z.enum(['won', 'revoked']), late: z.boolean() }),
        ),
        days: z.array(
          z.object({
            day: day(),
            status: CertificationStatus,
            why: z.string(),
            nextDue: day().nullable(),
            missedCycles: z.number().int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SimulationAnswer' });
export type SimulationAnswer = z.infer<typeof SimulationAnswer>;
