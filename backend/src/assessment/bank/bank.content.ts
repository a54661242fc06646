import { dirname } from 'node:path';
import { QuestionBankFile } from '../../../contract/assessment/bank.js';
import type { Item } from '../../../contract/assessment/item.js';
import { contentHash, ContentFaults, type ContentFile, readYaml } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import { itemFaults } from '../item/item-faults.js';
import { withPictures } from './picture-file.js';
import type { Question, QuestionBank } from './question.entity.js';

/** A question as its file has it. */
export interface ParsedQuestion extends Pick<Question, 'id' | 'bankId' | 'slug' | 'position'> {
  item: Item;
  /** The path of its category; '' for none. */
  category: string;
  tags: string[];
}

/** The names along the path of a category, in both languages. */
export interface CategoryNames {
  zh: string[];
  en: string[];
}

export interface ParsedBank {
  bank: QuestionBank;
  categories: CategoryNames[];
  questions: ParsedQuestion[];
}

/** Reads `content/question-banks/<slug>.yaml`; faults name file, line and reason. */
export function parseBank(file: ContentFile): ParsedBank {
  const { value, fault } = readYaml(file, QuestionBankFile);
  const bankId = contentId('question-bank', value.slug);
  const questions = value.items.map(({ category = '', ...written }, position): ParsedQuestion => {
    const item = withPictures(written, dirname(file.path));
    const [wrong] = itemFaults(item);
    if (wrong) throw new ContentFaults([fault(['items', position, ...wrong.path], wrong.message)]);
    // The schema of a bank insists on slugs.
    const slug = item.slug ?? '';
    const id = contentId('question', `${value.slug}/${slug}`);
    return { id, bankId, slug, position, item, category, tags: item.tags };
  });
  const titled = value.categories.map((path) => ({ zh: namesIn(path['zh-CN']), en: namesIn(path.en) }));
  const others = questions.map(({ category }) => namesIn(category)).map((zh) => ({ zh, en: englishOf(zh, titled) }));
  return {
    bank: { id: bankId, slug: value.slug, title: value.title },
    categories: [...titled, ...others],
    questions,
  };
}

const namesIn = (path: string): string[] => (path === '' ? [] : path.split('/').map((name) => name.trim()));

/** The names of a path that has none of its own in English, as far as those above it have. */
function englishOf(zh: readonly string[], titled: readonly CategoryNames[]): string[] {
  return zh.map((name, at) => {
    const above = titled.find((one) => zh.slice(0, at + 1).every((part, index) => one.zh[index] === part));
    return above?.en[at] ?? name;
  });
}

/** The id of one wording: the same wording is the same version on every machine. */
export const versionIdOf = ({ id, item }: Pick<ParsedQuestion, 'id' | 'item'>): string =>
  contentId('question-version', `${id}/${contentHash(JSON.stringify(item))}`);
