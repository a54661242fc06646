import * as z from 'zod';

import { id, pageOf, Paging, zhEn } from '../common.js';
import { Day } from './deadline.js';

/**
 * How a source was seen: V read in full text, P seen on a public page in part, C in code of real systems (facts only),
 * G general knowledge that the adopting body must verify, SIM invented for the sandbox.
 */
export const SourceMark = z.enum(['V', 'P', 'C', 'G', 'SIM']);
export type SourceMark = z.infer<typeof SourceMark>;

export const LawKind = z.enum(['law', 'regulation', 'rule', 'policy', 'standard', 'local']);
export type LawKind = z.infer<typeof LawKind>;

/** The short name by which content cites a law: `licensing-law`. Never changes. */
export const LawSlug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const ArticleFile = z.strictObject({
  no: z
    .string()
    .regex(/^\d+(-\d+)?$/)
    .describe('Arabic number of the article in the version named by the law'),
  formerNo: z.string().regex(/^\d+$/).optional().describe('Its number before the last renumbering'),
  mark: SourceMark.optional().describe("Where it differs from the law's own mark"),
  summary: zhEn().describe('In our own words'),
  quote: zhEn().optional().describe('The text itself, only where it was read in full'),
});

/** `content/law/laws.yaml` */
export const LawsFile = z.strictObject({
  laws: z
    .array(
      z.strictObject({
        slug: LawSlug,
        title: zhEn(),
        short: zhEn().describe('The name used in citations'),
        kind: LawKind,
        number: z.string().optional().describe('Official document number, where known'),
        issued: Day.optional(),
        version: Day.describe('Date of the version that the summaries follow'),
        inForce: Day.optional(),
        mark: SourceMark,
        recheck: zhEn()
          .optional()
          .describe('What must be checked against the text in force before anything graded rests on it'),
        articles: z.array(ArticleFile),
      }),
    )
    .min(1),
});
export type LawsFile = z.infer<typeof LawsFile>;

export const ArticleView = z
  .object({
    no: z.string(),
    formerNo: z.string().nullable(),
    label: z.string().describe('第三十二条, Art. 32'),
    mark: SourceMark,
    summary: z.string(),
    quote: z.string().nullable(),
  })
  .meta({ id: 'LawArticle' });
export type ArticleView = z.infer<typeof ArticleView>;

export const LawSummary = z
  .object({
    id: id(),
    slug: LawSlug,
    title: z.string(),
    short: z.string(),
    kind: LawKind,
    number: z.string().nullable(),
    version: Day,
    inForce: Day.nullable(),
    mark: SourceMark,
    needsRecheck: z.boolean(),
    articleCount: z.number().int(),
  })
  .meta({ id: 'LawSummary' });
export type LawSummary = z.infer<typeof LawSummary>;

export const LawView = LawSummary.extend({
  issued: Day.nullable(),
  recheck: z.string().nullable(),
  articles: z.array(ArticleView),
}).meta({ id: 'Law' });
export type LawView = z.infer<typeof LawView>;

export const LawPage = pageOf(LawSummary).meta({ id: 'LawPage' });

export const LawSearch = Paging.extend({
  search: z.string().trim().max(100).optional().describe('Looks in titles, numbers and summaries'),
});
export type LawSearch = z.infer<typeof LawSearch>;

/** One article of one law, as lessons, items and criteria cite it. */
export const Citation = z.object({ law: LawSlug, article: z.string().optional() });
export type Citation = z.infer<typeof Citation>;
