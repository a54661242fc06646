import { asCommand, seatOf, type CaseContext } from '../context.js';
import { LAWFUL_PAUSES } from '../procedures.js';
import { refusal } from '../rules.js';
import { joined, same } from '../text.js';
import { acted, today, unless, written, type Guard } from './guard.js';

/** Whether the decision is delegated to whoever handles the case: 即办件, decided on the spot. */
const isInstant = ({ home }: CaseContext): boolean => home.item.kind === 'instant' && home.item.onTheSpot;

/** Inspectors who can be named; a scenario without any lets every name stand. */
const inspectorsOf = ({ world }: CaseContext): string[] =>
  world.scene.colleagues.filter(({ role }) => role === 'R08').map(({ name }) => name['zh-CN']);

/** The guards of review, decision and delivery. */
export const review = {
  'agency-holds-item': (context) =>
    unless(
      context.actor.kind !== 'trainee' || seatOf(context).holds.includes(context.home.item.agency),
      'agency-holds-item',
    ),
  'consultation-set': (context) => {
    const { agency, fields } = asCommand<'consult.start'>(context);
    const listed = context.home.item.consultations.find((one) => one.agency === agency);
    if (!listed) return refusal('consultation-agency');
    const beyond = fields.filter((field) => !listed.fields.some(({ code }) => code === field));
    return unless(beyond.length === 0, 'consultation-set', { fields: joined(beyond.map(same)) });
  },
  'consulted-not-handler': (context) => unless(!acted(context, 'R04'), 'consulted-not-handler'),
  'two-inspectors': (context) => {
    const { inspectors } = asCommand<'inspect.assign' | 'check.assign'>(context);
    const known = inspectorsOf(context);
    const stranger = inspectors.find((name) => known.length > 0 && !known.includes(name));
    if (stranger !== undefined) return refusal('unknown-inspector', { name: stranger });
    return unless(new Set(inspectors).size >= 2, 'two-inspectors');
  },
  'both-signed': (context) => {
    const signed = new Set(asCommand<'inspect.report' | 'check.report'>(context).signedBy);
    return unless(
      context.record.inspectors.length >= 2 && context.record.inspectors.every((who) => signed.has(who)),
      'both-signed',
    );
  },
  'lawful-pause': (context) =>
    unless(LAWFUL_PAUSES.has(asCommand<'special.start' | 'special.request'>(context).procedure), 'lawful-pause'),
  'pause-noticed': (context) => unless(written(asCommand<'special.start'>(context).notice), 'pause-noticed'),
  'pause-asked': (context) =>
    unless(context.record.pauseAsked === asCommand<'special.approve'>(context).procedure, 'pause-asked'),
  'pause-approved': (context) =>
    unless(context.record.pauseApproved === asCommand<'special.start'>(context).procedure, 'pause-approved'),
  'result-attached': (context) => unless(written(asCommand<'special.end'>(context).result), 'result-attached'),
  'reason-given': ({ command }) => unless('reason' in command && written(command.reason), 'reason-given'),
  'before-statutory-due': (context) =>
    unless(today(context) <= (context.record.statutoryDue ?? '9999'), 'before-statutory-due'),
  'not-extended-yet': ({ record }) => unless(!record.flags.includes('extended'), 'not-extended-yet'),
  'item-is-disclosure': ({ home }) => unless(home.item.disclosure, 'item-is-disclosure'),
  'opinion-with-basis': (context) => {
    const { opinion, basis } = asCommand<'audit.submit'>(context);
    return unless(written(opinion) && written(basis), 'opinion-with-basis');
  },
  'nothing-deferred-open': ({ record }) => unless(!record.flags.includes('deferred'), 'nothing-deferred-open'),
  'went-through-audit': (context) =>
    unless(context.record.state === 'APPROVAL' || isInstant(context), 'went-through-audit'),
  'not-the-handler': (context) => unless(isInstant(context) || !acted(context, 'R04'), 'not-the-handler'),
  'not-the-window': (context) => unless(isInstant(context) || !acted(context, 'R02'), 'not-the-window'),
  'denial-complete': (context) => {
    const { reason, basis, remedy } = asCommand<'decide.deny'>(context);
    return unless(written(reason) && written(basis) && remedy !== null, 'denial-complete');
  },
  'decision-granted': ({ record }) => unless(record.decision === 'granted', 'decision-granted'),
  'handed-over': (context) => {
    const { recipientChecked, receiptSigned } = asCommand<'deliver'>(context);
    return unless(recipientChecked && receiptSigned, 'handed-over');
  },
  'file-complete': ({ record }) => unless(record.documents.length > 0 || record.state === 'WITHDRAWN', 'file-complete'),
} satisfies Record<string, Guard>;
