import type { CommandType } from '../../../contract/sandbox/command.js';
import { dayOf } from './clock.js';
import { asCommand, type CaseContext } from './context.js';
import type { DeskWork } from './desk-step.js';
import type { Draft } from './event.js';
import { withDocument } from './intake-steps.js';
import { refusal } from './rules.js';

const one = (context: CaseContext, facts: Draft['facts'] = {}, effect: Draft['effect'] = {}): readonly Draft[] => [
  { type: context.command.type, facts, effect },
];

const PAST_PROMISE: ReadonlySet<string> = new Set(['overdue-promise', 'overdue-statutory']);

/** The back office at its desk: evidence, explanations, plans, records, supervision. The state of the case stays. */
export const BACK_OFFICE_WORK: Partial<Record<CommandType, DeskWork>> = {
  'evidence.verify': {
    fires: ['R04'],
    refuse: (context) => (verificationOf(context) ? undefined : refusal('unknown-verification')),
    draft: (context) => {
      const found = verificationOf(context);
      if (!found) return [];
      const { code: verification, finding, says, title } = found;
      return one(context, { finding, summary: says, title }, { evidence: { verification, finding } });
    },
  },

  'publish.explanation': {
    // The window that leads a bundle answers for it as a whole.
    fires: ['R02', 'R04', 'R06'],
    closed: ({ record }) =>
      record.flags.some((flag) => PAST_PROMISE.has(flag)) ? undefined : refusal('nothing-overdue'),
    draft: (context) => {
      const { text } = asCommand<'publish.explanation'>(context);
      return one(context, {}, { flag: 'explained', ...withDocument(context, 'EXP', { reason: text }) });
    },
  },

  'due.state': {
    fires: ['R04', 'R06'],
    closed: ({ record }) =>
      record.acceptedOn === null || record.decidedOn !== null ? refusal('no-limit-runs') : undefined,
    draft: (context) => one(context),
  },

  'plan.note': {
    fires: ['R04'],
    closed: ({ record }) => (record.promiseDue === null ? refusal('no-limit-runs') : undefined),
    refuse: (context) => {
      const { day } = asCommand<'plan.note'>(context);
      const last = context.record.promiseDue ?? '9999';
      const isInTime = day >= dayOf(context.state.time) && day <= last;
      return isInTime ? undefined : refusal('plan-in-time', { day: last });
    },
    draft: (context) => one(context, {}, { flag: 'planned' }),
  },

  'credit.record': {
    fires: ['R04'],
    closed: ({ record }) =>
      record.flags.includes('revoked') || record.flags.includes('fix-ordered')
        ? undefined
        : refusal('credit-after-decision'),
    refuse: (context) => {
      const known = context.world.policy.creditFields.map(({ code }) => code);
      const stranger = asCommand<'credit.record'>(context).fields.find((field) => !known.includes(field));
      return stranger === undefined ? undefined : refusal('unknown-credit-field', { field: stranger });
    },
    draft: (context) => one(context, {}, { flag: 'credit-recorded' }),
  },

  'document.serve': {
    fires: ['R02', 'R04', 'R09'],
    refuse: (context) => {
      const { document, recipientChecked, receiptSigned } = asCommand<'document.serve'>(context);
      if (!context.record.documents.some(({ code }) => code === document)) return refusal('no-such-document');
      return recipientChecked && receiptSigned ? undefined : refusal('handed-over');
    },
    draft: (context) => one(context, {}, withDocument(context, 'RCH')),
  },

  'supervise.order': {
    fires: ['R10'],
    draft: (context) => one(context, {}, { order: asCommand<'supervise.order'>(context).text }),
  },

  'supervise.explain': {
    fires: ['R04', 'R06'],
    closed: ({ record }) =>
      record.orders.some(({ explanation }) => explanation === null) ? undefined : refusal('no-open-order'),
    draft: (context) => one(context, {}, { explanation: asCommand<'supervise.explain'>(context).text }),
  },
};

const verificationOf = (context: CaseContext) => {
  const { verification } = asCommand<'evidence.verify'>(context);
  return context.home.file.verifications.find(({ code }) => code === verification);
};
