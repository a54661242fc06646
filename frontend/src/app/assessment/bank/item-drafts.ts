import type { Item, ItemType } from '@lms/contract/assessment/item';
import { itemTexts } from '@lms/contract/assessment/item-texts';

const text = () => ({ 'zh-CN': '', en: '' });
const choices = (...ids: string[]) => ids.map((id) => ({ id, text: text(), fraction: id === 'a' ? 100 : 0 }));
const labelled = (...ids: string[]) => ids.map((id) => ({ id, text: text() }));

/** What is a type's own in an item that has just been begun. */
const BEGINNINGS: Record<ItemType, object> = {
  'single-choice': { choices: choices('a', 'b', 'c', 'd'), shuffle: true },
  'multiple-choice': {
    choices: choices('a', 'b', 'c', 'd').map((one) => ({ ...one, fraction: 'ab'.includes(one.id) ? 50 : 0 })),
    ...{ shuffle: true, credit: 'partial' },
  },
  'true-false': { answer: true },
  ordering: { choices: labelled('a', 'b', 'c'), order: ['a', 'b', 'c'], credit: 'neighbours' },
  matching: { left: labelled('1', '2'), right: labelled('a', 'b'), pairs: { 1: 'a', 2: 'b' } },
  description: {},
  'short-answer': { accept: [{ text: text(), fraction: 100 }], keywords: [], review: 'none', lines: 1 },
  numeric: { accept: [{ value: 0, tolerance: 0, fraction: 100 }] },
  computed: {
    parameters: { from: ['2026-06-15', '2026-09-21', '2026-11-02'] },
    formula: { rule: 'due-day', from: { draw: 'from' }, days: 20, unit: 'working', pauses: [] },
  },
  categorise: {
    categories: labelled('a', 'b'),
    cards: labelled('1', '2', '3'),
    belongs: { 1: 'a', 2: 'b' },
    credit: 'partial',
  },
  cloze: {
    passage: { 'zh-CN': '[[1]]', en: '[[1]]' },
    gaps: [{ id: '1', kind: 'text', points: 1, accept: [{ text: text(), fraction: 100 }] }],
    shuffle: true,
    credit: 'partial',
  },
  'gap-match': {
    passage: { 'zh-CN': '[[1]] [[2]]', en: '[[1]] [[2]]' },
    words: labelled('a', 'b', 'c').map((word) => ({ ...word, reusable: false })),
    pairs: { 1: 'a', 2: 'b' },
    credit: 'partial',
  },
  hotspot: {
    picture: { source: '', alt: text(), width: 800, height: 600 },
    regions: ['a', 'b'].map((id, at) => ({
      ...{ id, label: text(), fraction: at === 0 ? 100 : 0, shape: 'rectangle' },
      ...{ x: 10 + 40 * at, y: 10, width: 20, height: 20 },
    })),
    choose: 'one',
    credit: 'partial',
  },
  essay: { lines: 8, guide: [{ text: text(), points: 1 }] },
  'file-upload': {
    ...{ kinds: ['pdf', 'docx', 'png', 'jpeg'], maximumMb: 5, maximumFiles: 1 },
    guide: [{ text: text(), points: 1 }],
  },
  case: { parts: [{ id: '1', type: 'true-false', text: text(), answer: true, points: 1 }] },
};

/** An item of that type that says nothing yet, or what is said of another so far. */
export function newItem(type: ItemType, begun?: Item): Item {
  const { text: words, explanation, hints, area, difficulty, tags, objective, basis } = begun ?? NOTHING;
  const about = { text: words, explanation, hints, area, difficulty, tags, objective, basis };
  return { type, ...about, points: type === 'description' ? 0 : 1, ...BEGINNINGS[type] } as unknown as Item;
}

const NOTHING: Partial<Item> = {
  ...{ text: text(), explanation: text(), hints: [], area: 'K2', difficulty: 2, tags: [], basis: [] },
};

/** As it is sent: a text that has no English yet stands in both places, which marks it as not translated. */
export function sendable(item: Item): Item {
  const { objective, explanation, ...rest } = JSON.parse(JSON.stringify(item)) as Item;
  const said = Object.entries({ objective, explanation }).filter(([, words]) => words?.['zh-CN'].trim());
  const copy = { ...rest, ...Object.fromEntries(said) } as Item;
  for (const place of itemTexts(copy)) if (place.text.en.trim() === '') place.text.en = place.text['zh-CN'];
  copy.tags = [...new Set(copy.tags.map((tag) => tag.trim()).filter(Boolean))];
  copy.hints = copy.hints.filter((hint) => hint['zh-CN'].trim() !== '');
  copy.basis = copy.basis
    .filter(({ law }) => law.trim() !== '')
    .map((basis) => ({ ...basis, version: basis.version ?? undefined }));
  return copy;
}
