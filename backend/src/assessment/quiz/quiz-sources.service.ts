import { Injectable } from '@nestjs/common';
import type { QuizSources } from '../../../contract/assessment/quiz-draft.js';
import type { Language } from '../../../contract/common.js';
import { QuestionsService } from '../bank/questions.service.js';

/** What an author of quizzes chooses from. */
@Injectable()
export class QuizSourcesService {
  constructor(private readonly questions: QuestionsService) {}

  async list(language: Language): Promise<QuizSources> {
    const pools = await this.questions.readyByBank();
    const items = [...pools].map(([bank, pool]) => ({
      bank,
      questions: pool.map(({ slug, item }) => ({ slug, text: item.text[language].slice(0, 120), area: item.area })),
      categories: distinct(pool.map(({ category }) => category).filter(Boolean)),
      tags: distinct(pool.flatMap(({ tags, item }) => [...tags, ...item.tags])),
    }));
    return { items, total: items.length };
  }
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();
