import type { CommandType } from '../../../contract/sandbox/command.js';
import type { Context } from './context.js';
import type { Draft, RefusedBy } from './event.js';
import { answerDraft, refuseAnswer } from './injected/messages.js';
import type { Fires } from './machine.js';
import { MATTER_WORK } from './matters/matters.js';

/** Work of the office that is about no case: the log book, and whatever else lies on the desks besides cases. */
export interface OfficeWork {
  readonly fires: readonly Fires[];
  /** Why it stands closed now, whatever the command would say. */
  readonly closed?: (context: Context) => RefusedBy | undefined;
  readonly refuse?: (context: Context) => RefusedBy | undefined;
  readonly draft: (context: Context) => readonly Draft[];
}

export const EVERY_POST: readonly Fires[] = [
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
];

export const OFFICE_WORK: Partial<Record<CommandType, OfficeWork>> = {
  'log.note': { fires: EVERY_POST, draft: ({ command }) => [{ type: command.type, facts: {}, effect: {} }] },
  'message.reply': { fires: EVERY_POST, refuse: refuseAnswer, draft: (context) => [answerDraft(context)] },
  ...MATTER_WORK,
};
