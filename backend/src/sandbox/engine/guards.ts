import { TERMINAL } from './case-states.js';
import { dayOf } from './clock.js';
import { asCommand, type CaseContext } from './context.js';
import type { RefusedBy } from './event.js';
import { dueOf, noticeDue } from './limits.js';
import { materialOf, nameOf, openMaterials, SETTLED } from './materials.js';
import { refusal, type RuleCode } from './rules.js';
import { materialIn } from './state.js';
import { both, joined, type Text } from './text.js';
import { VERDICT_WORDS } from './words.js';

/** A question asked before a step. It answers with a refusal, or with nothing when the step may be taken. */
export type Guard = (context: CaseContext) => RefusedBy | undefined;

const today = ({ state }: CaseContext) => dayOf(state.time);

const unless = (holds: boolean, rule: RuleCode, values?: Record<string, Text | string | number>) =>
  holds ? undefined : refusal(rule, values);

/** What no scenario can build yet is refused by name, never let through. */
const cannotBeBuilt =
  (zh: string, en: string): Guard =>
  () =>
    refusal('cannot-be-built', { what: both(zh, en) });

const written = (text: string) => text.trim().length > 0;

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
      const there = world.cases.get(other.caseNo);
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

const LAWFUL_PAUSES = new Set(['听证', '招标', '拍卖', '检验', '检测', '检疫', '鉴定', '专家评审']);

/** The guards of review, decision and delivery. */
const review = {
  // A colleague who acts by script sits in the agency of the item.
  'agency-holds-item': ({ home, world, actor }) =>
    unless(actor.kind === 'colleague' || home.item.agency === world.post.agency, 'agency-holds-item'),
  'consultation-set': cannotBeBuilt('会办的最小数据清单', 'the minimum set of data for a consultation'),
  'two-inspectors': (context) =>
    unless(new Set(asCommand<'inspect.assign'>(context).inspectors).size >= 2, 'two-inspectors'),
  'both-signed': (context) => {
    const signed = new Set(asCommand<'inspect.report'>(context).signedBy);
    return unless(
      context.record.inspectors.length >= 2 && context.record.inspectors.every((who) => signed.has(who)),
      'both-signed',
    );
  },
  'lawful-pause': (context) => unless(LAWFUL_PAUSES.has(asCommand<'special.start'>(context).procedure), 'lawful-pause'),
  'pause-noticed': (context) => unless(written(asCommand<'special.start'>(context).notice), 'pause-noticed'),
  'pause-approved': cannotBeBuilt('负责人对停表的批准', "the head's approval of the pause"),
  'result-attached': (context) => unless(written(asCommand<'special.end'>(context).result), 'result-attached'),
  'third-party-concerned': ({ record }) => unless(record.flags.includes('third-party'), 'third-party-concerned'),
  'reason-given': ({ command }) => unless('reason' in command && written(command.reason), 'reason-given'),
  'before-statutory-due': (context) =>
    unless(today(context) <= (context.record.statutoryDue ?? '9999'), 'before-statutory-due'),
  'not-extended-yet': ({ record }) => unless(!record.flags.includes('extended'), 'not-extended-yet'),
  'opinion-with-basis': (context) => {
    const { opinion, basis } = asCommand<'audit.submit'>(context);
    return unless(written(opinion) && written(basis), 'opinion-with-basis');
  },
  'nothing-deferred-open': ({ record }) => unless(!record.flags.includes('deferred'), 'nothing-deferred-open'),
  'not-the-handler': ({ record, actor }) => unless(record.hands.R04 !== actor.kind, 'not-the-handler'),
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
  'holder-heard': cannotBeBuilt('听取被许可人陈述的记录', "a record of the holder's statement"),
} satisfies Record<string, Guard>;

export const GUARDS = { ...intake, ...acceptance, ...review } satisfies Record<string, Guard>;
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
]);
