import type { CommandType } from '../../../contract/sandbox/command.js';
import { nextWorkingDay } from '../../law/deadline/calendar.js';
import { dayOf } from './clock.js';
import { asCommand, asSystem, type CaseContext } from './context.js';
import { makeDocument, type DocumentDetails } from './documents.js';
import type { Draft, Effect } from './event.js';
import { after, applicantDue, dueDays, noticeDue } from './limits.js';
import { materialsOf, nameOf, SETTLED } from './materials.js';
import { materialIn, NEW_MATERIAL, type AgendaEntry, type CaseRecord } from './state.js';
import { dayWords } from './template.js';
import { both, same, type Text } from './text.js';
import { fixIsClear } from './wording.js';
import { addressOf, homeOf, type WorldCase } from './world.js';

/** What a step of the machine does besides moving the case. The move itself is written by `execute`. */
export type Step = (context: CaseContext) => Pick<Draft, 'facts' | 'effect'>;

const today = ({ state }: CaseContext) => dayOf(state.time);

export function withDocument(
  context: CaseContext,
  code: string,
  details: DocumentDetails = {},
): Pick<Effect, 'document'> {
  const { world, home, record, state } = context;
  const document = makeDocument(code, { world, home, record, time: state.time }, details);
  return document ? { document } : {};
}

const agenda = ({ home }: CaseContext, due: string, type: string, ref = 0): AgendaEntry => ({
  due,
  type,
  caseNo: home.caseNo,
  ref,
});

/** The platform looks at the limits of a case when they have passed. */
export const watch = (
  context: CaseContext,
  { statutoryDue, promiseDue }: { statutoryDue: string | null; promiseDue: string },
): AgendaEntry[] => [
  ...(statutoryDue === null ? [] : [agenda(context, after(statutoryDue), 'overdue.statutory')]),
  agenda(context, after(promiseDue), 'overdue.promise'),
];

/** Where a fee is due, what it is and on what it rests is told with the acceptance. */
function chargeNotice(context: CaseContext): Pick<Effect, 'documents'> {
  const { charge } = context.home.item;
  const { document } = charge ? withDocument(context, 'CHG', { fee: charge.text, basis: charge.basis }) : {};
  return document ? { documents: [document] } : {};
}

/** What every acceptance does, by whichever way: the clock starts. */
function accepting(context: CaseContext, acceptedOn: string): { facts: Record<string, unknown>; effect: Effect } {
  const due = dueDays(context.world, context.home, context.record, acceptedOn);
  const schedule = watch(context, due);
  return {
    facts: { acceptedOn, item: context.home.item.code, ...due },
    effect: {
      set: { acceptedOn, ...due },
      schedule,
      ...withDocument(context, 'ACP', {
        statutoryDue: due.statutoryDue === null ? '' : dayWords(due.statutoryDue),
        promiseDue: dayWords(due.promiseDue),
        basis: context.home.item.legal?.basis ?? same(''),
      }),
      ...chargeNotice(context),
    },
  };
}

/** The notice of a deferral with its four parts, and the commitment the applicant signs. */
function deferralPapers(context: CaseContext, due: Record<string, unknown>): Effect['documents'] {
  const { materials, until, form, consequence } = asCommand<'accept.deferred'>(context);
  const details: DocumentDetails = {
    items: materials.map((code) => nameOf(context.home, code, undefined)),
    until: dayWords(until),
    form,
    consequence,
    promiseDue: typeof due.promiseDue === 'string' ? dayWords(due.promiseDue) : '',
  };
  return ['DEF', 'CMT'].flatMap((code) => {
    const { document } = withDocument(context, code, details);
    return document ? [document] : [];
  });
}

/** What stays known under another item: what was put right stays right, what a query has proved stays proved. */
function carriedOver(now: WorldCase, record: CaseRecord, number: number): NonNullable<Effect['materials']> {
  const proved = new Set(
    record.queries.flatMap(({ resource, subject, status }) =>
      subject === 'applicant' && status === 'RETURNED' ? [resource] : [],
    ),
  );
  const fresh = Object.keys(record.materials).map((code) => [code, NEW_MATERIAL] as const);
  const known = now.item.materials.map(({ code, share, source }) => {
    const isProved = share.some((resource) => proved.has(resource));
    const isShared = isProved && (source === 'verify' || now.materials.get(code)?.provided !== true);
    const mended = materialIn(record, code).mended && now.materials.get(code)?.mended !== undefined;
    return [
      code,
      { ...NEW_MATERIAL, mended, ...(isShared && { verdict: 'shared' as const, checkedBy: number }) },
    ] as const;
  });
  return Object.fromEntries([...fresh, ...known]);
}

/** An answer at the door: what the clerk left empty is missing from it. */
const rejection =
  (document: string): Step =>
  (context) => {
    const said = context.command as Partial<
      Record<'findings' | 'place' | 'reason' | 'basis' | 'competentBody', string>
    >;
    const { findings = '', place = '', reason = '', basis = '', competentBody } = said;
    const body = competentBody === undefined ? {} : addressOf(context.world, competentBody);
    return { facts: {}, effect: withDocument(context, document, { findings, place, reason, basis, ...body }) };
  };

export const INTAKE_STEPS: Partial<Record<CommandType, Step>> = {
  'receipt.issue': (context) => {
    const receivedOn = context.record.receivedOn ?? today(context);
    return {
      facts: { receivedOn },
      effect: {
        set: { receivedOn },
        schedule: [agenda(context, after(noticeDue(context.world, receivedOn)), 'accept.deemed')],
        ...withDocument(context, 'REC'),
      },
    };
  },

  'correct.onsite': (context) => {
    const { material, field } = asCommand<'correct.onsite'>(context);
    const entry = context.home.materials.get(material)?.correctable.find((one) => one.field === field);
    return {
      facts: { before: entry?.value['zh-CN'] ?? '' },
      effect: { materials: { [material]: { mended: true, verdict: null, checkedBy: null, round: 2 } } },
    };
  },

  'item.switch': (context) => {
    const { item } = asCommand<'item.switch'>(context);
    const { world, record, home } = context;
    const now = homeOf(world, { caseNo: home.caseNo, item });
    return {
      facts: { from: home.item.code },
      effect: { set: { item }, ...(now && { materials: carriedOver(now, record, context.number) }) },
    };
  },

  'correction.notify': (context) => {
    const { items } = asCommand<'correction.notify'>(context);
    const { world, home } = context;
    const deadline = applicantDue(world, today(context));
    const named = items.map((item) => ({
      material: item.material,
      name: nameOf(home, item.material, item.name),
      problem: item.problem,
      howToFix: item.howToFix,
    }));
    const wanted = named.map(({ name, problem, howToFix }): Text =>
      both(
        `${name['zh-CN']}：${problem}；补正办法：${howToFix}`,
        `${name.en}: ${problem} How to put it right: ${howToFix}`,
      ),
    );
    return {
      facts: { deadline },
      effect: {
        set: { applicantDeadline: deadline },
        notice: { deadline, items: named },
        schedule: [agenda(context, after(deadline), 'correction.lapse')],
        ...withDocument(context, 'SGZ', { items: wanted, deadline: dayWords(deadline) }),
      },
    };
  },

  accept: (context) => accepting(context, today(context)),

  'accept.deferred': (context) => {
    const { until, materials } = asCommand<'accept.deferred'>(context);
    const { facts, effect } = accepting(context, today(context));
    const { document: _notice, ...started } = effect;
    const lapse = agenda(context, after(until), 'deferred.lapse');
    return {
      facts,
      effect: {
        ...started,
        set: { ...effect.set, deferredUntil: until, toFollow: materials },
        flag: 'deferred',
        schedule: [...(effect.schedule ?? []), lapse],
        documents: deferralPapers(context, facts),
      },
    };
  },

  'accept.commitment': (context) => {
    const { facts, effect } = accepting(context, today(context));
    return { facts, effect: { ...effect, flag: 'commitment' } };
  },

  'reject.not_required': rejection('NAC'),
  'reject.false': rejection('NGA'),
  'reject.jurisdiction': rejection('NGA'),
};

/** What the platform and the applicant do by themselves at intake. */
export const INTAKE_EVENTS: Readonly<Record<string, Step>> = {
  'case.submit': () => ({ facts: {}, effect: {} }),
  withdraw: () => ({ facts: {}, effect: {} }),
  'correction.lapse': () => ({ facts: {}, effect: {} }),

  // The applicant comes by with papers that were promised: each lies on the desk anew and waits to be checked.
  'material.bring': (context) => {
    const brings = context.world.scene.reactions[asSystem(context).ref]?.brings ?? [];
    const fresh = { mended: true, verdict: null, checkedBy: null, round: 2 } as const;
    return {
      facts: { brought: brings },
      effect: { materials: Object.fromEntries(brings.map((code) => [code, fresh])) },
    };
  },

  // 行政许可法 32(4): not told in one go within five working days, it counts as accepted from the day of receipt.
  'accept.deemed': (context) => {
    const { facts, effect } = accepting(context, context.record.receivedOn ?? today(context));
    const { document: _none, ...withoutPaper } = effect;
    return { facts, effect: { ...withoutPaper, flag: 'deemed' } };
  },

  'correction.submit': (context) => {
    const { home, record, world } = context;
    const reaction = world.scene.reactions[asSystem(context).ref];
    const asked = record.notices.at(-1)?.items ?? [];
    // What was settled meanwhile, by a query say, is not opened again because the notice asked for it.
    const open = new Map(
      materialsOf(home, record).map((material) => [material.definition.code, !SETTLED.has(material.record.verdict)]),
    );
    const wanted = asked.filter(({ material }) => open.get(material) === true);
    const brought = wanted.filter(
      (item) => reaction?.mends === 'all' || (reaction?.mends === 'clear' && fixIsClear(item)),
    );
    const round = record.notices.length + 1;
    const materials = Object.fromEntries(
      wanted.map(({ material }) => {
        const mended = brought.some((item) => item.material === material);
        return [material, { round, verdict: null, checkedBy: null, ...(mended && { mended: true }) }];
      }),
    );
    const complete = brought.length === wanted.length;
    return {
      facts: {
        brought: brought.map(({ material }) => material),
        complete,
        unclear: asked.filter((item) => !fixIsClear(item)).map(({ material }) => material),
      },
      effect: {
        set: { correctedOn: today(context) },
        materials,
        ...withDocument(context, 'SUP', { items: brought.map(({ name }) => name) }),
        // 行政许可法 32(5): with everything supplied, accepting is a duty; the platform reminds after one working day.
        schedule: complete
          ? [agenda(context, after(nextWorkingDay(today(context), world.calendars)), 'accept.reminder')]
          : [],
      },
    };
  },
};
