import type { AnswerOf, ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { Item, Markable } from '../../../contract/assessment/item.js';

/** One thing about an answer that does not belong to its item, at its field. */
export interface Misfit {
  pointer: string;
  detail: string;
}

/** What keeps an answer from being one to this item: another type, or ids that the item does not have. Empty when it fits. */
export function misfitsOf(item: Item, answer: ItemAnswer, at = '#/answer'): Misfit[] {
  if (answer.type !== item.type) return [{ pointer: `${at}/type`, detail: `must be ${item.type}` }];
  if (answer.type !== 'case') return bodyMisfits(item, answer, at);
  const { parts } = item as Markable<'case'>;
  return Object.entries(answer.parts).flatMap(([id, partAnswer]): Misfit[] => {
    const part = parts.find((one) => one.id === id);
    const pointer = `${at}/parts/${id}`;
    if (!part) return [{ pointer, detail: 'names no part' }];
    if (part.type !== partAnswer.type) return [{ pointer: `${pointer}/type`, detail: `must be ${part.type}` }];
    return bodyMisfits(part, partAnswer, pointer);
  });
}

type Check<T extends ItemAnswer['type']> = (item: Markable<T>, answer: AnswerOf<T>, at: string) => Misfit[];

/** The types whose answers name things of the item; any text is an answer to the others. */
const checks: { readonly [T in ItemAnswer['type']]?: Check<T> } = {
  'single-choice': ({ choices }, { choice }, at) =>
    choice === null ? [] : unknown([choice], ids(choices), `${at}/choice`),
  'multiple-choice': (item, { choices }, at) => [
    ...unknown(choices, ids(item.choices), `${at}/choices`),
    ...repeated(choices, `${at}/choices`),
  ],
  ordering: ({ choices }, { order }, at) => orderMisfits(ids(choices), order, `${at}/order`),
  matching: ({ left, right }, { pairs }, at) =>
    placedMisfits({ places: ids(left), things: ids(right) }, pairs, `${at}/pairs`),
  categorise: ({ cards, categories }, { belongs }, at) =>
    placedMisfits({ places: ids(cards), things: ids(categories) }, belongs, `${at}/belongs`),
  'gap-match': (item, { pairs }, at) => gapMatchMisfits(item, pairs, `${at}/pairs`),
  cloze: (item, { gaps }, at) => clozeMisfits(item, gaps, `${at}/gaps`),
  hotspot: (item, { regions }, at) => hotspotMisfits(item, regions, `${at}/regions`),
  'file-upload': (item, { files }, at) => fileMisfits(item, ids(files), `${at}/files`),
};

/** The caller has seen that the types agree. */
function bodyMisfits(item: Markable, answer: ItemAnswer, at: string): Misfit[] {
  const check = checks[answer.type] as Check<never> | undefined;
  return check?.(item as never, answer as never, at) ?? [];
}

const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

const unknown = (given: string[], known: string[], pointer: string): Misfit[] =>
  given.every((id) => known.includes(id)) ? [] : [{ pointer, detail: `must be of ${known.join(', ')}` }];

const repeated = (given: string[], pointer: string): Misfit[] =>
  new Set(given).size === given.length ? [] : [{ pointer, detail: 'names one twice' }];

function orderMisfits(known: string[], given: string[], pointer: string): Misfit[] {
  if (given.length === 0) return [];
  const isComplete = given.length === known.length && new Set(given).size === known.length;
  return isComplete ? unknown(given, known, pointer) : [{ pointer, detail: 'must name each choice once' }];
}

interface Placing {
  places: string[];
  things: string[];
}

const placedMisfits = ({ places, things }: Placing, given: Record<string, string>, pointer: string): Misfit[] => [
  ...unknown(Object.keys(given), places, pointer),
  ...unknown(Object.values(given), things, pointer),
];

function gapMatchMisfits({ pairs, words }: Markable<'gap-match'>, given: Record<string, string>, pointer: string) {
  const once = Object.values(given).filter((id) => words.some((word) => word.id === id && !word.reusable));
  return [
    ...placedMisfits({ places: Object.keys(pairs), things: ids(words) }, given, pointer),
    ...repeated(once, pointer),
  ];
}

function clozeMisfits({ gaps }: Markable<'cloze'>, given: Record<string, string>, pointer: string): Misfit[] {
  const chosen = gaps.flatMap((gap): Misfit[] => {
    const value = given[gap.id] ?? '';
    return gap.kind === 'choice' && value !== '' ? unknown([value], ids(gap.choices), `${pointer}/${gap.id}`) : [];
  });
  return [...unknown(Object.keys(given), ids(gaps), pointer), ...chosen];
}

function hotspotMisfits({ regions, choose }: Markable<'hotspot'>, given: string[], pointer: string): Misfit[] {
  const tooMany = choose === 'one' && given.length > 1 ? [{ pointer, detail: 'must be one' }] : [];
  return [...unknown(given, ids(regions), pointer), ...repeated(given, pointer), ...tooMany];
}

function fileMisfits({ maximumFiles }: Markable<'file-upload'>, given: string[], pointer: string): Misfit[] {
  const tooMany = given.length > maximumFiles ? [{ pointer, detail: `must be ${String(maximumFiles)} at most` }] : [];
  return [...repeated(given, pointer), ...tooMany];
}
