import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { FixedQuestion, QuizLosses, QuizProof } from '../../../contract/assessment/quiz-draft.js';
import type { QuizSection } from '../../../contract/assessment/quiz-section.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { fixedOf, type PoolQuestion } from '../attempt/draw-paper.js';
import { QuestionVersion } from '../bank/question.entity.js';
import { QuestionsService } from '../bank/questions.service.js';
import { type Shortfall, shortfallsOf, supplyOf } from './pool-proof.js';
import { QuizzesService } from './quizzes.service.js';

/** Whether papers can be drawn in full: of sections being written, and of all quizzes when questions go. */
@Injectable()
export class QuizProofs {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly quizzes: QuizzesService,
  ) {}

  /** What the sections ask of everybody and can choose from. */
  async of(sections: readonly QuizSection[], language: Language): Promise<QuizProof> {
    const pools = await this.questions.readyByBank();
    const fixed = sections.map((section) => fixedOf(section, pools.get(section.bank) ?? []));
    const versions = await this.versionsOf(fixed.flat());
    return {
      sections: sections.map((_, index) => ({
        ...supplyOf(sections, index, pools),
        questions: (fixed[index] ?? []).map((question) => viewOf(question, versions, language)),
      })),
      shortfalls: shortfallsOf(sections, pools),
    };
  }

  /** @throws Problem `pool-too-small` with the numbers where a paper could not be drawn in full */
  async require(sections: readonly QuizSection[]): Promise<void> {
    const shortfalls = shortfallsOf(sections, await this.questions.readyByBank());
    if (shortfalls.length > 0) throw new Problem('pool-too-small', { members: { shortfalls } });
  }

  /** The quizzes, but retired ones, that lack more without these questions than they do now. */
  async losses(questionIds: readonly string[], language: Language): Promise<QuizLosses> {
    const pools = await this.questions.readyByBank();
    const gone = new Set(questionIds);
    const left = new Map([...pools].map(([bank, pool]) => [bank, pool.filter(({ id }) => !gone.has(id))]));
    const kept = [...(await this.quizzes.byId()).values()].filter(({ state }) => state !== 'retired');
    const items = kept.flatMap(({ id, code, title, sections }) => {
      const now = new Set(shortfallsOf(sections, pools).map(keyOf));
      const shortfalls = shortfallsOf(sections, left).filter((one) => !now.has(keyOf(one)));
      return shortfalls.length > 0 ? [{ id, code, title: inLanguage(title, language), shortfalls }] : [];
    });
    return { items, total: items.length };
  }

  private async versionsOf(questions: readonly PoolQuestion[]): Promise<ReadonlyMap<string, number[]>> {
    const found = await this.database.read.find(QuestionVersion, {
      select: { id: true, questionId: true, number: true },
      where: { questionId: In(questions.map(({ id }) => id)), readyAt: Not(IsNull()) },
      order: { number: 'DESC' },
    });
    const versions = new Map<string, number[]>();
    for (const { questionId, number } of found) {
      versions.set(questionId, [...(versions.get(questionId) ?? []), number]);
    }
    return versions;
  }
}

const keyOf = ({ section, key, subject, available }: Shortfall): string =>
  [section, key, subject, available].map(String).join(' ');

function viewOf(
  { id, slug, item }: PoolQuestion,
  versions: ReadonlyMap<string, number[]>,
  language: Language,
): FixedQuestion {
  const { type, area, difficulty, points } = item;
  const text = inLanguage(item.text, language).slice(0, 160);
  return { ...{ id, slug, text, type, area, difficulty, points }, versions: versions.get(id) ?? [] };
}
