import type { QueryStatus } from '../../../contract/sandbox/terms.js';
import { advance } from './clock.js';
import { asCommand, type CaseContext, type Context } from './context.js';
import type { Draft, Effect, RefusedBy } from './event.js';
import { isDown } from './injected/outages.js';
import { materialsOf } from './materials.js';
import { refusal } from './rules.js';
import type { QueryRecord } from './state.js';
import { joined, same, type Text } from './text.js';
import { needsGuardian } from './work/e-licences.js';
import { isConcerned, resourceOf, type WorldCase } from './world.js';

/** The shortest purpose that says something. */
const SHORTEST_PURPOSE = 4;

/** What the list of the item allows for a resource; undefined when it is not on the list. */
export const listedFor = (home: WorldCase, resource: string) =>
  home.item.sharing.find((entry) => entry.resource === resource);

/** The rules of sharing that need no case, or need to find that there is none. */
export function refuseWithoutCase(context: Context): RefusedBy | undefined {
  const { caseNo } = asCommand<'share.query'>(context);
  return caseNo === null || caseNo === undefined ? refusal('query-needs-case') : undefined;
}

/** The rules of sharing: on the list, for a party of the case, only listed fields, with a purpose in writing. */
export function refuseQuery(context: CaseContext): RefusedBy | undefined {
  const { resource, subject, fields, purpose } = asCommand<'share.query'>(context);
  const { home, record, world } = context;
  const listed = listedFor(home, resource);
  const known = resourceOf(world, resource);
  if (!listed || !known) return refusal('query-off-list', { resource: known?.name ?? resource });
  if (!isConcerned(home, subject)) return refusal('unknown-party');
  if (needsGuardian(context, subject)) return refusal('guardian-consent');
  const beyond = fieldsBeyond(fields, listed.fields, known);
  if (beyond) return refusal('query-fields', { fields: beyond });
  if (purpose.trim().length < SHORTEST_PURPOSE) return refusal('query-needs-purpose');
  const waiting = record.queries.some((one) => one.resource === resource && one.status === 'PENDING_APPROVAL');
  return waiting ? refusal('query-waits') : undefined;
}

/** The fields that the list does not have, in words; a query for no field at all asks for nothing that is listed. */
function fieldsBeyond(
  fields: readonly string[],
  listed: readonly string[],
  { fields: all }: { fields: readonly { code: string; label: Text }[] },
): Text | undefined {
  if (fields.length === 0) return same('—');
  const beyond = fields.filter((field) => !listed.includes(field));
  if (beyond.length === 0) return undefined;
  return joined(beyond.map((code) => all.find((field) => field.code === code)?.label ?? same(code)));
}

export interface Asked {
  readonly resource: string;
  readonly subject: string;
  readonly fields: readonly string[];
  readonly purpose: string;
}

/** The event of a query that breaks no rule. */
export function queryDraft(context: CaseContext, asked: Asked): Draft {
  const { world, home, state } = context;
  const needsApproval =
    resourceOf(world, asked.resource)?.attribute === 'conditional' &&
    listedFor(home, asked.resource)?.preApproved === false;
  if (needsApproval) {
    const due = advance(state.time, world.policy.sharing.approvalMinutes, world.policy.office, world.calendars);
    return draftOf(asked, 'PENDING_APPROVAL', {
      query: { ...asked, status: 'PENDING_APPROVAL', unmasked: [], used: false },
      schedule: [{ due, type: 'share.approve', caseNo: home.caseNo, ref: context.number }],
    });
  }
  const status = outcomeOf(context, asked);
  const used = isOfUse(context, asked, status);
  return draftOf(asked, status, {
    query: { ...asked, status, unmasked: [], used, ...whileDown(context, asked.resource) },
    ...provedBy(context, asked, status),
  });
}

const draftOf = (asked: Asked, status: QueryStatus, effect: Effect): Draft => ({
  type: 'share.query',
  facts: { ...asked, status },
  effect,
});

/** The answer to a query that had to be approved. */
export function answerDraft(context: CaseContext, query: QueryRecord, ref: number): Draft {
  const status = outcomeOf(context, query);
  return {
    type: 'share.approve',
    facts: { agenda: 'share.approve', agendaRef: ref, resource: query.resource, subject: query.subject, status },
    effect: {
      answered: {
        query: query.event,
        status,
        used: isOfUse(context, query, status),
        ...whileDown(context, query.resource),
      },
      ...provedBy(context, query, status),
    },
  };
}

/** What the resource holds about a party. Identity is known of everybody. */
export function recordOf(home: WorldCase, resource: string, subject: string) {
  const written = home.file.records.find((record) => record.resource === resource && record.subject === subject);
  if (written) return written;
  const party = home.parties[subject];
  if (resource !== 'DS-01' || !party) return undefined;
  const matched: Text = { 'zh-CN': '姓名与号码一致', en: 'Name and number match' };
  return {
    resource,
    subject,
    outcomes: ['RETURNED' as const],
    summary: matched,
    fields: { name: party.name, idNumber: same(party.idNumber), birth: same(party.birth), match: matched },
  };
}

const whileDown = ({ world, state }: CaseContext, resource: string): { outage?: true } =>
  isDown(world, state, resource) ? { outage: true } : {};

function outcomeOf(
  { world, home, record, state }: CaseContext,
  { resource, subject }: Pick<Asked, 'resource' | 'subject'>,
): QueryStatus {
  if (isDown(world, state, resource)) return 'TIMEOUT';
  const held = recordOf(home, resource, subject);
  if (!held) return 'NOT_FOUND';
  const before = record.queries.filter(
    (one) => one.resource === resource && one.subject === subject && one.status !== 'PENDING_APPROVAL' && !one.outage,
  ).length;
  return held.outcomes[Math.min(before, held.outcomes.length - 1)] ?? 'NOT_FOUND';
}

function isOfUse(
  { record }: CaseContext,
  { resource, subject }: Pick<Asked, 'resource' | 'subject'>,
  status: QueryStatus,
): boolean {
  const known = record.queries.some(
    (one) => one.resource === resource && one.subject === subject && one.status === 'RETURNED',
  );
  return status === 'RETURNED' && !known;
}

/** A material that nobody handed in is proved by what a query returned, so that nobody has to be asked for it. */
function provedBy(
  { home, record, number }: CaseContext,
  { resource, subject }: Pick<Asked, 'resource' | 'subject'>,
  status: QueryStatus,
): Effect {
  if (status !== 'RETURNED' || subject !== 'applicant') return {};
  const proved = materialsOf(home, record).filter(
    ({ definition, paper, record: found }) => definition.share.includes(resource) && !paper && found.verdict === null,
  );
  if (proved.length === 0) return {};
  return {
    materials: Object.fromEntries(
      proved.map(({ definition }) => [definition.code, { verdict: 'shared' as const, checkedBy: number }]),
    ),
  };
}
