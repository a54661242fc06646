import type { Fires } from './fires.js';
import type { CaseState } from '../../../contract/sandbox/terms.js';
import type { GuardName } from './guards.js';

/**
 * The case machine as data. Nothing moves a case but a row of this table; the engine looks up the row, asks its
 * guards, and writes one event.
 */
export interface Transition {
  readonly event: string;
  readonly from: readonly CaseState[];
  /** `same`: the case stays where it is, the event is recorded. */
  readonly to: CaseState | 'same';
  readonly fires: readonly Fires[];
  readonly guards: readonly GuardName[];
  /** Document that is made and, on delivery by the window, handed over. */
  readonly document?: string;
}

const INTAKE: readonly CaseState[] = ['RECEIVED', 'SUBMITTED'];
const BEFORE_DECISION: readonly CaseState[] = [
  'DRAFT',
  'SUBMITTED',
  'RECEIVED',
  'CORRECTION',
  'ACCEPTED',
  'REVIEW',
  'CONSULT',
  'INSPECT',
  'SPECIAL',
  'AUDIT',
  'APPROVAL',
];
const WINDOW: readonly Fires[] = ['R02', 'R03'];

const step = (
  event: string,
  [from, to]: readonly [readonly CaseState[], Transition['to']],
  fires: readonly Fires[],
  { guards = [], document }: { guards?: readonly GuardName[]; document?: string } = {},
): Transition => ({ event, from, to, fires, guards, ...(document === undefined ? {} : { document }) });

export const TRANSITIONS: readonly Transition[] = [
  step('case.submit', [['DRAFT'], 'SUBMITTED'], ['SYS'], { guards: ['came-online'] }),
  step('receipt.issue', [['DRAFT', 'SUBMITTED'], 'RECEIVED'], WINDOW, {
    guards: ['identity-verified'],
    document: 'REC',
  }),
  step('correct.onsite', [INTAKE, 'same'], WINDOW, { guards: ['correctable-here', 'applicant-confirms'] }),
  step('item.switch', [[...INTAKE, 'DRAFT'], 'same'], WINDOW, { guards: ['another-item'] }),
  step('correction.notify', [INTAKE, 'CORRECTION'], WINDOW, {
    guards: ['notice-has-items', 'notice-in-time', 'notice-only-once'],
    document: 'SGZ',
  }),
  step('correction.submit', [['CORRECTION'], 'RECEIVED'], ['SYS'], { guards: ['applicant-in-time'], document: 'SUP' }),
  step('correction.lapse', [['CORRECTION'], 'LAPSED'], ['SYS'], { guards: ['applicant-late', 'policy-lets-lapse'] }),
  step('accept', [INTAKE, 'ACCEPTED'], WINDOW, {
    guards: ['materials-settled', 'in-our-division', 'no-open-duplicate'],
    document: 'ACP',
  }),
  step('accept.deferred', [INTAKE, 'ACCEPTED'], WINDOW, {
    guards: [
      ...(['item-deferrable', 'not-declined', 'only-secondary-missing', 'credit-looked-up'] as const),
      ...(['deferral-signed', 'deferral-in-time', 'no-open-duplicate'] as const),
    ],
    document: 'DEF',
  }),
  step('accept.commitment', [INTAKE, 'ACCEPTED'], ['R02'], {
    guards: ['item-takes-commitment', 'commitment-chosen'],
    document: 'ACP',
  }),
  step('accept.deemed', [INTAKE, 'ACCEPTED'], ['SYS'], { guards: ['notice-time-over', 'never-notified'] }),
  step('reject.not_required', [[...INTAKE, 'DRAFT'], 'NOT_REQUIRED'], WINDOW, {
    guards: ['item-looked-up'],
    document: 'NAC',
  }),
  step('reject.jurisdiction', [[...INTAKE, 'DRAFT'], 'NOT_ACCEPTED'], WINDOW, {
    guards: ['competent-body-named'],
    document: 'NGA',
  }),
  step('reject.false', [INTAKE, 'NOT_ACCEPTED'], ['R06'], { guards: ['found-forged'], document: 'NGA' }),
  step('bundle.close', [['ACCEPTED', 'REVIEW'], 'DELIVERY'], ['R02', 'R04'], {
    guards: ['parts-done'],
    document: 'STL',
  }),
  // The same application handed in twice goes into the other case.
  step('case.merged', [['DRAFT', 'SUBMITTED', 'RECEIVED', 'CORRECTION'], 'WITHDRAWN'], ['SYS']),
  step('withdraw', [BEFORE_DECISION, 'WITHDRAWN'], ['SYS']),
  step('claim', [['ACCEPTED'], 'REVIEW'], ['R04'], { guards: ['agency-holds-item'] }),
  step('consult.start', [['REVIEW'], 'CONSULT'], ['R04'], { guards: ['consultation-set'] }),
  step('consult.reply', [['CONSULT'], 'REVIEW'], ['R07'], { guards: ['consulted-not-handler'] }),
  step('inspect.assign', [['REVIEW'], 'INSPECT'], ['R04'], { guards: ['two-inspectors'] }),
  step('inspect.report', [['INSPECT'], 'REVIEW'], ['R08'], { guards: ['both-signed'] }),
  step('special.request', [['REVIEW'], 'same'], ['R04'], { guards: ['lawful-pause', 'hearing-asked-for'] }),
  step('special.approve', [['REVIEW'], 'same'], ['R06'], { guards: ['pause-asked', 'not-the-handler'] }),
  step('special.start', [['REVIEW'], 'SPECIAL'], ['R04'], {
    guards: ['lawful-pause', 'pause-noticed', 'pause-approved'],
    document: 'SPE',
  }),
  step('special.end', [['SPECIAL'], 'REVIEW'], ['R04'], { guards: ['result-attached', 'hearing-closed'] }),
  step('interested.notify', [['REVIEW'], 'same'], ['R04'], {
    guards: ['third-party-concerned', 'known-data-only'],
    document: 'INT',
  }),
  step('hearing.right_told', [['REVIEW'], 'same'], ['R04'], { guards: ['right-not-told-yet'], document: 'HRT' }),
  step('hearing.request', [['REVIEW'], 'same'], ['SYS'], { guards: ['hearing-asked-in-time'] }),
  step('hearing.notice', [['SPECIAL'], 'same'], ['R04'], {
    guards: ['pause-is-hearing', 'host-not-handler', 'seven-days-before', 'within-twenty-days'],
    document: 'HRN',
  }),
  step('hearing.hold', [['SPECIAL'], 'same'], ['R15'], {
    guards: ['hearing-noticed', 'on-the-day', 'holds-it-as-host', 'held-in-public', 'record-signed', 'free-of-charge'],
  }),
  step('hearing.close', [['SPECIAL'], 'same'], ['R15'], { guards: ['hearing-held'], document: 'HRR' }),
  step('deferred.complete', [['ACCEPTED', 'REVIEW', 'CONSULT', 'INSPECT', 'SPECIAL', 'AUDIT'], 'same'], ['R02'], {
    guards: ['was-deferred', 'before-deferral-end', 'deferred-settled', 'deferred-named'],
  }),
  step('deferred.lapse', [['ACCEPTED', 'REVIEW', 'CONSULT', 'INSPECT', 'AUDIT'], 'TERMINATED'], ['SYS'], {
    guards: ['deferral-over'],
  }),
  step('extend', [['REVIEW', 'CONSULT', 'INSPECT', 'AUDIT', 'APPROVAL'], 'same'], ['R06'], {
    guards: ['reason-given', 'before-statutory-due', 'not-extended-yet', 'not-the-handler'],
    document: 'EXT',
  }),
  step('disclose.answer', [['REVIEW'], 'CLOSED'], ['R04'], { guards: ['item-is-disclosure'], document: 'ANS' }),
  step('audit.submit', [['REVIEW'], 'AUDIT'], ['R04'], { guards: ['opinion-with-basis', 'nothing-deferred-open'] }),
  step('audit.return', [['AUDIT', 'APPROVAL'], 'REVIEW'], ['R05', 'R06'], { guards: ['reason-given'] }),
  step('audit.pass', [['AUDIT'], 'APPROVAL'], ['R05'], { guards: ['not-the-handler'] }),
  step('decide.grant', [['APPROVAL', 'REVIEW', 'ACCEPTED'], 'GRANTED'], ['R06'], {
    guards: ['nothing-deferred-open', 'hearing-first', 'went-through-audit', 'not-the-handler', 'not-the-window'],
    document: 'SAL',
  }),
  step('decide.deny', [['APPROVAL'], 'DENIED'], ['R06'], {
    guards: ['hearing-first', 'not-the-handler', 'not-the-window', 'denial-complete'],
    document: 'NSA',
  }),
  step('cert.generate', [['GRANTED'], 'CERT'], ['R09']),
  step('cert.seal', [['CERT'], 'DELIVERY'], ['R09'], { guards: ['decision-granted'] }),
  step('deliver', [['DELIVERY', 'DENIED'], 'CLOSED'], ['R02', 'R09'], { guards: ['handed-over'], document: 'RCH' }),
  step(
    'archive',
    [['CLOSED', 'NOT_ACCEPTED', 'NOT_REQUIRED', 'WITHDRAWN', 'LAPSED', 'TERMINATED'], 'ARCHIVED'],
    ['SYS', 'R09'],
    {
      guards: ['file-complete'],
    },
  ),
  step('check.assign', [['CLOSED'], 'same'], ['R04'], { guards: ['licence-given', 'two-inspectors'] }),
  step('check.report', [['CLOSED'], 'same'], ['R08'], { guards: ['both-signed'] }),
  step('fix.order', [['CLOSED'], 'same'], ['R04'], { guards: ['licence-given', 'fix-day-ahead'], document: 'FIX' }),
  step('party.hear', [['REVIEW', 'CLOSED'], 'same'], ['R04'], { guards: ['statement-taken'] }),
  step('revoke', [['CLOSED', 'ARCHIVED'], 'same'], ['R06'], {
    guards: ['licence-given', 'grounds-found', 'holder-heard', 'not-the-handler', 'revocation-complete'],
    document: 'RVK',
  }),
  step('licence.update', [['CLOSED'], 'same'], ['R04', 'R09'], { guards: ['decided-on-licence'] }),
];

const byEvent = new Map(TRANSITIONS.map((transition) => [transition.event, transition]));

export const transitionOf = (event: string): Transition | undefined => byEvent.get(event);

/** The steps a case walks, as the strip over it draws them. */
export const STAGES: readonly { readonly code: string; readonly states: readonly CaseState[] }[] = [
  { code: 'receive', states: ['DRAFT', 'SUBMITTED'] },
  { code: 'accept', states: ['RECEIVED', 'CORRECTION'] },
  { code: 'review', states: ['ACCEPTED', 'REVIEW', 'CONSULT', 'INSPECT', 'SPECIAL'] },
  { code: 'approve', states: ['AUDIT', 'APPROVAL'] },
  { code: 'certify', states: ['GRANTED', 'DENIED', 'CERT'] },
  { code: 'deliver', states: ['DELIVERY', 'CLOSED'] },
];
