import type { CommandType } from '../../../contract/sandbox/command.js';
import type { CaseFile } from '../../../contract/sandbox/scenario-world.js';
import { STATE_NAMES, TERMINAL } from './case-states.js';
import { dayOf } from './clock.js';
import { asCommand, asSystem, type CaseContext } from './context.js';
import type { Draft, Effect } from './event.js';
import { HEARING_STEPS } from './hearing-steps.js';
import { isUrgent } from './injected/urgent.js';
import { watch, withDocument, type Step } from './intake-steps.js';
import { LICENCE_STEPS, remedyDetails } from './licence-steps.js';
import { dueDays } from './limits.js';
import { answerDraft } from './sharing.js';
import type { CaseRecord } from './state.js';
import { joined } from './text.js';
import { BUNDLE_EVENTS, isOut, partsOf } from './work/bundle.js';
import { dayWords } from './template.js';
import { both, type Text } from './text.js';

const today = ({ state }: CaseContext) => dayOf(state.time);
const nothing: Step = () => ({ facts: {}, effect: {} });

/** What the steps after acceptance do besides moving the case and noting whose hand it was. */
export const DECISION_STEPS: Partial<Record<CommandType, Step>> = {
  ...HEARING_STEPS,
  ...LICENCE_STEPS,
  // Every part has its own decision; the bundle as a whole is decided when the last is done.
  'bundle.close': (context) => ({
    facts: {},
    effect: {
      set: { decision: 'granted', decidedOn: today(context) },
      ...withDocument(context, 'STL', {
        result: joined(partsOf(context.home).map(({ name }) => name)),
      }),
    },
  }),
  claim: nothing,
  'consult.start': nothing,
  'consult.reply': nothing,
  'inspect.assign': (context) => ({
    facts: {},
    effect: { inspectors: asCommand<'inspect.assign'>(context).inspectors },
  }),
  'inspect.report': nothing,
  'special.request': (context) => ({
    facts: {},
    effect: { set: { pauseAsked: asCommand<'special.request'>(context).procedure } },
  }),
  'special.approve': (context) => ({
    facts: {},
    effect: { set: { pauseApproved: asCommand<'special.approve'>(context).procedure } },
  }),
  'special.start': (context) => {
    const { notice } = asCommand<'special.start'>(context);
    return {
      facts: {},
      effect: { set: { pausedSince: today(context) }, ...withDocument(context, 'SPE', { reason: notice }) },
    };
  },
  'special.end': endPause,
  'deferred.complete': () => ({
    facts: {},
    effect: { unflag: 'deferred', set: { deferredUntil: null, toFollow: [] } },
  }),
  extend: extendLimit,
  'audit.submit': nothing,
  'audit.return': nothing,
  'audit.pass': nothing,
  'disclose.answer': (context) => {
    const { text } = asCommand<'disclose.answer'>(context);
    return {
      facts: {},
      effect: {
        set: { decision: 'answered', decidedOn: today(context), closedOn: today(context) },
        ...withDocument(context, 'ANS', { reason: text }),
      },
    };
  },
  'decide.grant': (context) => ({
    facts: {},
    effect: {
      set: { decision: 'granted', decidedOn: today(context) },
      ...withDocument(context, 'SAL', {
        opinion: asCommand<'decide.grant'>(context).opinion,
        basis: context.home.item.legal?.basis ?? '',
      }),
    },
  }),
  'decide.deny': (context) => {
    const { facts, reason, basis, remedy } = asCommand<'decide.deny'>(context);
    return {
      facts: {},
      effect: {
        set: { decision: 'denied', decidedOn: today(context) },
        ...withDocument(context, 'NSA', { facts, reason, basis, ...remedyDetails(remedy) }),
      },
    };
  },
  'cert.generate': nothing,
  'cert.seal': (context) => ({
    facts: {},
    effect: { set: { licence: 'valid' }, documents: licencePapers(context) },
  }),
  deliver: (context) => ({
    facts: {},
    effect: { set: { closedOn: today(context) }, ...withDocument(context, 'RCH') },
  }),
  archive: (context) => ({ facts: {}, effect: withDocument(context, 'STL', { result: resultOf(context.record) }) }),
};

/** The licence as decided, and the slip by which it goes to the exit window. What the case does not state, it does not either. */
function licencePapers(context: CaseContext): NonNullable<Effect['documents']> {
  const { certificate = [] } = context.home.file as Partial<CaseFile>;
  const entries = certificate.map(({ label, value }) =>
    both(`${label['zh-CN']}：${value['zh-CN']}`, `${label.en}: ${value.en}`),
  );
  return ['LIC', 'TRA'].flatMap((code) => {
    const { document } = withDocument(context, code, { entries });
    return document ? [document] : [];
  });
}

function resultOf({ decision, state }: CaseRecord): Text {
  if (decision === 'granted') return both('准予，已送达。', 'Granted and delivered.');
  return decision === 'denied' ? both('不予许可，已送达。', 'Denied and delivered.') : STATE_NAMES[state];
}

/** What the platform does by itself after acceptance, outside the machine or by one of its rows. */
export const PLATFORM_EVENTS: Readonly<Record<string, Step>> = {
  'deferred.lapse': nothing,
  'hearing.request': (context) => ({ facts: {}, effect: { hearing: { requestedOn: today(context) } } }),
  ...BUNDLE_EVENTS,
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
  'part.done': isOut,
  'part.return': isOut,
  'material.bring': ({ record }) => !TERMINAL.has(record.state),
  'overdue.promise': (context) => undecided(context) && today(context) > (context.record.promiseDue ?? '9999'),
  'overdue.statutory': (context) => undecided(context) && today(context) > (context.record.statutoryDue ?? '9999'),
  'urgent.overdue': ({ record }) => isUrgent(record),
  'share.approve': (context) =>
    context.record.queries.some(
      ({ event, status }) => event === asSystem(context).ref && status === 'PENDING_APPROVAL',
    ),
};

/** Whether a limit still runs: not decided, and the clock not stopped. */
const undecided = ({ record }: CaseContext): boolean =>
  record.acceptedOn !== null && record.decidedOn === null && record.pausedSince === null;

/** The limits as they stand with what was taken out or added, and when the platform will look at them. */
function newDues(context: CaseContext, record: CaseRecord): { facts: Draft['facts']; effect: Draft['effect'] } {
  const { world, home } = context;
  if (record.acceptedOn === null) return { facts: {}, effect: {} };
  const due = dueDays(world, home, record, record.acceptedOn);
  return { facts: due, effect: { set: due, schedule: watch(context, due) } };
}

/** The clock goes on; the days for which it stood do not count, the first and the last included. */
function endPause(context: CaseContext): ReturnType<Step> {
  const { record } = context;
  const { pausedSince } = record;
  if (pausedSince === null) return { facts: {}, effect: {} };
  const pause = { from: pausedSince, to: today(context) };
  const { facts, effect } = newDues(context, { ...record, pauses: [...record.pauses, pause] });
  return { facts, effect: { ...effect, pause, set: { ...effect.set, pausedSince: null } } };
}

function extendLimit(context: CaseContext): ReturnType<Step> {
  const { record } = context;
  const { facts, effect } = newDues(context, { ...record, flags: [...record.flags, 'extended'] });
  const { reason } = asCommand<'extend'>(context);
  const due = typeof facts.statutoryDue === 'string' ? dayWords(facts.statutoryDue) : '';
  return {
    facts,
    effect: { ...effect, flag: 'extended', ...withDocument(context, 'EXT', { reason, due }) },
  };
}
