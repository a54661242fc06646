import type { Item } from '../../../contract/assessment/item.js';
import type { Language, Localized } from '../../../contract/common.js';
import { AREA_TAG, DIFFICULTY_TAG } from './read-question.js';

/** A question of the bank on its way into a file. */
export interface OutgoingQuestion {
  item: Item;
  /** Path of its category; empty for none. */
  category: string;
}

/** A question that a format cannot hold, and why. */
export interface LeftOut {
  name: string;
  reason: string;
}

/** A file's text, and every question that it does not hold. */
export interface WrittenFile {
  text: string;
  leftOut: LeftOut[];
}

/** What one question becomes; a reason where the format cannot express it. */
export type WrittenQuestion = { text: string } | { reason: string };

/**
 * Questions by category in the order of first appearance, as formats with category lines want them; those without one
 * come first, for a category holds until the next.
 */
export function byCategory(questions: readonly OutgoingQuestion[]): Map<string, OutgoingQuestion[]> {
  const groups = new Map<string, OutgoingQuestion[]>([['', []]]);
  for (const question of questions) {
    groups.set(question.category, [...(groups.get(question.category) ?? []), question]);
  }
  return groups;
}

/** What lists call a question: its name, else the beginning of its text. */
export const nameOf = ({ name, text }: Item, language: Language): string => name ?? beginningOf(text[language]);

/** What stands for a name where a format insists on one, and is none when it is read. */
export const beginningOf = (text: string): string => [...text.replaceAll(/\s+/g, ' ')].slice(0, 60).join('');

/** Tags of an item with those that carry area and difficulty. */
export const tagsOf = ({ tags, area, difficulty }: Item): string[] => [
  ...tags,
  `${AREA_TAG}${area}`,
  `${DIFFICULTY_TAG}${String(difficulty)}`,
];

export type Say = (text: Localized | undefined) => string;
export const sayIn =
  (language: Language): Say =>
  (text) =>
    text?.[language] ?? '';
