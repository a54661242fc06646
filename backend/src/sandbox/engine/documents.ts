import { dayOf, type SimTime } from './clock.js';
import { materialsOf } from './materials.js';
import type { CaseRecord, DocumentRecord } from './state.js';
import { dayWords, filled, type Scope, type Value } from './template.js';
import { both, same, type Text } from './text.js';
import { saidBefore } from './wording/said-before.js';
import { agencyName, type World, type WorldCase } from './world.js';

type Made = Omit<DocumentRecord, 'event' | 'at'>;

/** What a document says besides the facts of its case. A list fills a line of its own, once for each entry. */
export type DocumentDetails = Readonly<Record<string, Value | readonly Text[]>>;

/** A document made from its template. A line whose details are missing is left out, and so may a whole part be. */
export function makeDocument(
  code: string,
  { world, home, record, time }: { world: World; home: WorldCase; record: CaseRecord; time: SimTime },
  details: DocumentDetails,
): Made | undefined {
  const template = world.library.documents.find((one) => one.code === code);
  if (!template) return undefined;
  const nth = record.documents.filter((document) => document.code === code).length + 1;
  const number = `${code}-${dayOf(time).slice(2).replaceAll('-', '')}-${home.caseNo.slice(-6)}-${String(nth)}`;
  const known: DocumentDetails = {
    ...caseDetails(world, home, record),
    number,
    date: dayWords(dayOf(time)),
    ...inBothLanguages(details, (words) => saidBefore(world, time, words)),
  };
  return {
    code,
    number,
    parts: Object.fromEntries(
      template.parts.map((part) => [part.code, part.lines.flatMap((line) => lines(line, known))]),
    ),
  };
}

const inBothLanguages = (details: DocumentDetails, say: (words: string) => Text): DocumentDetails =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' && value.trim() !== '' ? say(value) : value,
    ]),
  );

/** The texts of the template that a document was made from. */
export const templateOf = (world: World, code: string) => world.library.documents.find((one) => one.code === code);

function caseDetails(world: World, home: WorldCase, record: CaseRecord): DocumentDetails {
  const handedIn = materialsOf(home, record).filter(({ paper }) => paper);
  return {
    caseNo: home.caseNo,
    queryCode: home.queryCode,
    addressee: home.parties.applicant?.name ?? same(''),
    item: home.item.name,
    agency: agencyName(world, home.item.agency),
    hall: agencyName(world, world.post.agency),
    materials: handedIn.map(({ definition, paper }): Text =>
      paper?.title.en === definition.name.en
        ? definition.name
        : both(
            `${definition.name['zh-CN']}（${paper?.title['zh-CN'] ?? ''}）`,
            `${definition.name.en} (${paper?.title.en ?? ''})`,
          ),
    ),
  };
}

const PLACES = /\{\{\s*(\w+)\s*\}\}/g;

function lines(line: Text, known: DocumentDetails): Text[] {
  const places = [...line.en.matchAll(PLACES), ...line['zh-CN'].matchAll(PLACES)].map(([, name]) => name ?? '');
  if (places.some((place) => isEmpty(known[place]))) return [];
  const list = places.find((place) => Array.isArray(known[place]));
  if (list === undefined) return [filled(line, known as Scope)];
  const entries = known[list] as readonly Text[];
  return entries.map((entry, at) => {
    const numbered = both(`${String(at + 1)}. ${entry['zh-CN']}`, `${String(at + 1)}. ${entry.en}`);
    return filled(line, { ...(known as Scope), [list]: numbered });
  });
}

function isEmpty(value: DocumentDetails[string] | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && 'en' in value && value.en === '';
}
