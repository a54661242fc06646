import type { Language } from '../../../contract/common.js';
import type { ServiceGuide, ServiceGuidePage, ServiceGuideQuery } from '../../../contract/sandbox/guide.js';
import type { MaterialDefinition, ServiceItem } from '../../../contract/sandbox/library-file.js';
import type { Play } from '../engine/play.js';
import { isOnDesk } from '../engine/state.js';
import { both, type Text } from '../engine/text.js';
import { agencyName, homeOf, type World } from '../engine/world.js';
import { pick } from './reading.js';

const KINDS: Readonly<Record<ServiceItem['kind'], Text>> = {
  instant: both('即办件', 'On the spot'),
  promise: both('承诺件', 'Promised'),
};

const SOURCES: Readonly<Record<MaterialDefinition['source'], Text>> = {
  applicant: both('申请人提交', 'Handed in by the applicant'),
  share: both('共享获取，免提交', 'Taken by sharing, not handed in'),
  verify: both('核验身份即可，免复印件', 'Proved by the identity check, no copy'),
};

export const kindView = ({ kind }: ServiceItem, language: Language) => ({ code: kind, label: KINDS[kind][language] });

/** The guides of the city, those of the cases on this desk first. */
export function guidePage(play: Play, query: ServiceGuideQuery, language: Language): ServiceGuidePage {
  const { world } = play;
  const mine = new Set(itemsOnDesk(play));
  const found = world.library.items
    .map((item) => guideView(world, item, { language, mine: mine.has(item.code) }))
    .filter((guide) => isMeant(guide, query.search))
    .toSorted((one, other) => Number(other.mine) - Number(one.mine) || one.code.localeCompare(other.code));
  const from = (query.page - 1) * query.size;
  return { items: found.slice(from, from + query.size), total: found.length };
}

function itemsOnDesk({ world, state }: Play): string[] {
  return Object.values(state.cases)
    .filter(isOnDesk)
    .flatMap((record) => homeOf(world, record)?.item.code ?? []);
}

/** All words of the search occur somewhere in the guide. */
function isMeant({ code, name, agency, materials, parts }: ServiceGuide, search: string): boolean {
  const said = [code, name, agency, ...materials.map((one) => one.name), ...parts.flatMap(({ lines }) => lines)];
  const text = said.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function guideView(
  world: World,
  item: ServiceItem,
  { language, mine }: { language: Language; mine: boolean },
): ServiceGuide {
  return {
    code: item.code,
    name: item.name[language],
    type: item.type[language],
    kind: kindView(item, language),
    agency: agencyName(world, item.agency)[language],
    mine,
    facts: factsOf(item, language),
    materials: item.materials.map((material) => ({
      code: material.code,
      name: material.name[language],
      from: SOURCES[material.source][language],
      when: situationOf(item, material, language),
    })),
    parts: item.guide.map(({ title, lines }) => ({
      title: title[language],
      lines: lines.map((line) => line[language]),
    })),
    basis: item.legal?.basis[language] ?? null,
  };
}

function factsOf({ kind, promise, legal, visits, fee }: ServiceItem, language: Language): ServiceGuide['facts'] {
  const promised =
    kind === 'instant'
      ? pick(language, '当场办结', 'Done on the spot')
      : pick(language, `${String(promise)} 个工作日`, daysInEnglish(promise, 'working'));
  return [
    { code: 'promise', value: promised },
    ...(legal ? [{ code: 'legal' as const, value: limitInWords(legal, language) }] : []),
    { code: 'visits', value: pick(language, `${String(visits)} 次`, String(visits)) },
    { code: 'fee', value: fee[language] },
  ];
}

function limitInWords({ length, unit }: NonNullable<ServiceItem['legal']>, language: Language): string {
  const days = unit === 'working' ? '个工作日' : '日';
  return pick(language, `${String(length)} ${days}`, daysInEnglish(length, unit));
}

const daysInEnglish = (count: number, unit: string): string =>
  `${String(count)} ${unit} ${count === 1 ? 'day' : 'days'}`;

/** The question about the situation and the answer that asks for the paper. */
function situationOf({ situations }: ServiceItem, { onlyIf }: MaterialDefinition, language: Language): string | null {
  const situation = situations.find(({ code }) => code === onlyIf?.situation);
  const option = situation?.options.find(({ code }) => code === onlyIf?.option);
  if (!situation || !option) return null;
  const [asked, answer] = [situation.question[language], option.label[language]];
  return pick(language, `${asked}：${answer}`, `${asked}: ${answer}`);
}
