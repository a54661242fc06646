import type { Localized } from '../../../contract/common.js';
import type { ItemType } from '../../../contract/assessment/item.js';

/** A question as a file tells it, before anybody knows whether it makes an item of the bank. */
export interface ReadQuestion {
  /** Where it begins in the file; of a CSV the row, of an archive the line within its file. */
  line: number;
  /** Why it could not be read at all; null when `draft` is worth examining. */
  reason: Localized | null;
  /** Path of names such as `行政许可/期限`; empty for none. */
  category: string;
  /** In the schema of an item, not yet proven; null where a reason stands. */
  draft: Draft | null;
  /** What of the source has no place in an item and is left behind, in words. */
  lost?: string[];
}

/** An item in the making: the fields of its type beside what all have. */
export interface Draft {
  type: ItemType;
  name?: string | undefined;
  text: unknown;
  tags?: string[];
  [field: string]: unknown;
}

/** What a reader throws about the question in hand; the file's other questions are read all the same. */
export class UnreadableQuestion extends Error {
  readonly reason: Localized;

  constructor(en: string, zh: string) {
    super(en);
    this.reason = { 'zh-CN': zh, en };
  }
}

/** Area and difficulty travel as tags in formats that know tags only: `area:K3`, `difficulty:2`. */
export const AREA_TAG = 'area:';
export const DIFFICULTY_TAG = 'difficulty:';

/** Takes area and difficulty back out of the tags. */
export function settledTags(tags: readonly string[]): { tags: string[]; area?: string; difficulty?: number } {
  const valueOf = (prefix: string) => tags.find((tag) => tag.startsWith(prefix))?.slice(prefix.length);
  const [area, difficulty] = [valueOf(AREA_TAG), valueOf(DIFFICULTY_TAG)];
  return {
    tags: tags.filter((tag) => !tag.startsWith(AREA_TAG) && !tag.startsWith(DIFFICULTY_TAG)),
    ...(area !== undefined && { area }),
    ...(difficulty !== undefined && { difficulty: Number(difficulty) }),
  };
}

/** The guide of an essay that brings none: all its points for the answer as a whole. */
export const wholeGuide = (points: number, text?: string): unknown => [
  {
    text: text ?? { zh: '整体作答', en: 'The answer as a whole' },
    points: Number.isInteger(points) && points > 0 ? points : 1,
  },
];

/** Letters for choices and numbers for pairs, as authors name them: a, b, …, z, c27, c28. */
export const choiceId = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `c${String(index + 1)}`;
