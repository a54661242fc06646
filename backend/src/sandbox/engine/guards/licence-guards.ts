import { asCommand, type CaseContext } from '../context.js';
import { refusal } from '../rules.js';
import { today, unless, written, type Guard } from './guard.js';

/** Whether the promise, or a report behind it, was found to be untrue, or an order to fix was not followed. */
function hasGrounds({ record }: CaseContext): boolean {
  return record.evidence.some(({ finding }) => finding === 'forged' || finding === 'unfulfilled');
}

/** The guards after the licence: checking what was promised, ordering it to be put right, taking the licence back. */
export const licence = {
  'licence-given': ({ record }) => unless(record.licence !== null, 'licence-given'),
  'fix-day-ahead': (context) => {
    const { matter, until } = asCommand<'fix.order'>(context);
    return unless(written(matter) && until > today(context), 'fix-day-ahead');
  },
  'statement-taken': (context) => unless(written(asCommand<'party.hear'>(context).statement), 'statement-taken'),
  'grounds-found': (context) => unless(hasGrounds(context), 'grounds-found'),
  'holder-heard': ({ record }) => unless(record.flags.includes('heard'), 'holder-heard'),
  'revocation-complete': (context) => {
    const { facts, reason, basis, remedy } = asCommand<'revoke'>(context);
    const isComplete = [facts, reason, basis].every(written) && remedy !== null;
    return unless(isComplete, 'revocation-complete');
  },
  'decided-on-licence': (context) => {
    const { status } = asCommand<'licence.update'>(context);
    if (context.record.licence === null) return refusal('licence-given');
    return unless(status !== 'revoked' || context.record.flags.includes('revoked'), 'decided-on-licence');
  },
} satisfies Record<string, Guard>;
