import { TERMINAL } from './case-states.js';
import { asCommand, type CaseContext } from './context.js';
import { hearing } from './guards/hearing-guards.js';
import { licence } from './guards/licence-guards.js';
import { review } from './guards/review-guards.js';
import { today, unless, written, type Guard } from './guards/guard.js';
import type { RefusedBy } from './event.js';
import { dueOf, noticeDue } from './limits.js';
import { materialOf, nameOf, openMaterials, SETTLED } from './materials.js';
import { refusal } from './rules.js';
import { materialIn } from './state.js';
import { both, joined } from './text.js';
import { partsOf } from './work/bundle.js';
import { VERDICT_WORDS } from './words.js';
import { homeOf } from './world.js';

/** The guards of intake, at the window and before the platform acts by itself. */
const intake = {
  'came-online': ({ home }) => unless(home.file.channel !== 'window', 'came-online'),
  'identity-verified': ({ home, record }) => {
    const present = Object.values(home.parties).filter((party) => party.present);
    return unless(
      present.every(({ key }) => record.verified.includes(key)),
      'identity-verified',
    );
  },
  'correctable-here': (context) => {
    const { material, field } = asCommand<'correct.onsite'>(context);
    const found = materialOf(context.home, context.record, material);
    const correctable = found?.file?.correctable.some((entry) => entry.field === field) ?? false;
    return unless(correctable && found?.record.mended === false, 'correctable-here');
  },
  // A scenario kept from before does not say that the applicant confirmed; there nobody was asked.
  'applicant-confirms': (context) =>
    unless((asCommand<'correct.onsite'>(context).confirmed as boolean | undefined) !== false, 'applicant-confirms'),
  'another-item': (context) => {
    const { item } = asCommand<'item.switch'>(context);
    if (!context.world.library.items.some(({ code }) => code === item)) return refusal('unknown-item');
    return unless(item !== context.home.item.code, 'another-item');
  },
  'notice-has-items': (context) => {
    const { items } = asCommand<'correction.notify'>(context);
    return unless(items.length > 0 && items.every(({ problem }) => written(problem)), 'notice-has-items');
  },
  'notice-in-time': (context) => {
    const { record, world } = context;
    const late =
      record.receivedOn !== null && record.notices.length === 0 && today(context) > noticeDue(world, record.receivedOn);
    return unless(!late, 'notice-in-time', { days: world.policy.correction.noticeWorkingDays });
  },
  'notice-only-once': (context) => {
    const [first] = context.record.notices;
    if (!first) return undefined;
    const told = new Set(first.items.map(({ material }) => material));
    const fresh = asCommand<'correction.notify'>(context).items.find(({ material }) => !told.has(material));
    return fresh && refusal('notice-only-once', { material: nameOf(context.home, fresh.material, fresh.name) });
  },
  'applicant-in-time': (context) =>
    unless(today(context) <= (context.record.applicantDeadline ?? ''), 'applicant-in-time'),
  'applicant-late': (context) =>
    unless(today(context) > (context.record.applicantDeadline ?? '9999'), 'applicant-late'),
  'policy-lets-lapse': ({ world }) => unless(world.policy.correction.lapse, 'policy-lets-lapse'),
  'notice-time-over': (context) => {
    const { receivedOn } = context.record;
    return unless(receivedOn !== null && today(context) > noticeDue(context.world, receivedOn), 'notice-time-over');
  },
  'never-notified': ({ record }) => unless(record.notices.length === 0, 'never-notified'),
} satisfies Record<string, Guard>;

/** The guards of acceptance and of refusing to accept. They read the clerk's own findings: whether these are true is graded. */
const acceptance = {
  'materials-settled': ({ home, record }) => {
    const open = openMaterials(home, record).map(({ definition, record: { verdict } }) => {
      const word = verdict === null ? both('待核对', 'not checked') : VERDICT_WORDS[verdict];
      return both(`${definition.name['zh-CN']}${word['zh-CN']}`, `${definition.name.en} (${word.en})`);
    });
    return unless(open.length === 0, 'materials-settled', { open: joined(open, '，') });
  },
  'in-our-division': ({ record }) => unless(!record.flags.includes('elsewhere'), 'in-our-division'),
  'no-open-duplicate': ({ home, record, state, world }) => {
    const twin = Object.values(state.cases).some((other) => {
      const there = homeOf(world, other);
      return (
        other.caseNo !== record.caseNo &&
        !TERMINAL.has(other.state) &&
        there?.item.code === home.item.code &&
        there.parties.applicant?.idNumber === home.parties.applicant?.idNumber
      );
    });
    return unless(!twin, 'no-open-duplicate');
  },
  'item-deferrable': ({ home }) => unless(home.item.deferrable, 'item-deferrable'),
  'only-secondary-missing': (context) => {
    const deferred = new Set(asCommand<'accept.deferred'>(context).materials);
    const listed = context.home.item.materials;
    const allDeferrable = [...deferred].every((code) => listed.some((one) => one.code === code && one.deferrable));
    const primaryOpen = openMaterials(context.home, context.record).length > 0;
    return unless(allDeferrable && !primaryOpen, 'only-secondary-missing');
  },
  'credit-looked-up': ({ record, world }) => {
    const seen = record.queries.some(({ resource, status }) => resource === 'DS-10' && status === 'RETURNED');
    return unless(!world.policy.deferral.creditCheck || seen, 'credit-looked-up');
  },
  'deferral-signed': (context) => unless(asCommand<'accept.deferred'>(context).commitmentSigned, 'deferral-signed'),
  'deferral-in-time': (context) => {
    const { world, home } = context;
    const { beforePromise, atMost } = world.policy.deferral;
    const length = Math.min(home.item.promise - beforePromise, atMost);
    const { until } = asCommand<'accept.deferred'>(context);
    if (length < 1) return refusal('deferral-in-time', { day: today(context) });
    const last = dueOf(world, { from: today(context), length, unit: 'working' });
    return unless(until > today(context) && until <= last, 'deferral-in-time', { day: last });
  },
  'item-takes-commitment': ({ home }) => unless(home.item.commitment, 'item-takes-commitment'),
  'commitment-chosen': (context) => {
    const { chosenByApplicant, textShown, signed } = asCommand<'accept.commitment'>(context);
    return unless(chosenByApplicant && textShown && signed, 'commitment-chosen');
  },
  'item-looked-up': ({ home, record }) => unless(record.lookups.includes(home.item.code), 'item-looked-up'),
  'competent-body-named': (context) =>
    unless(written(asCommand<'reject.jurisdiction'>(context).competentBody), 'competent-body-named'),
  'found-forged': ({ record }) =>
    unless(
      Object.values(record.materials).some(({ verdict }) => verdict === 'forged'),
      'found-forged',
    ),
  'parts-done': ({ home, record }) => {
    if (partsOf(home).length === 0) return refusal('not-a-bundle');
    const left = partsOf(home).filter(({ code }) => record.parts?.[code]?.state !== 'done');
    return unless(left.length === 0, 'parts-done', { open: joined(left.map(({ name }) => name)) });
  },
  'not-declined': ({ record }) => unless(!record.flags.includes('deferral-declined'), 'not-declined'),
  'deferred-named': (context) => {
    const named = new Set(asCommand<'deferred.complete'>(context).materials);
    const { toFollow = [] } = context.record;
    const left = toFollow.filter((code) => !named.has(code)).map((code) => nameOf(context.home, code, undefined));
    return unless(left.length === 0, 'deferred-settled', { open: joined(left) });
  },
  'deferred-settled': ({ home, record }) => {
    const left = (record.toFollow ?? []).filter((code) => !SETTLED.has(materialIn(record, code).verdict));
    return unless(left.length === 0, 'deferred-settled', {
      open: joined(left.map((code) => nameOf(home, code, undefined))),
    });
  },
  'was-deferred': ({ record }) => unless(record.flags.includes('deferred'), 'was-deferred'),
  'before-deferral-end': (context) =>
    unless(today(context) <= (context.record.deferredUntil ?? ''), 'before-deferral-end'),
  'deferral-over': (context) =>
    unless(
      context.record.flags.includes('deferred') && today(context) > (context.record.deferredUntil ?? '9999'),
      'deferral-over',
    ),
} satisfies Record<string, Guard>;

export const GUARDS = { ...intake, ...acceptance, ...review, ...hearing, ...licence } satisfies Record<string, Guard>;
export type GuardName = keyof typeof GUARDS;

/** The first guard that stands against a step. */
export function stands(names: readonly GuardName[], context: CaseContext): RefusedBy | undefined {
  for (const name of names) {
    const refused = GUARDS[name](context);
    if (refused) return refused;
  }
  return undefined;
}

/** Guards that judge what a command says; whether a step stands open at all is asked of the others. */
export const READS_COMMAND: ReadonlySet<GuardName> = new Set<GuardName>([
  'correctable-here',
  'applicant-confirms',
  'another-item',
  'notice-has-items',
  'notice-only-once',
  'only-secondary-missing',
  'deferred-named',
  'deferral-signed',
  'deferral-in-time',
  'commitment-chosen',
  'item-looked-up',
  'competent-body-named',
  'two-inspectors',
  'both-signed',
  'lawful-pause',
  'pause-noticed',
  'result-attached',
  'reason-given',
  'opinion-with-basis',
  'denial-complete',
  'handed-over',
  'consultation-set',
  'hearing-asked-for',
  'pause-approved',
  'pause-asked',
  'known-data-only',
  'host-not-handler',
  'seven-days-before',
  'within-twenty-days',
  'held-in-public',
  'record-signed',
  'free-of-charge',
  'fix-day-ahead',
  'statement-taken',
  'revocation-complete',
  'decided-on-licence',
]);
