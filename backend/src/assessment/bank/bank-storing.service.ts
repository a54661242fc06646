import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { type ParsedBank, type ParsedQuestion, versionIdOf } from './bank.content.js';
import { CategoriesService } from './categories.service.js';
import { factsOf, indexQuestions } from './question-facts.js';
import { Question, QuestionBank, QuestionVersion } from './question.entity.js';

type Known = Pick<QuestionVersion, 'id' | 'questionId' | 'number' | 'origin'>;

interface Place {
  question: ParsedQuestion;
  before: Question | undefined;
  known: Known[];
}

/**
 * Puts a bank's file into the database. What people have made or changed in the product is never undone: a wording that the
 * file does not change stays as it is here, and one that it does change after people have is a draft for them to look at.
 */
@Injectable()
export class BankStoringService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly categories: CategoriesService,
  ) {}

  store({ bank, categories, questions }: ParsedBank): Promise<void> {
    return this.database.tx(async (manager) => {
      await manager.upsert(QuestionBank, bank, ['id']);
      const shelves = await this.categories.fromFile(manager, bank.id, categories);
      const places = await placesOf(manager, questions);
      const rows = places.map((place) => this.row(place, shelves.get(place.question.category) ?? null));
      await manager.upsert(Question, rows, ['id']);
      await this.addVersions(manager, places);
      await this.retireOthers(manager, bank.id, rows);
    });
  }

  private row(place: Place, shelf: string | null): Question {
    const { question, before } = place;
    const { id, bankId, slug, position } = question;
    if (before && !isChanged(place)) return { ...before, position, categoryId: before.categoryId ?? shelf };
    const versionId = versionIdOf(question);
    const news = {
      ...{
        latestVersionId: versionId,
        fileVersionId: versionId,
        changedAt: this.clock.now(),
        ...factsOf(question.item),
      },
      ...{ categoryId: before?.categoryId ?? shelf, revision: (before?.revision ?? 0) + 1 },
    };
    if (before && isEdited(place)) return { ...before, ...news, position };
    return { id, bankId, slug, position, state: 'ready', origin: 'file', readyVersionId: versionId, ...news };
  }

  private async addVersions(manager: EntityManager, places: readonly Place[]): Promise<void> {
    const changed = places.filter(isChanged);
    const now = this.clock.now();
    const fresh = changed.filter(({ question, known }) => !known.some(({ id }) => id === versionIdOf(question)));
    await manager.insert(
      QuestionVersion,
      fresh.map(({ question, before, known }) => ({
        ...{ id: versionIdOf(question), questionId: question.id, item: question.item, createdAt: now, createdBy: null },
        ...{ number: 1 + Math.max(0, ...known.map(({ number }) => number)), origin: 'file' as const },
        readyAt: before && isEdited({ question, before, known }) ? null : now,
      })),
    );
    await indexQuestions(
      manager,
      changed.map(({ question: { id, item } }) => ({ id, item })),
    );
  }

  /** A question that left the file is retired, for papers may hold it; those made in the product are none of its business. */
  private async retireOthers(manager: EntityManager, bankId: string, rows: readonly Question[]): Promise<void> {
    const gone = { bankId, origin: 'file' as const, id: Not(In(rows.map(({ id }) => id))) };
    await manager.update(Question, gone, { state: 'retired', fileVersionId: null });
  }
}

async function placesOf(manager: EntityManager, questions: readonly ParsedQuestion[]): Promise<Place[]> {
  const ids = questions.map(({ id }) => id);
  const before = await manager.findBy(Question, { id: In(ids) });
  const known = await manager.find(QuestionVersion, {
    select: { id: true, questionId: true, number: true, origin: true },
    where: { questionId: In(ids) },
  });
  return questions.map((question) => ({
    question,
    before: before.find(({ id }) => id === question.id),
    known: known.filter(({ questionId }) => questionId === question.id),
  }));
}

/** Whether the file says something else than it did when it was loaded last. */
const isChanged = ({ question, before }: Place): boolean => before?.fileVersionId !== versionIdOf(question);

/** Whether the newest wording is a person's. */
const isEdited = ({ before, known }: Place): boolean =>
  known.some(({ id, origin }) => id === before?.latestVersionId && origin === 'app');
