import type { CommandType } from '../../../contract/sandbox/command.js';
import { TERMINAL } from './case-states.js';
import { dayOf } from './clock.js';
import { asCommand, asSystem, type CaseContext } from './context.js';
import { withDocument, type Step } from './intake-steps.js';
import { isUrgent } from './injected/urgent.js';
import { dueOf } from './limits.js';
import { answerDraft } from './sharing.js';
import { both } from './text.js';

const today = ({ state }: CaseContext) => dayOf(state.time);
const nothing: Step = () => ({ facts: {}, effect: {} });
const hand = ({ actor }: CaseContext) => ({ hand: { role: actor.role, who: actor.kind } });

/** What the steps after acceptance do besides moving the case. */
export const DECISION_STEPS: Partial<Record<CommandType, Step>> = {
  claim: (context) => ({ facts: {}, effect: hand(context) }),
  'consult.start': nothing,
  'consult.reply': nothing,
  'inspect.assign': (context) => ({
    facts: {},
    effect: { inspectors: asCommand<'inspect.assign'>(context).inspectors },
  }),
  'inspect.report': nothing,
  'special.start': (context) => {
    const { notice } = asCommand<'special.start'>(context);
    return {
      facts: {},
      effect: { set: { pausedSince: today(context) }, ...withDocument(context, 'SPE', { reason: notice }) },
    };
  },
  'special.end': (context) => {
    const { pausedSince } = context.record;
    const pause = pausedSince === null ? {} : { pause: { from: pausedSince, to: today(context) } };
    return { facts: {}, effect: { set: { pausedSince: null }, ...pause } };
  },
  'interested.notify': nothing,
  'deferred.complete': () => ({
    facts: {},
    effect: { unflag: 'deferred', set: { deferredUntil: null, toFollow: [] } },
  }),
  extend: extendLimit,
  'audit.submit': nothing,
  'audit.return': nothing,
  'audit.pass': (context) => ({ facts: {}, effect: hand(context) }),
  'decide.grant': (context) => ({
    facts: {},
    effect: {
      ...hand(context),
      set: { decision: 'granted', decidedOn: today(context) },
      ...withDocument(context, 'SAL'),
    },
  }),
  'decide.deny': (context) => {
    const { reason, basis, remedy } = asCommand<'decide.deny'>(context);
    const remedies = remedy
      ? both(
          `可自收到之日起${String(remedy.days)}日内向${remedy.body}申请行政复议，或在${String(remedy.months)}个月内向${remedy.court}提起行政诉讼。`,
          `You may apply to ${remedy.body} for reconsideration within ${String(remedy.days)} days, or sue in ${remedy.court} within ${String(remedy.months)} months.`,
        )
      : '';
    return {
      facts: {},
      effect: {
        ...hand(context),
        set: { decision: 'denied', decidedOn: today(context) },
        ...withDocument(context, 'NSA', { reason, basis, remedy: remedies }),
      },
    };
  },
  'cert.generate': nothing,
  'cert.seal': nothing,
  deliver: (context) => ({ facts: {}, effect: withDocument(context, 'RCH') }),
  archive: nothing,
  revoke: () => ({ facts: {}, effect: { flag: 'revoked' } }),
};

/** What the platform does by itself after acceptance, outside the machine or by one of its rows. */
export const PLATFORM_EVENTS: Readonly<Record<string, Step>> = {
  'deferred.lapse': nothing,
  'accept.reminder': nothing,
  'overdue.promise': () => ({ facts: {}, effect: { flag: 'overdue-promise' } }),
  'overdue.statutory': () => ({ facts: {}, effect: { flag: 'overdue-statutory' } }),
  'urgent.overdue': () => ({ facts: {}, effect: { flag: 'urgent-overdue' } }),
  'share.approve': (context) => {
    const { ref } = asSystem(context);
    const query = context.record.queries.find(({ event }) => event === ref);
    return query ? answerDraft(context, query, ref) : { facts: {}, effect: {} };
  },
};

/** Whether an event of the platform that no row of the machine carries still has a point. */
export const STILL_MATTERS: Readonly<Record<string, (context: CaseContext) => boolean>> = {
  'accept.reminder': ({ record }) => record.state === 'RECEIVED',
  'material.bring': ({ record }) => !TERMINAL.has(record.state),
  'overdue.promise': (context) => undecided(context) && today(context) > (context.record.promiseDue ?? '9999'),
  'overdue.statutory': (context) => undecided(context) && today(context) > (context.record.statutoryDue ?? '9999'),
  'urgent.overdue': ({ record }) => isUrgent(record),
  'share.approve': (context) =>
    context.record.queries.some(
      ({ event, status }) => event === asSystem(context).ref && status === 'PENDING_APPROVAL',
    ),
};

const undecided = ({ record }: CaseContext): boolean => record.acceptedOn !== null && record.decidedOn === null;

function extendLimit(context: CaseContext): ReturnType<Step> {
  const { home, record, world } = context;
  const { legal } = home.item;
  const from = legal?.from === 'receipt' ? record.receivedOn : record.acceptedOn;
  if (!legal?.extension || from === null) return { facts: {}, effect: { flag: 'extended' } };
  const statutoryDue = dueOf(
    world,
    { from, length: legal.length, unit: legal.unit, extension: legal.extension },
    record,
  );
  return { facts: { statutoryDue }, effect: { flag: 'extended', set: { statutoryDue } } };
}
