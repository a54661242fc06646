import * as z from 'zod';

/** How a scenario is run. Only exam runs count for certification. */
export const RUN_MODES = ['demonstration', 'guided', 'practice', 'exam'] as const;
export const RunMode = z.enum(RUN_MODES);
export type RunMode = z.infer<typeof RunMode>;

/**
 * `expired`: the wall-clock limit of an exam passed; the run was graded as it stood. `abandoned`: a practice was begun
 * anew before this one was handed in; it was not graded.
 */
export const RunStatus = z.enum(['running', 'submitted', 'expired', 'abandoned']);
export type RunStatus = z.infer<typeof RunStatus>;

/** The twenty-two states of a case. */
export const CASE_STATES = [
  'DRAFT',
  'SUBMITTED',
  'RECEIVED',
  'CORRECTION',
  'NOT_REQUIRED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'LAPSED',
  'ACCEPTED',
  'REVIEW',
  'CONSULT',
  'INSPECT',
  'SPECIAL',
  'AUDIT',
  'APPROVAL',
  'GRANTED',
  'DENIED',
  'TERMINATED',
  'CERT',
  'DELIVERY',
  'CLOSED',
  'ARCHIVED',
] as const;
export const CaseState = z.enum(CASE_STATES);
export type CaseState = z.infer<typeof CaseState>;

/** Posts of the simulated office; `SYS` is the platform and the people outside it. */
export const POST_ROLES = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
] as const;
export const PostRole = z.enum(POST_ROLES);
export type PostRole = z.infer<typeof PostRole>;

/** What a clerk can find about one material. `shared`: not asked for, because a sharing query proves it. */
export const VERDICTS = [
  'ok',
  'shared',
  'mismatch',
  'expired',
  'illegible',
  'missing',
  'forged',
  'not_required',
] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** What can be looked up about an item. */
export const LOOKUP_TOPICS = ['guide', 'exemption', 'jurisdiction'] as const;
export type LookupTopic = (typeof LOOKUP_TOPICS)[number];

/** What the score is made of. */
export const DIMENSIONS = ['lawfulness', 'timeliness', 'privacy', 'accuracy', 'service'] as const;
export const Dimension = z.enum(DIMENSIONS);
export type Dimension = z.infer<typeof Dimension>;

export const Lamp = z.enum(['green', 'yellow', 'red', 'overdue', 'paused', 'none']);
export type Lamp = z.infer<typeof Lamp>;

export const TrustGrade = z.enum(['A', 'B', 'C', 'D']);
export type TrustGrade = z.infer<typeof TrustGrade>;

export const QueryStatus = z.enum(['PENDING_APPROVAL', 'REFUSED', 'RETURNED', 'MISMATCH', 'NOT_FOUND', 'TIMEOUT']);
export type QueryStatus = z.infer<typeof QueryStatus>;

/** A code and its word in the reader's language. */
export const Labelled = z.object({ code: z.string(), label: z.string() }).meta({ id: 'Labelled' });
export type Labelled = z.infer<typeof Labelled>;

/** Minute of the simulated clock, local time of the simulated city: `2026-06-15T09:41`. */
export const simulatedTime = () => z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
