import type { Language } from '../../../contract/common.js';
import type { CaseView, SharingQueryView, SharingResourceView } from '../../../contract/sandbox/case.js';
import { materialsOf } from '../engine/materials.js';
import { listedFor, recordOf } from '../engine/sharing.js';
import type { CaseRecord, QueryRecord } from '../engine/state.js';
import { both, type Text } from '../engine/text.js';
import { saidBefore } from '../engine/wording/said-before.js';
import { PARTY_WORDS, purposeWords, QUERY_WORDS } from '../engine/words.js';
import { resourceOf, type World, type WorldCase } from '../engine/world.js';
import { masked } from './mask.js';
import { pick } from './reading.js';

const ATTRIBUTES: Readonly<Record<string, Text>> = {
  unconditional: both('无条件', 'Unconditional'),
  conditional: both('有条件', 'Conditional'),
  closed: both('不予共享', 'Not shared'),
};

export function sharingView(
  world: World,
  home: WorldCase,
  record: CaseRecord,
  language: Language,
): CaseView['sharing'] {
  const made = record.queries.length;
  const used = record.queries.filter((query) => query.used).length;
  return {
    summary: pick(
      language,
      `已查 ${String(made)}，有用 ${String(used)}`,
      `${String(made)} made, ${String(used)} of use`,
    ),
    resources: world.library.resources
      .map((resource) => resourceView(resource, { world, home, record, language }))
      .toSorted((one, other) => Number(other.listed) - Number(one.listed)),
    queries: record.queries.map((query) => queryView(query, { world, home, record, language })),
  };
}

interface Showing {
  readonly world: World;
  readonly home: WorldCase;
  readonly record: CaseRecord;
  readonly language: Language;
}

function resourceView(
  resource: World['library']['resources'][number],
  { home, record, language }: Showing,
): SharingResourceView {
  const listed = listedFor(home, resource.code);
  return {
    code: resource.code,
    name: resource.name[language],
    provider: resource.provider[language],
    attribute: { code: resource.attribute, label: ATTRIBUTES[resource.attribute]?.[language] ?? '' },
    sensitivity: resource.sensitivity,
    listed: listed !== undefined,
    approval: resource.attribute === 'conditional' && listed?.preApproved === false,
    standsFor: materialsOf(home, record)
      .filter(({ definition }) => definition.share.includes(resource.code))
      .map(({ definition }) => definition.code),
    fields: resource.fields.map(({ code, label }) => ({
      code,
      label: label[language],
      allowed: listed?.fields.includes(code) ?? false,
    })),
  };
}

function queryView(query: QueryRecord, { world, home, language }: Showing): SharingQueryView {
  const resource = resourceOf(world, query.resource);
  const held = recordOf(home, query.resource, query.subject);
  const hasReturned = query.status === 'RETURNED';
  return {
    event: query.event,
    at: query.at,
    resource: query.resource,
    name: resource?.name[language] ?? query.resource,
    subject: PARTY_WORDS[query.subject]?.[language] ?? query.subject,
    status: { code: query.status, label: QUERY_WORDS[query.status][language] },
    purpose: purposeWords(query.purpose, (words) => saidBefore(world, query.at, words))[language],
    // What does not match is told in words; its values stay with whoever keeps them.
    summary: (hasReturned || query.status === 'MISMATCH') && held ? held.summary[language] : null,
    fields: hasReturned ? query.fields.flatMap((field) => fieldView(field, query, { resource, held, language })) : [],
    used: query.used,
  };
}

interface Returned {
  readonly resource: ReturnType<typeof resourceOf>;
  readonly held: ReturnType<typeof recordOf>;
  readonly language: Language;
}

function fieldView(
  code: string,
  { unmasked }: QueryRecord,
  { resource, held, language }: Returned,
): SharingQueryView['fields'] {
  const field = resource?.fields.find((one) => one.code === code);
  const value = (held?.fields as Record<string, Text | undefined> | undefined)?.[code]?.[language];
  if (!field || value === undefined) return [];
  const isMasked = field.mask !== 'none' && !unmasked.includes(code);
  return [
    { code, label: field.label[language], value: isMasked ? masked(value, field.mask) : value, masked: isMasked },
  ];
}
