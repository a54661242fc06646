import * as z from 'zod';
import { Labelled } from './terms.js';

/** A field of a command, enough to draw its form. `choice` and `choices` carry options. */
export const ActionField = z
  .object({
    name: z.string(),
    label: z.string(),
    kind: z.enum(['text', 'long-text', 'choice', 'choices', 'date', 'number', 'yes-no', 'notice-items', 'remedy']),
    required: z.boolean(),
    options: z.array(Labelled),
  })
  .meta({ id: 'ActionField' });
export type ActionField = z.infer<typeof ActionField>;

/** A command this post knows. A locked one stays in its place and says why. */
export const ActionView = z
  .object({
    type: z.string(),
    label: z.string(),
    shortcut: z.string().nullable().describe('R, or Shift+G: pressed while nothing is being written.'),
    group: z.enum(['decide', 'work', 'office', 'clock', 'run']).describe('`office`: about no case.'),
    minutes: z.number().int(),
    available: z.boolean(),
    why: z.string().nullable(),
    rule: z.string().nullable(),
    fields: z.array(ActionField),
  })
  .meta({ id: 'SandboxAction' });
export type ActionView = z.infer<typeof ActionView>;
