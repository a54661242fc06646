import { QuestionBankFile } from '../../../contract/assessment/quiz.js';
import { contentHash, type ContentFile, readYaml } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import type { Question, QuestionBank } from './question.entity.js';
import type { Item } from '../../../contract/assessment/item.js';

/** A question as its file has it. */
export interface ParsedQuestion extends Pick<Question, 'id' | 'bankId' | 'slug' | 'position'> {
  item: Item;
}

export interface ParsedBank {
  bank: QuestionBank;
  questions: ParsedQuestion[];
}

/** Reads `content/question-banks/<slug>.yaml`; faults name file, line and reason. */
export function parseBank(file: ContentFile): ParsedBank {
  const { value } = readYaml(file, QuestionBankFile);
  const bankId = contentId('question-bank', value.slug);
  const questions = value.items.map((item, position): ParsedQuestion => {
    // The schema of a bank insists on slugs.
    const slug = item.slug ?? '';
    return { id: contentId('question', `${value.slug}/${slug}`), bankId, slug, position, item };
  });
  return { bank: { id: bankId, slug: value.slug, title: value.title }, questions };
}

/** The id of one wording: the same wording is the same version on every machine. */
export const versionIdOf = ({ id, item }: ParsedQuestion): string =>
  contentId('question-version', `${id}/${contentHash(JSON.stringify(item))}`);
