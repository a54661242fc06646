import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { QuizDraftPage, QuizDraftQuery, QuizVersionPage } from '../../../contract/assessment/quiz-draft.js';
import { inLanguage, type Language, type Paging } from '../../../contract/common.js';
import { Database } from '../../platform/database/database.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { QuestionsService } from '../bank/questions.service.js';
import { shortfallsOf } from './pool-proof.js';
import { QuizVersion } from './quiz.entity.js';
import { QuizzesService } from './quizzes.service.js';

/** The quizzes there are to write, and what they were before. */
@Injectable()
export class QuizDraftsService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly questions: QuestionsService,
  ) {}

  async page({ search, state, page, size }: QuizDraftQuery, language: Language): Promise<QuizDraftPage> {
    const pools = await this.questions.readyByBank();
    const wanted = (search ?? '').toLowerCase();
    const found = [...(await this.quizzes.byId()).values()]
      .filter((quiz) => state === undefined || quiz.state === state)
      .filter(({ code, title }) => `${code} ${title['zh-CN']} ${title.en}`.toLowerCase().includes(wanted))
      .sort((one, other) => one.code.localeCompare(other.code) || one.id.localeCompare(other.id));
    const shown = found.slice((page - 1) * size, page * size);
    const running = await this.running(shown.map(({ id }) => id));
    const counts = await this.quizzes.questionCounts();
    const items = shown.map(({ id, code, title, sections, editedAt, ...quiz }) => ({
      ...{ id, code, title: inLanguage(title, language), state: quiz.state },
      questions: counts.get(id) ?? 0,
      running: running.get(id) ?? 0,
      editedAt: editedAt?.toISOString() ?? null,
      isSufficient: shortfallsOf(sections, pools).length === 0,
    }));
    return { items, total: found.length };
  }

  /** Its former versions, the newest first. */
  async versions(quizId: string, { page, size }: Paging): Promise<QuizVersionPage> {
    await this.quizzes.get(quizId);
    const [found, total] = await this.database.read.findAndCount(QuizVersion, {
      where: { quizId },
      order: { number: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    const attempts = await this.attemptsBy(
      quizId,
      found.map(({ number }) => number),
    );
    const items = found.map((version) => ({
      ...{ number: version.number, replacedAt: version.createdAt.toISOString() },
      attempts: attempts.get(version.number) ?? 0,
      ...this.quizzes.rulesOf(version),
    }));
    return { items, total };
  }

  /** How many attempts run now, by quiz. */
  async running(quizIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.read
      .createQueryBuilder(Attempt, 'attempt')
      .select('attempt.quizId', 'quizId')
      .addSelect('COUNT(*)', 'count')
      .where({ endedAt: IsNull(), quizId: In([...quizIds]) })
      .groupBy('attempt.quizId')
      .getRawMany<{ quizId: string; count: number | string }>();
    return new Map(rows.map(({ quizId, count }) => [quizId, Number(count)]));
  }

  private async attemptsBy(quizId: string, versions: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const rows = await this.database.read
      .createQueryBuilder(Attempt, 'attempt')
      .select('attempt.quizVersion', 'version')
      .addSelect('COUNT(*)', 'count')
      .where({ quizId, quizVersion: In([...versions]) })
      .groupBy('attempt.quizVersion')
      .getRawMany<{ version: number; count: number | string }>();
    return new Map(rows.map(({ version, count }) => [version, Number(count)]));
  }
}
