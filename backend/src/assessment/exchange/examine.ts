import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { Language, Localized } from '../../../contract/common.js';
import { wordedIssues } from '../../platform/content/fault-words.js';
import { Item, type KnowledgeArea } from '../../../contract/assessment/item.js';
import type { ImportState } from '../../../contract/assessment/exchange.js';
import { choiceTexts, zhOf } from './draft-texts.js';
import type { Draft, ReadQuestion } from './read-question.js';

/** A question of a file after examination: what would become of it, and why. */
export interface ExaminedQuestion {
  state: ImportState;
  line: number;
  reason: Localized | null;
  category: string;
  draft: Draft | null;
  /** Proven; null when invalid. */
  item: (Item & { slug: string }) | null;
}

/** What the bank already has, by slug: the item as its newest version words it. */
export type KnownItems = ReadonlyMap<string, Item>;

/**
 * Examines what a reader read. The same file always gives the same slugs, so importing it twice changes nothing: `duplicate` is
 * what the file brought before.
 *
 * @param area for questions that name none
 */
export function examine(questions: readonly ReadQuestion[], area: KnowledgeArea): ExaminedQuestion[] {
  const seen = new Map<string, number>();
  return questions.map(({ line, reason, category, draft }): ExaminedQuestion => {
    const base = { line, category, draft };
    if (!draft) return { ...base, state: 'invalid', reason, item: null };
    const slug = slugOf(draft);
    const { success, data, error } = Item.safeParse({ area, ...draft, slug });
    if (!success) return { ...base, state: 'invalid', reason: reasonsOf(error.issues), item: null };
    const item = { ...data, slug };
    const earlier = seen.get(slug);
    if (earlier !== undefined) {
      return { ...base, state: 'duplicate', reason: sameAs(earlier), item };
    }
    seen.set(slug, line);
    return { ...base, state: 'ready', reason: null, item };
  });
}

/** The same beside what a bank has: `unchanged` is what it has word for word. */
export function besideKnown(examined: readonly ExaminedQuestion[], known: KnownItems): ExaminedQuestion[] {
  return examined.map((one) => {
    const present = one.item && known.get(one.item.slug);
    const isKnown = one.state === 'ready' && one.item && present && sameItem(present, one.item);
    return isKnown ? { ...one, state: 'unchanged' } : one;
  });
}

const sameItem = (one: Item, other: Item): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The source's own number where it makes a slug; else one that follows from type and words alone. */
function slugOf(draft: Draft): string {
  const given = typeof draft.slug === 'string' ? slugified(draft.slug) : '';
  if (given !== '') return given;
  const words = JSON.stringify([draft.type, draft.name ?? '', zhOf(draft.text), choiceTexts(draft)]);
  return `q-${createHash('sha256').update(words.replaceAll(/\s+/g, ' ')).digest('hex').slice(0, 16)}`;
}

export const slugified = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

const sameAs = (line: number): Localized => ({
  'zh-CN': `与第 ${String(line)} 行的题目相同`,
  en: `the same question as in line ${String(line)}`,
});

function reasonsOf(issues: readonly z.core.$ZodIssue[]): Localized {
  const worded = wordedIssues(issues).slice(0, 3);
  const said = (language: Language, colon: string): string[] =>
    worded.map(({ path, words }) =>
      path.length > 0 ? `${path.map(String).join('.')}${colon}${words[language]}` : words[language],
    );
  return { 'zh-CN': said('zh-CN', '：').join('；'), en: said('en', ': ').join('; ') };
}
