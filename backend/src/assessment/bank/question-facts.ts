import { type EntityManager, In } from 'typeorm';
import type { Item } from '../../../contract/assessment/item.js';
import { itemTexts, missingTexts } from '../../../contract/assessment/item-texts.js';
import { type Question, QuestionBasis, QuestionTag } from './question.entity.js';

/** What questions are found by, as the wording says it. */
export type QuestionFacts = Pick<Question, 'type' | 'area' | 'difficulty' | 'untranslated' | 'searchText'>;

export const factsOf = (item: Item): QuestionFacts => ({
  type: item.type,
  area: item.area,
  difficulty: item.difficulty,
  untranslated: missingTexts(item).length > 0,
  searchText: [item.slug ?? '', ...itemTexts(item).flatMap(({ text }) => Object.values(text)), ...item.tags]
    .join('\n')
    .toLowerCase(),
});

/** Writes the tags and the basis of these questions anew. */
export async function indexQuestions(manager: EntityManager, questions: readonly { id: string; item: Item }[]) {
  if (questions.length === 0) return;
  const questionId = In(questions.map(({ id }) => id));
  await manager.delete(QuestionTag, { questionId });
  await manager.delete(QuestionBasis, { questionId });
  await manager.insert(
    QuestionTag,
    questions.flatMap(({ id, item }) => tagsOf(item).map((tag) => ({ questionId: id, tag }))),
  );
  await manager.insert(
    QuestionBasis,
    questions.flatMap(({ id, item }) =>
      item.basis.map(({ law, article, version }, position) => {
        return {
          questionId: id,
          position,
          law: law.slice(0, 200),
          article: article.slice(0, 200),
          version: version ?? null,
        };
      }),
    ),
  );
}

export const tagsOf = ({ tags }: Item): string[] => [...new Set(tags.map((tag) => tag.slice(0, 100)))];
