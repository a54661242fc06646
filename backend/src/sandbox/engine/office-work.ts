import type { CommandType } from '../../../contract/sandbox/command.js';
import { asCommand } from './context.js';
import { answerDraft, refuseAnswer } from './injected/messages.js';
import { DATA_WORK } from './matters/data-work.js';
import { INCIDENT_WORK } from './matters/incident-work.js';
import { MATTER_WORK } from './matters/matters.js';
import { OPERATIONS_WORK } from './matters/operations-work.js';
import { EVERY_POST, type OfficeWork } from './office-step.js';
import { refusal } from './rules.js';

/** Everything that can be done at the office besides working on cases. */
export const OFFICE_WORK: Partial<Record<CommandType, OfficeWork>> = {
  'log.note': { fires: EVERY_POST, draft: ({ command }) => [{ type: command.type, facts: {}, effect: {} }] },
  'message.reply': { fires: EVERY_POST, refuse: refuseAnswer, draft: (context) => [answerDraft(context)] },
  ...MATTER_WORK,
  ...DATA_WORK,
  ...INCIDENT_WORK,
  ...OPERATIONS_WORK,

  'post.take': {
    fires: EVERY_POST,
    closed: ({ world }) => (world.seats.length > 1 ? undefined : refusal('one-post-only')),
    refuse: (context) => {
      const { post } = asCommand<'post.take'>(context);
      if (post === context.state.seat) return refusal('sits-there');
      return context.world.seats.some(({ key }) => key === post) ? undefined : refusal('unknown-post');
    },
    draft: (context) => {
      const { post } = asCommand<'post.take'>(context);
      const seat = context.world.seats.find(({ key }) => key === post);
      return [{ type: 'post.take', facts: { title: seat?.title, holder: seat?.holder }, effect: { seat: post } }];
    },
  },
};
