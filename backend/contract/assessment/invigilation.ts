import * as z from 'zod';
import { id, instant, pageOf, Paging } from '../common.js';

/** What is noted beside the answers. The first ones are seen by machines and prove nothing; the others are acts of people. */
export const ATTEMPT_EVENTS = [
  'focus-lost',
  'focus-back',
  'network-gap',
  'address-changed',
  'taken-over',
  'honour-accepted',
  'identity-signed',
  'time-given',
  'time-changed',
  'paused',
  'resumed',
  'stopped',
  'late-accepted',
] as const;
export const AttemptEventKind = z.enum(ATTEMPT_EVENTS);
export type AttemptEventKind = z.infer<typeof AttemptEventKind>;

export const AttemptEventView = z
  .object({
    id: id(),
    kind: AttemptEventKind,
    at: instant(),
    by: z
      .string()
      .nullable()
      .describe('Name of the person who did it; null: noticed by a machine, technical, not proof.'),
    reason: z.string().nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'AttemptEvent' });
export type AttemptEventView = z.infer<typeof AttemptEventView>;
export const AttemptEventPage = pageOf(AttemptEventView).meta({ id: 'AttemptEventPage' });

/** What the candidate's page tells every few seconds. */
export const Pulse = z
  .strictObject({
    slot: z.int().min(1).max(1000).describe('The question that is shown.'),
    flags: z.array(z.int().min(1).max(1000)).max(1000).describe('Questions marked to look at again.'),
    lease: z.string().max(40),
    events: z
      .array(
        z.strictObject({
          kind: z.enum(['focus-lost', 'focus-back', 'network-gap']),
          seconds: z.int().min(0).max(86_400),
        }),
      )
      .max(50)
      .default([])
      .describe('What happened since the last one, and how many seconds ago it began or how long it lasted.'),
  })
  .meta({ id: 'Pulse' });
export type Pulse = z.output<typeof Pulse>;

/** The clock of the attempt, as the server has it now. */
export const PulseAnswer = z
  .object({
    serverTime: instant(),
    deadline: instant().nullable(),
    pausedAt: instant().nullable(),
    state: z.enum(['running', 'submitted', 'discarded']),
    isHolder: z.boolean().describe('Whether this window is the one that may save.'),
  })
  .meta({ id: 'PulseAnswer' });
export type PulseAnswer = z.infer<typeof PulseAnswer>;

const reason = () => z.string().trim().min(2).max(500).describe('Kept with the act and shown to the candidate.');
export const Reason = z.strictObject({ reason: reason() }).meta({ id: 'Reason' });
export type Reason = z.output<typeof Reason>;
export const ExtraTime = z
  .strictObject({ minutes: z.int().min(1).max(600), reason: reason() })
  .meta({ id: 'ExtraTime' });
export type ExtraTime = z.output<typeof ExtraTime>;
export const AcceptLate = z
  .strictObject({ slot: z.int().min(1).max(1000), sequence: z.int().min(1), reason: reason() })
  .meta({ id: 'AcceptLate' });
export type AcceptLate = z.output<typeof AcceptLate>;

/** One candidate on the invigilator's board. */
export const WatchedAttempt = z
  .object({
    id: id(),
    person: z.object({ id: id(), name: z.string(), unit: z.string() }),
    number: z.int(),
    state: z.enum(['running', 'paused', 'submitted', 'discarded']),
    startedAt: instant(),
    deadline: instant().nullable(),
    endedAt: instant().nullable(),
    slot: z.int().nullable().describe('The question that is shown; null before the page has said so.'),
    slots: z.int(),
    answered: z.int(),
    heardAt: instant().nullable(),
    events: z.int().describe('Technical ones: lost focus, network gaps, changed addresses. Not proof.'),
    late: z.int().describe('Answers that came after time and may be accepted.'),
    identityAt: instant().nullable(),
  })
  .meta({ id: 'WatchedAttempt' });
export type WatchedAttempt = z.infer<typeof WatchedAttempt>;

export const Watch = pageOf(WatchedAttempt)
  .extend({ serverTime: instant(), quizTitle: z.string(), quizCode: z.string(), identityCheck: z.boolean() })
  .meta({ id: 'Watch' });
export type Watch = z.infer<typeof Watch>;
export const WatchQuery = Paging.extend({ state: z.enum(['running', 'ended']).optional() });
export type WatchQuery = z.infer<typeof WatchQuery>;

/** An answer that came after time. */
export const LateAnswer = z
  .object({ slot: z.int(), sequence: z.int(), at: instant(), isAccepted: z.boolean() })
  .meta({ id: 'LateAnswer' });
export const LateAnswers = pageOf(LateAnswer).meta({ id: 'LateAnswers' });
export type LateAnswers = z.infer<typeof LateAnswers>;
