import * as z from 'zod';
import { caseSteps } from './command/case-steps.js';
import { deskWork } from './command/desk-work.js';
import { officeWork } from './command/office-work.js';
import { runSteps } from './command/run-steps.js';
import { windowWork } from './command/window-work.js';

export { NoticeItem, Remedy } from './command/case-steps.js';

/** One command of the trainee. It is answered with events, or refused with the rule that stands against it. */
export const Command = z
  .discriminatedUnion('type', [...caseSteps, ...deskWork, ...officeWork, ...windowWork, ...runSteps])
  .meta({ id: 'SandboxCommand' });
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
