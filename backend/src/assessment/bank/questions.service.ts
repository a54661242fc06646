import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Item } from '../../../contract/assessment/item.js';
import { Database } from '../../platform/database/database.js';
import type { PoolQuestion } from '../attempt/draw-paper.js';
import { Question, QuestionBank, QuestionCategory, QuestionVersion } from './question.entity.js';

/** The wordings of questions, kept in memory: those that have been ready never change, pools until a question does. */
@Injectable()
export class QuestionsService {
  private readonly versions = new Map<string, Item>();
  private pools: Promise<Map<string, PoolQuestion[]>> | undefined;
  private ready: Promise<ReadonlyMap<string, PoolQuestion>> | undefined;

  constructor(private readonly database: Database) {}

  /** The ready questions of each bank, by the bank's slug, in the author's order. */
  readyByBank(): Promise<ReadonlyMap<string, PoolQuestion[]>> {
    return (this.pools ??= this.loadPools());
  }

  /** The ready questions of all banks, by their id. */
  readyById(): Promise<ReadonlyMap<string, PoolQuestion>> {
    return (this.ready ??= this.readyByBank().then(
      (pools) => new Map([...pools.values()].flat().map((question) => [question.id, question])),
    ));
  }

  /** Call after the commit of whatever changed which questions are ready. */
  forgetPools(): void {
    this.pools = undefined;
    this.ready = undefined;
  }

  /** Call after the commit of what replaced the wording of a draft. */
  forgetVersion(versionId: string): void {
    this.versions.delete(versionId);
  }

  /** The items of these versions, all in one question. */
  async items(versionIds: readonly string[]): Promise<ReadonlyMap<string, Item>> {
    const missing = versionIds.filter((id) => !this.versions.has(id));
    if (missing.length > 0) {
      const found = await this.database.read.findBy(QuestionVersion, { id: In(missing) });
      for (const { id, item } of found) this.versions.set(id, item);
    }
    return this.versions;
  }

  private async loadPools(): Promise<Map<string, PoolQuestion[]>> {
    const banks = await this.database.read.find(QuestionBank);
    const questions = await this.database.read.find(Question, {
      where: { state: 'ready' },
      order: { position: 'ASC', slug: 'ASC' },
    });
    const categories = await this.database.read.find(QuestionCategory);
    const paths = new Map(categories.map(({ id, path }) => [id, path]));
    const items = await this.items(questions.flatMap(({ readyVersionId }) => readyVersionId ?? []));
    const poolOf = (bankId: string): PoolQuestion[] =>
      questions
        .filter((question) => question.bankId === bankId)
        .flatMap(({ id, slug, readyVersionId, categoryId }) => {
          const item = readyVersionId === null ? undefined : items.get(readyVersionId);
          if (!item || readyVersionId === null) return [];
          return [
            { id, slug, versionId: readyVersionId, item, category: paths.get(categoryId ?? '') ?? '', tags: item.tags },
          ];
        });
    return new Map(banks.map(({ id, slug }) => [slug, poolOf(id)]));
  }
}
