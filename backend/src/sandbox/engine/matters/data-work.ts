import type { CommandType } from '../../../../contract/sandbox/command.js';
import { advance } from '../clock.js';
import { asCommand, type Context } from '../context.js';
import type { RefusedBy } from '../event.js';
import type { OfficeWork } from '../office-step.js';
import { refusal } from '../rules.js';
import { saysSomething } from '../wording.js';
import { EVERY_POST } from '../office-step.js';
import { mailFile } from './mail-machine.js';
import { nextId } from './matter.js';
import { datasetFile } from './sharing-machine.js';

const contactOf = ({ world }: Context, id: string) => world.scene.contacts.find(({ code }) => code === id);

/** Data by the formal way and by the short one, reports, and asking back. */
export const DATA_WORK: Partial<Record<CommandType, OfficeWork>> = {
  'share.request': {
    fires: EVERY_POST,
    refuse: (context) => {
      const { purpose, basis } = asCommand<'share.request'>(context);
      return unknownFields(context) ?? (saysSomething(purpose) && basis ? undefined : refusal('request-complete'));
    },
    draft: (context) => {
      const { dataset, fields } = asCommand<'share.request'>(context);
      const { state, world } = context;
      const id = nextId(state.matters, 'sharing', 'Q');
      const due = advance(state.time, world.policy.sharing.approvalMinutes, world.policy.office, world.calendars);
      return [
        {
          type: 'share.request',
          facts: { sharing: id },
          effect: {
            matters: [{ kind: 'sharing', id, state: 'PENDING', set: { dataset, fields } }],
            schedule: [{ due, type: 'sharing.approve', caseNo: null, ref: 0, matter: `sharing:${id}` }],
          },
        },
      ];
    },
  },

  // The button works: that something can be done does not make it allowed.
  export: {
    fires: EVERY_POST,
    refuse: unknownFields,
    draft: (context) => {
      const data = datasetFile(context.world, asCommand<'export'>(context).dataset);
      return [{ type: 'export', facts: { personal: data?.personal ?? false }, effect: {} }];
    },
  },

  report: {
    fires: EVERY_POST,
    refuse: (context) => (contactOf(context, asCommand<'report'>(context).to) ? undefined : refusal('unknown-contact')),
    draft: (context) => {
      const contact = contactOf(context, asCommand<'report'>(context).to);
      return [{ type: 'report', facts: { role: contact?.role ?? null }, effect: {} }];
    },
  },

  'verify.official': {
    fires: EVERY_POST,
    refuse: (context) => {
      const { channel, mail } = asCommand<'verify.official'>(context);
      if (!contactOf(context, channel)) return refusal('unknown-contact');
      return mail === null || `mail:${mail}` in context.state.matters ? undefined : refusal('no-such-matter');
    },
    draft: (context) => {
      const { channel, mail } = asCommand<'verify.official'>(context);
      const contact = contactOf(context, channel);
      const genuine = mail === null ? null : (mailFile(context.world, mail)?.genuine ?? null);
      const message = contact?.answers && { from: contact.name, text: contact.answers };
      return [
        {
          type: 'verify.official',
          facts: { official: contact?.official ?? false, genuine },
          effect: message ? { message } : {},
        },
      ];
    },
  },
};

function unknownFields(context: Context): RefusedBy | undefined {
  const { dataset, fields } = asCommand<'share.request' | 'export'>(context);
  const data = datasetFile(context.world, dataset);
  if (!data) return refusal('unknown-dataset');
  const isKnown = (code: string) => data.fields.some((field) => field.code === code);
  return fields.every(isKnown) ? undefined : refusal('unknown-dataset');
}
