import type { CommandType } from '../../../contract/sandbox/command.js';
import { dayOf } from './clock.js';
import { asCommand, type CaseContext } from './context.js';
import { withDocument, type Step } from './intake-steps.js';
import { dueOf } from './limits.js';
import { HEARING_DAYS } from './procedures.js';
import { dayWords } from './template.js';
import { joined, same } from './text.js';

const today = ({ state }: CaseContext) => dayOf(state.time);

/** Telling those whose interests a licence touches, and hearing them. */
export const HEARING_STEPS: Partial<Record<CommandType, Step>> = {
  'interested.notify': (context) => {
    const { fields, matter } = asCommand<'interested.notify'>(context);
    const labels = (context.home.file.concerned?.fields ?? [])
      .filter(({ code }) => fields.includes(code))
      .map(({ label }) => label);
    return {
      facts: {},
      effect: {
        flag: 'interested-told',
        ...withDocument(context, 'INT', {
          reason: matter,
          who: context.home.file.concerned?.who ?? same(''),
          used: labels.length > 0 ? joined(labels) : '',
        }),
      },
    };
  },
  'hearing.right_told': (context) => {
    const last = dueOf(context.world, { from: today(context), length: HEARING_DAYS.toAsk, unit: 'working' });
    return {
      facts: { lastToAsk: last },
      effect: {
        hearing: { toldOn: today(context) },
        ...withDocument(context, 'HRT', { deadline: dayWords(last) }),
      },
    };
  },
  'hearing.notice': (context) => {
    const { day, place, host } = asCommand<'hearing.notice'>(context);
    return {
      facts: {},
      effect: {
        hearing: { noticedOn: today(context), day, host },
        ...withDocument(context, 'HRN', { day: dayWords(day), place, host }),
      },
    };
  },
  'hearing.hold': (context) => ({ facts: {}, effect: { hearing: { heldOn: today(context) } } }),
  'hearing.close': (context) => ({
    facts: {},
    effect: { hearing: { closedOn: today(context) }, ...withDocument(context, 'HRR') },
  }),
};
