import * as z from 'zod';
import { Slug } from '../../../contract/catalog/course-file.js';
import type { Language } from '../../../contract/common.js';
import { type ContentFile, readYaml } from '../../platform/content/content-file.js';

const words = z.string().trim().min(1);

/** `content/glossary.yaml` */
export const GlossaryFile = z.strictObject({
  terms: z.array(
    z.strictObject({
      slug: Slug,
      zh: words.describe('Several ways to say it are parted by a slash.'),
      en: words,
      code: words.optional().describe('Of a document or a role, as the platform prints it: SGZ.'),
      use: z
        .strictObject({ zh: words, en: words })
        .optional()
        .describe('How we use the word, where it is easily confused.'),
    }),
  ),
});

/** A word whose use is explained. */
export interface Term {
  name: Record<Language, string>;
  use: Record<Language, string>;
  /** What it looks like in Chinese text. */
  forms: string[];
}

/** The words of the glossary that explain how they are used; the others only translate. */
export const parseGlossary = (file: ContentFile): Term[] =>
  readYaml(file, GlossaryFile).value.terms.flatMap(({ zh, en, use }) =>
    use ? [{ name: { 'zh-CN': zh, en }, use: { 'zh-CN': use.zh, en: use.en }, forms: formsOf(zh) }] : [],
  );

const formsOf = (name: string): string[] => name.split(/[/／、]/).map((form) => form.replace(/[（(].*$/, '').trim());

/** A reader takes in only so many words at once. */
const MOST = 4;

/** The words that a Chinese text uses, in the order in which they come; the first few. */
export function termsIn(text: string, glossary: readonly Term[]): Term[] {
  return glossary
    .map((term) => ({ term, at: firstPlace(text, term) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST)
    .map(({ term }) => term);
}

/** Where the text first uses the word; -1 where it does not. */
function firstPlace(text: string, { forms }: Term): number {
  const places = forms.map((form) => text.indexOf(form)).filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
