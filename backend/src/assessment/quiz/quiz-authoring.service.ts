import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type {
  NewQuiz,
  QuizChange,
  QuizDraft,
  QuizDraftPage,
  QuizPreview,
  QuizProof,
} from '../../../contract/assessment/quiz-draft.js';
import type { QuizSection } from '../../../contract/assessment/quiz-section.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { hashPassword } from '../../identity/session/secrets.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { drawPaper } from '../attempt/draw-paper.js';
import { pagesOf } from '../attempt/papers.service.js';
import { QuestionsService } from '../bank/questions.service.js';
import { drawItem } from '../item/drawn-item.js';
import { viewItem } from '../item/item-view.js';
import { shortfallsOf, supplyOf } from './pool-proof.js';
import { Quiz } from './quiz.entity.js';
import { QuizzesService } from './quizzes.service.js';

/** Quizzes as their authors write them. Attempts that run keep the version they were drawn by. */
@Injectable()
export class QuizAuthoringService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly questions: QuestionsService,
    private readonly calendars: OfficialCalendars,
    private readonly audit: Audit,
  ) {}

  async list(language: Language): Promise<QuizDraftPage> {
    const quizzes = [...(await this.quizzes.byId()).values()].sort((one, other) => one.code.localeCompare(other.code));
    const pools = await this.questions.readyByBank();
    const running = await this.running();
    const items = quizzes.map(({ id, code, title, sections }) => ({
      id,
      code,
      title: title[language],
      questions: sections.reduce((sum, { questions, draw }) => sum + questions.length + (draw?.count ?? 0), 0),
      running: running.get(id) ?? 0,
      isSufficient: shortfallsOf(sections, pools).length === 0,
    }));
    return { items, total: items.length };
  }

  async get(id: string): Promise<QuizDraft> {
    const quiz = await this.quizzes.get(id);
    const { slug, code, title, introduction, settings, sections, version, passwordHash } = quiz;
    return {
      ...{ id, slug, code, title, introduction, settings, sections, version },
      hasPassword: passwordHash !== null,
      running: (await this.running()).get(id) ?? 0,
      proof: await this.prove(sections),
    };
  }

  /** What the sections can choose from. */
  async prove(sections: readonly QuizSection[]): Promise<QuizProof> {
    const pools = await this.questions.readyByBank();
    return {
      sections: sections.map((_, index) => supplyOf(sections, index, pools)),
      shortfalls: shortfallsOf(sections, pools),
    };
  }

  async create(actor: Actor, { password, ...quiz }: NewQuiz): Promise<QuizDraft> {
    await this.requireSupply(quiz.sections);
    const id = newId();
    const passwordHash = password ? await hashPassword(password) : null;
    await this.database.tx(async () => {
      await this.quizzes.store({ id, ...quiz, passwordHash, editedAt: this.clock.now() });
      await this.audit.record(actor, { action: 'quiz.create', thing: 'quiz', thingId: id });
    });
    return this.get(id);
  }

  async change(actor: Actor, id: string, { password, version, ...quiz }: QuizChange): Promise<QuizDraft> {
    await this.quizzes.get(id);
    await this.requireSupply(quiz.sections);
    const fresh = password ? await hashPassword(password) : null;
    await this.database.tx(async (manager) => {
      const before = await lockedRow(manager, Quiz, { id });
      if (before?.version !== version) throw new Problem('moved-on');
      const passwordHash = password === undefined ? before.passwordHash : fresh;
      await this.quizzes.store({ id, slug: before.slug, ...quiz, passwordHash, editedAt: this.clock.now() });
      await this.audit.record(actor, {
        action: 'quiz.change',
        thing: 'quiz',
        thingId: id,
        facts: { version: version + 1 },
      });
    });
    return this.get(id);
  }

  /** One paper as a candidate might get it. */
  async preview(id: string, language: Language): Promise<QuizPreview> {
    const { settings, sections } = await this.quizzes.get(id);
    const pools = await this.questions.readyByBank();
    const seed = newId();
    const plan = { sections, shuffle: settings.shuffle, poolOf: (bank: string) => pools.get(bank) ?? [] };
    const paper = drawPaper(plan, seed, new Set());
    const items = await this.questions.items(paper.map(({ versionId }) => versionId));
    const pages = pagesOf(paper, settings.questionsPerPage);
    return {
      sections: sections.map(({ title }) => ({ title: title[language] })),
      slots: paper.flatMap(({ slot, section, versionId }) => {
        const item = items.get(versionId);
        if (!item) return [];
        const drawn = drawItem(item, `${seed} ${String(slot)}`, this.calendars.all);
        return [{ slot, section, page: pages.get(slot) ?? 0, item: viewItem(drawn, language) }];
      }),
    };
  }

  /** Saving fails with the numbers where a paper could not be drawn in full. */
  private async requireSupply(sections: readonly QuizSection[]): Promise<void> {
    const { shortfalls } = await this.prove(sections);
    if (shortfalls.length > 0) throw new Problem('pool-too-small', { members: { shortfalls } });
  }

  private async running(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.read
      .createQueryBuilder(Attempt, 'attempt')
      .select('attempt.quizId', 'quizId')
      .addSelect('COUNT(*)', 'count')
      .where({ endedAt: IsNull() })
      .groupBy('attempt.quizId')
      .getRawMany<{ quizId: string; count: number | string }>();
    return new Map(rows.map(({ quizId, count }) => [quizId, Number(count)]));
  }
}
