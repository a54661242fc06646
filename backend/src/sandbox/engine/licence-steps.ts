import type { CommandOf, CommandType } from '../../../contract/sandbox/command.js';
import { asCommand } from './context.js';
import type { DocumentDetails } from './documents.js';
import { withDocument, type Step } from './intake-steps.js';
import { dayWords } from './template.js';

/** The lines of the remedies in an adverse decision; what was left out has no line. */
export function remedyDetails(remedy: CommandOf<'decide.deny'>['remedy']): DocumentDetails {
  if (!remedy) return {};
  const { body, days, court, months, online } = remedy;
  return { body, days: String(days), court, months: String(months), online };
}

/** After the licence: checking what was promised, ordering it to be put right, taking the licence back. */
export const LICENCE_STEPS: Partial<Record<CommandType, Step>> = {
  'check.assign': (context) => ({
    facts: {},
    effect: { inspectors: asCommand<'check.assign'>(context).inspectors },
  }),
  'check.report': () => ({ facts: {}, effect: { flag: 'checked' } }),
  'fix.order': (context) => {
    const { matter, until } = asCommand<'fix.order'>(context);
    return {
      facts: {},
      effect: {
        set: { fixBy: until },
        flag: 'fix-ordered',
        ...withDocument(context, 'FIX', { reason: matter, deadline: dayWords(until) }),
      },
    };
  },
  'party.hear': () => ({ facts: {}, effect: { flag: 'heard' } }),
  revoke: (context) => {
    const { facts, reason, basis, remedy } = asCommand<'revoke'>(context);
    return {
      facts: {},
      effect: {
        flag: 'revoked',
        ...withDocument(context, 'RVK', { facts, reason, basis, ...remedyDetails(remedy) }),
      },
    };
  },
  'licence.update': (context) => ({
    facts: {},
    effect: { set: { licence: asCommand<'licence.update'>(context).status } },
  }),
};
