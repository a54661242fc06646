import * as z from 'zod';

/** Identifies a row for ever: a UUID made by the application, never by the database. */
export const id = () => z.uuid();

/** A point in time. On the wire: ISO 8601 in UTC, to the millisecond. The server may hand over a `Date`. */
export const instant = () =>
  z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime());

/** A day in the organisation's time zone, `2026-06-15`. Never mixed with instants. */
export const day = () => z.iso.date();

export const LANGUAGES = ['zh-CN', 'en'] as const;
/** The languages that every text of the product exists in. Chinese is the base, English complete. */
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A text in both languages, as it is stored and as authors edit it. */
export const Localized = z.object({ 'zh-CN': z.string(), en: z.string() }).meta({ id: 'Localized' });
export type Localized = z.infer<typeof Localized>;

/**
 * A text of a content file: `{zh: …, en: …}`, or one string that serves both languages. Read as {@link Localized}, which it
 * also takes, so that what was read can be written back.
 */
export const zhEn = () =>
  z
    .union([words(), z.strictObject({ zh: words(), en: words() }), z.strictObject({ 'zh-CN': words(), en: words() })])
    .transform((text): Localized => {
      if (typeof text === 'string') return { 'zh-CN': text, en: text };
      return { 'zh-CN': 'zh' in text ? text.zh : text['zh-CN'], en: text.en };
    });

const words = () => z.string().trim().min(1);

/** The text in the reader's language. */
export const inLanguage = (text: Localized, language: Language): string => text[language];

/** Lists never travel as bare arrays: a page can grow new fields, an array cannot. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int() });

export const Paging = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(25),
});
export type Paging = z.infer<typeof Paging>;

/** A rule of law that a statement, an item or a criterion rests on. */
export const Basis = z
  .object({
    law: z.string().min(1).describe('Short name of the law, e.g. 行政许可法.'),
    article: z.string().min(1).describe('Article, paragraph and item as cited, e.g. 第三十二条第一款第四项.'),
    version: z.iso.date().optional().describe('Date of the version that was read.'),
    mark: z
      .enum(['V', 'P', 'C', 'G', 'SIM'])
      .optional()
      .describe('How the source was seen: verified, public page, code, general, simulated.'),
  })
  .meta({ id: 'Basis' });
export type Basis = z.infer<typeof Basis>;
