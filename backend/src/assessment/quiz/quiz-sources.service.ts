import { Injectable } from '@nestjs/common';
import type { QuizSources } from '../../../contract/assessment/quiz-draft.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import { Database } from '../../platform/database/database.js';
import { QuestionBank } from '../bank/question.entity.js';
import { QuestionsService } from '../bank/questions.service.js';

/** What an author of quizzes chooses from. */
@Injectable()
export class QuizSourcesService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
  ) {}

  async list(language: Language): Promise<QuizSources> {
    const pools = await this.questions.readyByBank();
    const banks = await this.database.read.find(QuestionBank, { order: { slug: 'ASC' } });
    const items = banks.map(({ id, slug, title }) => {
      const pool = pools.get(slug) ?? [];
      return {
        ...{ id, bank: slug, title: inLanguage(title, language), ready: pool.length },
        categories: distinct(pool.flatMap(({ category }) => pathsTo(category))),
        tags: distinct(pool.flatMap(({ tags, item }) => [...tags, ...item.tags])),
      };
    });
    return { items, total: items.length };
  }
}

/** A category and those above it: `行政许可`, `行政许可/期限`. */
const pathsTo = (category: string): string[] =>
  category === '' ? [] : category.split('/').map((_, depth, names) => names.slice(0, depth + 1).join('/'));

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();
