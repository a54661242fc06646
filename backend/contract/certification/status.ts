import * as z from 'zod';
import { REQUIREMENT_KINDS } from './program.js';
import { day, id, pageOf, Paging } from '../common.js';

/** What a person is in a program on a day: exactly one of these. */
export const CERTIFICATION_STATUSES = [
  'revoked',
  'suspended',
  'renewal-open',
  'certified',
  'temporary',
  'grace',
  'expired',
  'overdue',
  'in-progress',
  'assigned',
  'not-assigned',
] as const;
export const CertificationStatus = z.enum(CERTIFICATION_STATUSES).meta({ id: 'CertificationStatus' });
export type CertificationStatus = z.infer<typeof CertificationStatus>;

/** The statuses that count as certified in a share. */
export const CERTIFIED_STATUSES: readonly CertificationStatus[] = ['certified', 'renewal-open', 'grace'];

/** Statuses that somebody should act upon. */
export const ACTION_STATUSES: readonly CertificationStatus[] = [
  'overdue',
  'expired',
  'grace',
  'suspended',
  'renewal-open',
  'revoked',
];

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value), z.array(item));

export const StatusQuery = Paging.extend({
  unit: id().optional().describe('A unit; those below it are included.'),
  program: id().optional(),
  status: listOf(CertificationStatus).optional().describe('One or more, separated by commas.'),
  endsWithin: z.coerce
    .number()
    .int()
    .min(0)
    .max(3660)
    .optional()
    .describe('Certificates whose last day is at most so many days ahead.'),
  endsIn: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('Certificates whose last day falls in this month.'),
  search: z.string().trim().max(100).optional().describe('Part of the name.'),
  on: day().optional().describe('As of this day; today if absent.'),
});
export type StatusQuery = z.infer<typeof StatusQuery>;

const named = z.object({ id: id(), name: z.string() });

export const StatusRow = z
  .object({
    person: named,
    unit: named.nullable().describe('The person’s main unit on that day; null without a post.'),
    post: z.string().nullable(),
    program: z.object({ id: id(), title: z.string(), level: z.string() }),
    status: CertificationStatus,
    why: z.string().describe('The rule, the dates and the record that the status came from, in words.'),
    required: z.boolean().describe('Whether the person must hold the certificate.'),
    validFrom: day().nullable(),
    lastDay: day().nullable().describe('The last day on which the certificate holds.'),
    dueOn: day().nullable().describe('The day by which the person must act: due day, last day, last day of grace.'),
    daysLeft: z
      .number()
      .int()
      .nullable()
      .describe('Days from the day asked about to the due day; negative when it has passed.'),
    missedCycles: z.number().int(),
    nextDue: day().nullable(),
  })
  .meta({ id: 'CertificationStatusRow' });
export type StatusRow = z.infer<typeof StatusRow>;

export const StatusPage = pageOf(StatusRow).extend({ on: day() }).meta({ id: 'CertificationStatusPage' });
export type StatusPage = z.infer<typeof StatusPage>;

export const SummaryQuery = z.object({ unit: id().optional(), program: id().optional(), on: day().optional() });
export type SummaryQuery = z.infer<typeof SummaryQuery>;

/** How many people are what, in a unit and those below it. One person in two programs counts twice. */
export const StatusSummary = z
  .object({
    on: day(),
    counts: z.record(CertificationStatus, z.number().int()),
    required: z.number().int().describe('All who must be certified.'),
    certified: z.number().int().describe('Certified, renewal open, and in the days of grace.'),
    share: z.number().nullable().describe('Certified of required, in percent; null where nobody is required.'),
  })
  .meta({ id: 'CertificationSummary' });
export type StatusSummary = z.infer<typeof StatusSummary>;

/** One requirement and what a person has of it. */
export const RequirementState = z
  .object({
    key: z.string(),
    title: z.string(),
    kind: z.enum(REQUIREMENT_KINDS),
    subjectId: id().describe('The course, quiz or scenario.'),
    met: z.boolean(),
    on: day().nullable().describe('When it was met.'),
    evidence: z.string().nullable().describe('What met it, in words.'),
    missing: z.string().nullable().describe('What is missing, in words.'),
  })
  .meta({ id: 'RequirementState' });
export type RequirementState = z.infer<typeof RequirementState>;

/** One stretch of days with the same status. `to` is null while nothing that is known will end it. */
export const StatusSpan = z.object({ from: day(), to: day().nullable(), status: CertificationStatus, why: z.string() });

export const PersonPrograms = z
  .object({
    person: z.object({ id: id(), name: z.string(), unit: z.string().nullable(), post: z.string().nullable() }),
    on: day(),
    programs: z.array(
      StatusRow.omit({ person: true, unit: true, post: true }).extend({
        requirements: z.array(RequirementState),
        missing: z.string().nullable().describe('How many parts are missing, in words; null when all are met.'),
        awards: z.array(z.object({ id: id(), number: z.string(), validFrom: day(), lastDay: day() })),
        history: z.array(StatusSpan),
      }),
    ),
  })
  .meta({ id: 'PersonPrograms' });
export type PersonPrograms = z.infer<typeof PersonPrograms>;

export const EligibilityQuery = z.object({
  person: id(),
  matter: z
    .string()
    .regex(/^[A-Za-z0-9-]+:(intake|decide|operate)$/)
    .describe('An item code and an act, `SI-03:intake`.'),
  on: day().optional(),
});
export type EligibilityQuery = z.infer<typeof EligibilityQuery>;

/** Whether a person may handle a matter on a day. When in doubt, not. */
export const Eligibility = z
  .object({
    allowed: z.boolean(),
    reason: z.string(),
    until: day().nullable().describe('The last day for which this answer holds, as far as is known.'),
    awardId: id().nullable().describe('The award that proves it.'),
    awardNumber: z.string().nullable(),
  })
  .meta({ id: 'Eligibility' });
export type Eligibility = z.infer<typeof Eligibility>;
