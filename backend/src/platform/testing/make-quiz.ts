import { Item } from '../../../contract/assessment/item.js';
import { QuizFileSection } from '../../../contract/assessment/quiz-section.js';
import { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import type * as z from 'zod';
import { newId } from '../database/ids.js';
import type { TestApp } from './test-app.js';
import { factsOf } from '../../assessment/bank/question-facts.js';
import { Question, QuestionBank, QuestionVersion } from '../../assessment/bank/question.entity.js';
import { QuestionsService } from '../../assessment/bank/questions.service.js';
import { Quiz } from '../../assessment/quiz/quiz.entity.js';
import { hashPassword } from '../../identity/session/secrets.js';
import { QuizzesService } from '../../assessment/quiz/quizzes.service.js';

export interface MadeQuiz {
  id: string;
  slug: string;
}

interface QuizWish {
  settings?: Partial<z.input<typeof QuizSettings>>;
  items?: object[];
  /** How many are drawn; all of them, in order, when absent. */
  draw?: number;
  /** Other sections over the same bank; its questions are called i0, i1, … */
  sections?: object[];
  /** What a start asks for. */
  password?: string;
}

/** Four statements of one point each, all true. */
const FOUR = [1, 2, 3, 4].map((number) => ({
  type: 'true-false',
  area: 'K2',
  text: `Statement ${String(number)}`,
  answer: true,
  explanation: `Because ${String(number)}`,
}));

/** A quiz of its own bank: four true statements unless something else is wished. */
export async function makeQuiz(
  app: TestApp,
  { settings = {}, items = FOUR, draw, sections, password }: QuizWish = {},
): Promise<MadeQuiz> {
  const slug = `q-${newId()}`;
  const bankId = newId();
  const questions = items.map((item, position) => ({
    id: newId(),
    versionId: newId(),
    position,
    item: Item.parse(item),
  }));
  const slugs = questions.map(({ position }) => `i${String(position)}`);
  const section = draw === undefined ? { questions: slugs } : { draw: { count: draw } };
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const id = newId();
  await app.database.tx(async (manager) => {
    await manager.insert(QuestionBank, { id: bankId, slug, title: { 'zh-CN': '题库', en: 'Bank' } });
    for (const { id: questionId, versionId, position, item } of questions) {
      await manager.insert(Question, {
        id: questionId,
        bankId,
        slug: `i${String(position)}`,
        position,
        state: 'ready',
        latestVersionId: versionId,
        readyVersionId: versionId,
        fileVersionId: versionId,
        ...factsOf(item),
      });
      await manager.insert(QuestionVersion, {
        id: versionId,
        questionId,
        number: 1,
        item,
        createdAt: app.clock.now(),
        readyAt: app.clock.now(),
      });
    }
    await manager.insert(Quiz, {
      id,
      slug,
      code: 'T01',
      title: { 'zh-CN': '试测', en: 'Trial quiz' },
      introduction: { 'zh-CN': '说明', en: 'Introduction' },
      settings: QuizSettings.parse({ passPercent: 60, shuffle: false, ...settings }),
      sections: (sections ?? [section]).map((one) => QuizFileSection.parse({ title: '一', bank: slug, ...one })),
      passwordHash,
    });
  });
  app.app.get(QuestionsService).forgetPools();
  app.app.get(QuizzesService).forget();
  return { id, slug };
}
