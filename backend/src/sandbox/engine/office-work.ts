import type { CommandType } from '../../../contract/sandbox/command.js';
import { answerDraft, refuseAnswer } from './injected/messages.js';
import { MATTER_WORK } from './matters/matters.js';
import { EVERY_POST, type OfficeWork } from './office-step.js';

/** Everything that can be done at the office besides working on cases. */
export const OFFICE_WORK: Partial<Record<CommandType, OfficeWork>> = {
  'log.note': { fires: EVERY_POST, draft: ({ command }) => [{ type: command.type, facts: {}, effect: {} }] },
  'message.reply': { fires: EVERY_POST, refuse: refuseAnswer, draft: (context) => [answerDraft(context)] },
  ...MATTER_WORK,
};
