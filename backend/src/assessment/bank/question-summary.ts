import type { QuestionSummary } from '../../../contract/assessment/question.js';
import type { Item } from '../../../contract/assessment/item.js';
import type { Language } from '../../../contract/common.js';
import { itemLabel } from '../item/item-label.js';
import type { Question } from './question.entity.js';

interface Around {
  language: Language;
  category: string;
  attempts: number;
}

export function questionSummary(row: Question, item: Item, { language, category, attempts }: Around): QuestionSummary {
  const { id, bankId, slug, revision, categoryId, state, untranslated, origin, changedAt } = row;
  return {
    ...{ id, bankId, slug, revision, categoryId, category, state, untranslated, origin, attempts },
    ...{ type: item.type, area: item.area, difficulty: item.difficulty, tags: item.tags, basis: item.basis },
    text: itemLabel(item, language),
    hasDraft: state === 'ready' && row.latestVersionId !== row.readyVersionId,
    changedAt: changedAt?.toISOString() ?? null,
  };
}
