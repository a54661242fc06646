import * as z from 'zod';
import { simulatedTime } from './terms.js';

/** The rule that stood against a command, in words and with its basis. */
export const Refusal = z
  .object({ rule: z.string(), text: z.string(), basis: z.string().nullable() })
  .meta({ id: 'SandboxRefusal' });
export type Refusal = z.infer<typeof Refusal>;

/** One line of the run's log as the timeline and the replay show it. */
export const RunEventView = z
  .object({
    number: z.number().int().positive().describe('Place in the log; evidence is cited by it.'),
    at: simulatedTime(),
    type: z.string(),
    actor: z.enum(['trainee', 'system', 'applicant', 'colleague']),
    caseNo: z.string().nullable(),
    title: z.string().describe('What happened, in words: 核对：住址证明，过期.'),
    detail: z.string().nullable(),
    ok: z.boolean().describe('False: the command was refused and changed nothing.'),
    refusal: Refusal.nullable(),
    undone: z.boolean().describe('Whether a later rewind took it back.'),
  })
  .meta({ id: 'RunEvent' });
export type RunEventView = z.infer<typeof RunEventView>;

/** The answer to a command that was carried out. The desk then reads the run again. */
export const CommandAnswer = z
  .object({
    version: z.number().int(),
    time: simulatedTime(),
    events: z.array(RunEventView),
  })
  .meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof CommandAnswer>;
