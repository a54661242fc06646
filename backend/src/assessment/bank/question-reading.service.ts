import { Injectable } from '@nestjs/common';
import type {
  DiffQuery,
  QuestionDiff,
  QuestionVersionItem,
  QuestionVersionView,
  QuestionView,
} from '../../../contract/assessment/question.js';
import { missingTexts } from '../../../contract/assessment/item-texts.js';
import type { Language } from '../../../contract/common.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { drawable } from '../attempt/draw-paper.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { BanksService } from './banks.service.js';
import { diffItems } from './item-diff.js';
import { QuestionListService } from './question-list.service.js';
import { Question, QuestionUse, QuestionVersion } from './question.entity.js';
import { QuestionsService } from './questions.service.js';

const MOST_VERSIONS = 100;

/** One question with everything that is known of it. */
@Injectable()
export class QuestionReadingService {
  constructor(
    private readonly database: Database,
    private readonly list: QuestionListService,
    private readonly banks: BanksService,
    private readonly questions: QuestionsService,
    private readonly quizzes: QuizzesService,
    private readonly people: PeopleService,
  ) {}

  async get(id: string, language: Language): Promise<QuestionView> {
    const question = await this.known(id);
    const [summary] = await this.list.summaries([question], language);
    const item = (await this.questions.items([question.latestVersionId])).get(question.latestVersionId);
    if (!summary || !item) throw new Problem('not-found');
    const bank = await this.banks.get(question.bankId, language);
    return {
      ...summary,
      bank: { slug: bank.slug, title: bank.title },
      item,
      missing: missingTexts(item).map(({ path, text }) => ({ path, text: text['zh-CN'] })),
      versions: await this.versions(question),
      quizzes: await this.quizzesWith(question, bank.slug, language),
    };
  }

  async version(id: string, number: number): Promise<QuestionVersionItem> {
    const question = await this.known(id);
    const version = await this.database.read.findOneBy(QuestionVersion, { questionId: id, number });
    if (!version) throw new Problem('not-found');
    const [view] = await this.viewsOf(question, [version]);
    if (!view) throw new Problem('not-found');
    return { ...view, item: version.item };
  }

  async diff(id: string, { from, to }: DiffQuery): Promise<QuestionDiff> {
    const [before, after] = await Promise.all([this.version(id, from), this.version(id, to)]);
    return { from, to, changes: diffItems(before.item, after.item) };
  }

  async known(id: string): Promise<Question> {
    const question = await this.database.read.findOneBy(Question, { id });
    if (!question) throw new Problem('not-found');
    return question;
  }

  private async versions(question: Question): Promise<QuestionVersionView[]> {
    const versions = await this.database.read.find(QuestionVersion, {
      select: { id: true, number: true, origin: true, createdAt: true, createdBy: true, readyAt: true },
      where: { questionId: question.id },
      order: { number: 'DESC' },
      take: MOST_VERSIONS,
    });
    return this.viewsOf(question, versions);
  }

  private async viewsOf(question: Question, versions: readonly QuestionVersion[]): Promise<QuestionVersionView[]> {
    const names = await this.people.namesOf(versions.flatMap(({ createdBy }) => createdBy ?? []));
    const uses = await this.database.read.find(QuestionUse, { where: { questionId: question.id } });
    return versions.map(({ id, number, origin, createdAt, createdBy, readyAt }) => ({
      ...{ number, origin, createdAt: createdAt.toISOString(), readyAt: readyAt?.toISOString() ?? null },
      createdBy: createdBy === null ? null : (names.get(createdBy) ?? null),
      isDrawn: question.state === 'ready' && question.readyVersionId === id,
      attempts: uses.find(({ versionId }) => versionId === id)?.attempts ?? 0,
    }));
  }

  /** The quizzes that ask it of everybody, and those that may draw it now. */
  private async quizzesWith(question: Question, bank: string, language: Language): Promise<QuestionView['quizzes']> {
    const pool = (await this.questions.readyByBank()).get(bank)?.filter(({ id }) => id === question.id) ?? [];
    return [...(await this.quizzes.byId()).values()].flatMap(({ id, code, title, sections }) => {
      const own = sections.filter((section) => section.bank === bank);
      const isFixed = own.some(({ questions }) => questions.includes(question.slug));
      const isDrawn = own.some((section) => section.draw && drawable(section, pool).length > 0);
      if (!isFixed && !isDrawn) return [];
      return [{ id, code, title: title[language], how: isFixed ? ('fixed' as const) : ('drawn' as const) }];
    });
  }
}
