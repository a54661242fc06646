import * as z from 'zod';
import { type Localized, zhEn } from '../common.js';
import { Item, slug } from './item.js';

/** The longest path of categories, and how deep one may lie. */
export const DEEPEST_CATEGORY = 6;
export const categoryName = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^/]+$/, 'must not hold a slash');

/** The names of a category and those above it, joined by slashes, in the base language: `行政许可/期限`. */
export const CategoryPath = z
  .string()
  .transform((path) => path.split('/').map((part) => part.trim()))
  .pipe(z.array(categoryName()).min(1).max(DEEPEST_CATEGORY))
  .transform((names) => names.join('/'));

/** Judges an item inside another schema, and hands over what is wrong with it as it is. */
export function itemOf(written: Record<string, unknown>, context: z.core.$RefinementCtx): Item {
  const item = Item.safeParse(written);
  if (item.success) return item.data;
  context.issues.push(...(item.error.issues as z.core.$ZodRawIssue[]));
  return z.NEVER;
}

/** A question as a bank's file has it: the item, and where it lies. The category is the question's, not the wording's. */
const FiledItem = z
  .looseObject({ category: CategoryPath.optional() })
  .transform(({ category, ...written }, context): Item & { category?: string } => {
    const item = itemOf(written, context);
    return category === undefined ? item : { ...item, category };
  });

/** `content/question-banks/<slug>.yaml`: the items of one bank; ids derive from the items' slugs. */
export const QuestionBankFile = z.strictObject({
  slug: slug(),
  title: zhEn(),
  categories: z
    .array(
      zhEn().refine(
        (path: Localized) =>
          CategoryPath.safeParse(path['zh-CN']).data?.split('/').length === path.en.split('/').length,
        'must have as many parts in both languages',
      ),
    )
    .default([])
    .describe('Paths of categories with their names in both languages; one that is not here has the same in both.'),
  items: z
    .array(FiledItem)
    .min(1)
    .superRefine((items, context) => {
      const seen = new Set<string>();
      items.forEach((item, index) => {
        const fault = !item.slug ? 'an item of a bank needs a slug' : seen.has(item.slug) ? 'this slug is taken' : '';
        if (fault) context.addIssue({ code: 'custom', path: [index, 'slug'], message: fault });
        if (!item.explanation && item.type !== 'description')
          context.addIssue({ code: 'custom', path: [index, 'explanation'], message: 'a bank’s file says why' });
        seen.add(item.slug ?? '');
      });
    }),
});
export type QuestionBankFile = z.output<typeof QuestionBankFile>;

export const QUESTION_STATES = ['draft', 'ready', 'retired'] as const;
export const QuestionState = z.enum(QUESTION_STATES);
export type QuestionState = z.infer<typeof QuestionState>;

/** Who wrote a thing: a content file, or a person in the product. */
export const QuestionOrigin = z.enum(['file', 'app']);
export type QuestionOrigin = z.infer<typeof QuestionOrigin>;
