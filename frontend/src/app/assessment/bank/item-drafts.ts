import type { Item, ItemType } from '@lms/contract/assessment/item';
import { itemTexts } from '@lms/contract/assessment/item-texts';

const text = () => ({ 'zh-CN': '', en: '' });
const choices = (...ids: string[]) => ids.map((id) => ({ id, text: text(), fraction: id === 'a' ? 100 : 0 }));
const labelled = (...ids: string[]) => ids.map((id) => ({ id, text: text() }));

/** What is a type's own in an item that has just been begun. */
const BEGINNINGS: Partial<Record<ItemType, object>> = {
  'single-choice': { choices: choices('a', 'b', 'c', 'd'), shuffle: true },
  'multiple-choice': { choices: choices('a', 'b', 'c', 'd'), shuffle: true, credit: 'partial' },
  'true-false': { answer: true },
  ordering: { choices: labelled('a', 'b', 'c'), order: ['a', 'b', 'c'], credit: 'neighbours' },
  matching: { left: labelled('1', '2'), right: labelled('a', 'b'), pairs: { 1: 'a', 2: 'b' } },
  'short-answer': { accept: [{ text: text(), fraction: 100 }], keywords: [], review: 'none', lines: 1 },
  numeric: { accept: [{ value: 0, tolerance: 0, fraction: 100 }] },
  computed: {
    parameters: { from: ['2026-06-15'] },
    formula: { rule: 'due-day', from: { draw: 'from' }, days: 20, unit: 'working', pauses: [] },
  },
  case: { parts: [{ id: '1', type: 'true-false', text: text(), answer: true, points: 1 }] },
};

export function newItem(type: ItemType): Item {
  return {
    ...{
      type,
      area: 'K2',
      difficulty: 2,
      points: 1,
      tags: [],
      text: text(),
      explanation: text(),
      hints: [],
      basis: [],
    },
    ...BEGINNINGS[type],
  } as unknown as Item;
}

/** As it is sent: a text that has no English yet stands in both places, which marks it as not translated. */
export function sendable(item: Item): Item {
  const { objective, ...rest } = JSON.parse(JSON.stringify(item)) as Item;
  const copy = (objective?.['zh-CN'].trim() ? { ...rest, objective } : rest) as Item;
  for (const place of itemTexts(copy)) if (place.text.en.trim() === '') place.text.en = place.text['zh-CN'];
  copy.tags = [...new Set(copy.tags.map((tag) => tag.trim()).filter(Boolean))];
  copy.hints = copy.hints.filter((hint) => hint['zh-CN'].trim() !== '');
  copy.basis = copy.basis
    .filter(({ law }) => law.trim() !== '')
    .map((basis) => ({ ...basis, version: basis.version ?? undefined }));
  return copy;
}
