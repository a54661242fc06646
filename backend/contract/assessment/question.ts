import * as z from 'zod';
import { Basis, id, instant, Localized, pageOf, Paging } from '../common.js';
import { categoryName, itemOf, QuestionOrigin, QuestionState } from './bank.js';
import { ItemAnswer } from './item-answer.js';
import { ItemFeedback, ItemView } from './item-view.js';
import { type Item, ITEM_TYPES, KnowledgeArea, slug } from './item.js';

/** Question banks as trainers work with them; the items themselves are `item.ts`. */

/** The most questions that one bulk change takes. */
export const MOST_CHANGED = 200;
export const MOST_CATEGORIES = 500;

/** An item as it is sent for storing, key included. */
const SentItem = z.record(z.string(), z.unknown()).transform(itemOf).describe('An item, as in a content file.');
/** An item as it is stored, key included. */
const StoredItem = z
  .record(z.string(), z.unknown())
  .describe('An item, as in a content file.') as unknown as z.ZodType<Item>;

const title = () => z.strictObject({ 'zh-CN': categoryName(), en: categoryName() });
const tag = () => z.string().trim().min(1).max(100);
const base = { revision: z.int().min(1).describe('The one that was seen; another answers 409 moved-on.') };

export const QuestionBankView = z
  .object({
    id: id(),
    slug: z.string(),
    title: z.string(),
    titles: Localized,
    questions: z.int(),
    ready: z.int(),
    drafts: z.int(),
  })
  .meta({ id: 'QuestionBank' });
export type QuestionBankView = z.infer<typeof QuestionBankView>;
export const QuestionBankPage = pageOf(QuestionBankView).meta({ id: 'QuestionBankPage' });
export type QuestionBankPage = z.infer<typeof QuestionBankPage>;

export const NewQuestionBank = z
  .strictObject({
    title: title(),
    slug: slug().max(60).optional().describe('By which quizzes name it; made up if absent.'),
  })
  .meta({ id: 'NewQuestionBank' });
export type NewQuestionBank = z.infer<typeof NewQuestionBank>;

export const QuestionCategoryView = z
  .object({
    id: id(),
    parentId: id().nullable(),
    title: z.string(),
    titles: Localized,
    path: z.string().describe('In the base language, as quizzes and files name it: 行政许可/期限.'),
    questions: z.int().describe('Those that lie right here, not further down.'),
  })
  .meta({ id: 'QuestionCategory' });
export type QuestionCategoryView = z.infer<typeof QuestionCategoryView>;
export const QuestionCategories = z
  .object({ items: z.array(QuestionCategoryView), uncategorised: z.int() })
  .meta({ id: 'QuestionCategories' });
export type QuestionCategories = z.infer<typeof QuestionCategories>;

export const NewQuestionCategory = z
  .strictObject({ parentId: id().nullable().default(null), title: title() })
  .meta({ id: 'NewQuestionCategory' });
export type NewQuestionCategory = z.infer<typeof NewQuestionCategory>;
export const QuestionCategoryChange = z
  .strictObject({ parentId: id().nullable().optional(), title: title().optional() })
  .meta({ id: 'QuestionCategoryChange' });
export type QuestionCategoryChange = z.infer<typeof QuestionCategoryChange>;

export const QUESTION_SORTS = ['position', 'changed', 'easy', 'hard', 'used', 'unused'] as const;

export const QuestionQuery = Paging.extend({
  bank: id().optional(),
  category: z
    .union([z.literal('none'), id()])
    .optional()
    .describe('With everything below it; `none`: lies nowhere.'),
  tag: tag().optional(),
  difficulty: z.coerce.number().int().min(1).max(3).optional(),
  area: KnowledgeArea.optional(),
  state: QuestionState.optional(),
  type: z.enum(ITEM_TYPES).optional(),
  law: z.string().trim().min(1).max(200).optional(),
  article: z.string().trim().min(1).max(200).optional(),
  version: z.iso.date().optional().describe('Date of the version of the law.'),
  used: z.enum(['yes', 'no']).optional().describe('Whether it stands in an attempt.'),
  untranslated: z.enum(['yes']).optional().describe('Only those with a text that nobody has translated.'),
  search: z.string().trim().max(80).optional(),
  sort: z.enum(QUESTION_SORTS).default('position'),
});
export type QuestionQuery = z.infer<typeof QuestionQuery>;

export const QuestionSummary = z
  .object({
    id: id(),
    bankId: id(),
    slug: z.string(),
    revision: z.int(),
    type: z.enum(ITEM_TYPES),
    text: z.string(),
    area: KnowledgeArea,
    difficulty: z.int(),
    tags: z.array(z.string()),
    basis: z.array(Basis),
    categoryId: id().nullable(),
    category: z.string().describe('Path in the reader’s language; empty where it lies nowhere.'),
    state: QuestionState,
    hasDraft: z
      .boolean()
      .describe('It is ready, and a newer wording waits to take the place of the one that is drawn.'),
    untranslated: z.boolean(),
    origin: QuestionOrigin,
    attempts: z.int().describe('In how many attempts it stands.'),
    changedAt: instant().nullable(),
  })
  .meta({ id: 'QuestionSummary' });
export type QuestionSummary = z.infer<typeof QuestionSummary>;
export const QuestionPage = pageOf(QuestionSummary).meta({ id: 'QuestionPage' });
export type QuestionPage = z.infer<typeof QuestionPage>;

export const QuestionVersionView = z
  .object({
    number: z.int(),
    origin: QuestionOrigin,
    createdAt: instant(),
    createdBy: z.string().nullable(),
    readyAt: instant().nullable().describe('Null: a draft, which may still be replaced.'),
    isDrawn: z.boolean().describe('Whether new papers get this one.'),
    attempts: z.int(),
  })
  .meta({ id: 'QuestionVersion' });
export type QuestionVersionView = z.infer<typeof QuestionVersionView>;

export const QuestionView = QuestionSummary.extend({
  bank: z.object({ slug: z.string(), title: z.string() }),
  item: StoredItem.describe('The newest wording.'),
  missing: z.array(z.object({ path: z.string(), text: z.string() })).describe('Texts that nobody has translated.'),
  versions: z.array(QuestionVersionView).describe('The newest first, at most 100.'),
  quizzes: z.array(z.object({ id: id(), code: z.string(), title: z.string(), how: z.enum(['fixed', 'drawn']) })),
}).meta({ id: 'Question' });
export type QuestionView = z.infer<typeof QuestionView>;

export const QuestionVersionItem = QuestionVersionView.extend({ item: StoredItem }).meta({ id: 'QuestionVersionItem' });
export type QuestionVersionItem = z.infer<typeof QuestionVersionItem>;

export const NewQuestion = z
  .strictObject({ bankId: id(), categoryId: id().nullable().default(null), item: SentItem })
  .meta({ id: 'NewQuestion' });
export type NewQuestion = z.infer<typeof NewQuestion>;

export const QuestionEdit = z.strictObject({ ...base, item: SentItem }).meta({ id: 'QuestionEdit' });
export type QuestionEdit = z.infer<typeof QuestionEdit>;

export const QuestionStateChange = z
  .strictObject({ ...base, state: QuestionState })
  .meta({ id: 'QuestionStateChange' });
export type QuestionStateChange = z.infer<typeof QuestionStateChange>;

/** The other language edits texts only; the structure is that of the base language. */
export const QuestionTranslation = z
  .strictObject({
    ...base,
    texts: z
      .array(z.strictObject({ path: z.string().max(200), en: z.string().trim().min(1).max(20_000) }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'QuestionTranslation' });
export type QuestionTranslation = z.infer<typeof QuestionTranslation>;

export const QuestionChange = z
  .strictObject({
    ids: z.array(id()).min(1).max(MOST_CHANGED),
    categoryId: id().nullable().optional(),
    addTags: z.array(tag()).max(20).default([]),
    removeTags: z.array(tag()).max(20).default([]),
    difficulty: z.int().min(1).max(3).optional(),
    area: KnowledgeArea.optional(),
    state: QuestionState.optional(),
  })
  .meta({ id: 'QuestionChange' });
export type QuestionChange = z.infer<typeof QuestionChange>;

/** Changes that stand or fall together. */
export const QuestionChanges = z
  .strictObject({ changes: z.array(QuestionChange).min(1).max(MOST_CHANGED) })
  .refine(({ changes }) => changes.reduce((sum, { ids }) => sum + ids.length, 0) <= MOST_CHANGED, {
    path: ['changes'],
    message: `at most ${String(MOST_CHANGED)} questions at a time`,
  })
  .meta({ id: 'QuestionChanges' });
export type QuestionChanges = z.infer<typeof QuestionChanges>;

export const QuestionsChanged = z
  .object({ changed: z.array(id()), unchanged: z.array(id()).describe('Those that were like that already.') })
  .meta({ id: 'QuestionsChanged' });
export type QuestionsChanged = z.infer<typeof QuestionsChanged>;

export const DiffQuery = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) });
export type DiffQuery = z.infer<typeof DiffQuery>;

/** What differs between two wordings, field by field; a thing of a list is found again by its id. */
export const QuestionDiff = z
  .object({
    from: z.int(),
    to: z.int(),
    changes: z.array(
      z.object({
        path: z.string().describe('`text.zh-CN`, `choices.b.fraction`'),
        before: z.string().nullable().describe('Null: was not there.'),
        after: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'QuestionDiff' });
export type QuestionDiff = z.infer<typeof QuestionDiff>;

/** How a wording did, over the first attempts of those who met it. Figures are null where too few have. */
export const QuestionStatistics = z
  .object({
    enough: z.int().describe('How many answers there must be.'),
    versions: z.array(
      z.object({
        number: z.int(),
        answers: z.int(),
        facility: z.number().nullable().describe('Mean mark as a share of the maximum, in percent.'),
        discrimination: z.number().nullable().describe('Correlation with the rest of the paper, in percent.'),
        options: z
          .array(z.object({ id: z.string(), text: z.string(), fraction: z.number(), chosen: z.int() }))
          .describe('For choices: how often each was taken. Empty for other types.'),
      }),
    ),
  })
  .meta({ id: 'QuestionStatistics' });
export type QuestionStatistics = z.infer<typeof QuestionStatistics>;

export const PreviewRequest = z
  .strictObject({
    item: SentItem,
    seed: z.string().min(1).max(60),
    answer: ItemAnswer.optional(),
    wrong: z.int().min(0).max(100).default(0).describe('How many tries have failed before; each opens the next hint.'),
  })
  .meta({ id: 'QuestionPreviewRequest' });
export type PreviewRequest = z.infer<typeof PreviewRequest>;
/** The item as a candidate sees it, and how a trial answer would be marked. Nothing of it is kept. */
export const QuestionPreview = z
  .object({ view: ItemView, feedback: ItemFeedback.nullable() })
  .meta({ id: 'QuestionPreview' });
export type QuestionPreview = z.infer<typeof QuestionPreview>;

export const BasisQuery = Paging.extend({ search: z.string().trim().max(80).optional() });
export type BasisQuery = z.infer<typeof BasisQuery>;
/** Everything that rests on one article of one version of a law. */
export const QuestionBasisPage = pageOf(
  z.object({
    law: z.string(),
    version: z.string().nullable(),
    article: z.string(),
    questions: z.int(),
    ready: z.int(),
  }),
).meta({ id: 'QuestionBasisPage' });
export type QuestionBasisPage = z.infer<typeof QuestionBasisPage>;

export const QuestionTagPage = pageOf(z.object({ tag: z.string(), questions: z.int() })).meta({
  id: 'QuestionTagPage',
});
export type QuestionTagPage = z.infer<typeof QuestionTagPage>;
export const TagQuery = Paging.extend({ bank: id().optional() });
export type TagQuery = z.infer<typeof TagQuery>;
