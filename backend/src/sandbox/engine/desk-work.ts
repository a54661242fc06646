import type { CommandType } from '../../../contract/sandbox/command.js';
import { asCommand, type CaseContext } from './context.js';
import type { Draft, RefusedBy } from './event.js';
import type { DeskWork } from './desk-step.js';
import { BACK_OFFICE_WORK } from './back-office-work.js';
import { withDocument } from './intake-steps.js';
import { lookUp } from './lookup.js';
import { materialOf, materialsOf } from './materials.js';
import { EVERY_POST } from './office-step.js';
import { refusal } from './rules.js';
import { openAsks } from './state.js';
import { queryDraft, recordOf, refuseQuery } from './sharing.js';
import type { Fires } from './fires.js';
import { IDENTITY_PURPOSE } from './words.js';
import { ASSISTANCE_WORK } from './work/assistance.js';
import { BUNDLE_WORK } from './work/bundle.js';
import { LICENCE_WORK } from './work/e-licences.js';
import { NEUTRAL_WORK } from './work/neutrality.js';
import { DUPLICATE_WORK } from './work/duplicates.js';
import { addressOf, agencyOf, isConcerned } from './world.js';

const DESK: readonly Fires[] = ['R02', 'R03', 'R04'];

const one = (context: CaseContext, facts: Draft['facts'] = {}, effect: Draft['effect'] = {}): readonly Draft[] => [
  { type: context.command.type, facts, effect },
];

export const DESK_WORK: Partial<Record<CommandType, DeskWork>> = {
  ...BACK_OFFICE_WORK,
  ...DUPLICATE_WORK,
  ...ASSISTANCE_WORK,
  ...BUNDLE_WORK,
  ...LICENCE_WORK,
  ...NEUTRAL_WORK,

  'situation.confirm': {
    fires: ['R02', 'R03'],
    refuse: (context) => {
      const { situation, option } = asCommand<'situation.confirm'>(context);
      const known = context.home.item.situations.find(({ code }) => code === situation);
      return known?.options.some(({ code }) => code === option) ? undefined : refusal('unknown-situation');
    },
    draft: (context) => {
      const { situation, option } = asCommand<'situation.confirm'>(context);
      return one(context, {}, { situation: { code: situation, option } });
    },
  },

  'identity.verify': {
    fires: DESK,
    refuse: (context) => {
      const { subject } = asCommand<'identity.verify'>(context);
      return isConcerned(context.home, subject) ? undefined : refusal('unknown-party');
    },
    draft: verifyIdentity,
  },

  'share.query': {
    fires: DESK,
    refuse: refuseQuery,
    draft: (context) => {
      const { resource, subject, fields, purpose } = asCommand<'share.query'>(context);
      return [queryDraft(context, { resource, subject, fields, purpose })];
    },
  },

  'share.unmask': {
    fires: DESK,
    refuse: (context) => {
      const { query, field } = asCommand<'share.unmask'>(context);
      const asked = context.record.queries.find(({ event }) => event === query);
      const seen = asked?.status === 'RETURNED' && asked.fields.includes(field);
      return seen ? undefined : refusal('no-such-query');
    },
    draft: (context) => {
      const { query, field } = asCommand<'share.unmask'>(context);
      const resource = context.record.queries.find(({ event }) => event === query)?.resource;
      return one(context, { resource }, { unmask: { query, field } });
    },
  },

  'share.export': { fires: DESK, refuse: () => refusal('no-export'), draft: () => [] },

  'material.check': {
    fires: DESK,
    refuse: refuseCheck,
    draft: (context) => {
      const { material, verdict, note } = asCommand<'material.check'>(context);
      return one(context, {}, { materials: { [material]: { verdict, note, checkedBy: context.number } } });
    },
  },

  'item.lookup': {
    fires: ['R01', 'R02', 'R03', 'R04', 'R13'],
    evenAtEnd: true,
    refuse: (context) => {
      const { item } = asCommand<'item.lookup'>(context);
      return context.world.library.items.some(({ code }) => code === item) ? undefined : refusal('unknown-item');
    },
    draft: draftLookup,
  },

  'guide.explain': { fires: ['R01', 'R02', 'R03', 'R04'], evenAtEnd: true, draft: (context) => one(context) },

  'deliver.choice': {
    fires: ['R02', 'R03'],
    closed: ({ record }) => (record.acceptedOn === null ? refusal('not-delivering-yet') : undefined),
    draft: (context) => {
      const { method } = asCommand<'deliver.choice'>(context);
      return one(context, {}, { set: { delivery: method }, ...(method === 'post' && withDocument(context, 'EMS')) });
    },
  },

  'message.answer': {
    fires: EVERY_POST,
    closed: ({ state, home }) => (openAsks(state, home.caseNo).length === 0 ? refusal('no-such-question') : undefined),
    refuse: (context) => {
      const { ask, option } = asCommand<'message.answer'>(context);
      const asked = openAsks(context.state, context.home.caseNo).find(({ code }) => code === ask);
      if (!asked) return refusal('no-such-question');
      return asked.options.some(({ code }) => code === option) ? undefined : refusal('no-such-answer');
    },
    draft: (context) => {
      const { ask, option } = asCommand<'message.answer'>(context);
      return one(context, {}, { answer: { ask, option } });
    },
  },

  'consent.record': { fires: DESK, draft: (context) => one(context, {}, { flag: 'consent' }) },

  'data.correction.request': {
    fires: DESK,
    refuse: (context) => {
      const { resource, evidence } = asCommand<'data.correction.request'>(context);
      const asked = context.record.queries.some((query) => query.resource === resource);
      if (!asked) return refusal('no-such-query');
      if (!isDisputed(context, resource)) return refusal('record-agrees');
      const shown = evidence === undefined || materialOf(context.home, context.record, evidence)?.paper !== undefined;
      return shown ? undefined : refusal('evidence-not-there');
    },
    draft: (context) => one(context, {}, { flag: 'data-correction' }),
  },

  'forward.collect': {
    fires: ['R02'],
    evenAtEnd: true,
    refuse: (context) => {
      const { agency } = asCommand<'forward.collect'>(context);
      return agencyOf(context.world, agency) ? undefined : refusal('unknown-agency');
    },
    draft: (context) => {
      const { agency: code, reason } = asCommand<'forward.collect'>(context);
      const slip = withDocument(context, 'SEN', { ...addressOf(context.world, code), reason });
      return one(context, {}, { flag: 'forwarded', ...slip });
    },
  },
};

/** Which body is competent is known from then on, so that nobody accepts what was found to be another's. */
function draftLookup(context: CaseContext): readonly Draft[] {
  const { item: code, topic } = asCommand<'item.lookup'>(context);
  const { home, world } = context;
  const item = world.library.items.find((one) => one.code === code);
  if (!item) return one(context, {}, { lookup: code });
  const { text, body } = lookUp(world, home, item, topic);
  const isElsewhere = item.code === home.item.code && body !== undefined && home.division !== world.post.division;
  const facts = { summary: text, ...(body !== undefined && { body }) };
  return one(context, facts, { lookup: code, ...(isElsewhere && { flag: 'elsewhere' }) });
}

/** Whether what a resource holds differs from the papers on the desk. */
function isDisputed({ home, record }: CaseContext, resource: string): boolean {
  const mismatched = record.queries.some((query) => query.resource === resource && query.status === 'MISMATCH');
  const differs = materialsOf(home, record).some(({ paper }) =>
    paper?.facts.some(
      (fact) => 'resource' in fact.record && fact.record.resource === resource && fact.result === 'different',
    ),
  );
  return mismatched || differs;
}

/** By sharing, with or without an electronic check, it is a query like any other; by paper it leaves a copy behind. */
function verifyIdentity(context: CaseContext): readonly Draft[] {
  const { subject, method } = asCommand<'identity.verify'>(context);
  const { home } = context;
  if (method === 'document') return one(context, { matched: true }, { verified: subject });

  const asked = {
    resource: 'DS-01',
    subject,
    fields: ['name', 'idNumber', 'match'],
    purpose: IDENTITY_PURPOSE['zh-CN'],
  };
  const query = queryDraft(context, asked);
  const matched = query.facts.status === 'RETURNED';
  const proved =
    subject === 'applicant'
      ? home.item.materials.filter(({ source }) => source === 'verify').map(({ code }) => code)
      : [];
  const materials = Object.fromEntries(
    proved.map((code) => [code, { verdict: 'shared' as const, checkedBy: context.number }]),
  );
  const summary = recordOf(home, 'DS-01', subject)?.summary;
  return [
    query,
    {
      type: 'identity.verify',
      facts: { matched, ...(summary && { summary }) },
      effect: matched ? { verified: subject, materials } : {},
    },
  ];
}

/** A verdict must be possible: nothing can be found in order that is not there, nothing missing that is. */
function refuseCheck(context: CaseContext): RefusedBy | undefined {
  const { material, verdict } = asCommand<'material.check'>(context);
  const { home, record } = context;
  const found = materialOf(home, record, material);
  if (!found) return refusal('unknown-material');
  if (verdict === 'shared') {
    const proved = record.queries.some(
      ({ resource, status }) => status === 'RETURNED' && found.definition.share.includes(resource),
    );
    return proved ? undefined : refusal('nothing-shared');
  }
  const present = found.paper !== undefined;
  if (verdict === 'missing') return present ? refusal('handed-in') : undefined;
  return present || verdict === 'not_required' ? undefined : refusal('not-handed-in');
}
