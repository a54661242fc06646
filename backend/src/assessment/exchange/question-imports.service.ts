import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import {
  IMPORT_STATES,
  type ImportCall,
  type ImportQuery,
  type ImportReport,
  MOST_IMPORTED,
} from '../../../contract/assessment/exchange.js';
import type { Item } from '../../../contract/assessment/item.js';
import type { Language } from '../../../contract/common.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { CategoriesService } from '../bank/categories.service.js';
import { Question, QuestionBank, QuestionVersion } from '../bank/question.entity.js';
import { QuestionWritingService } from '../bank/question-writing.service.js';
import { besideKnown, examine, type ExaminedQuestion, type KnownItems } from './examine.js';
import { readQuestions } from './formats.js';
import { reported } from './import-report.js';

/** So many questions are written at a time; others write in between, and an import that broke off goes on when repeated. */
const TOGETHER = 100;

/** How many questions came new into a bank and how many were worded anew. */
export interface Written {
  created: number;
  changed: number;
}

interface Into {
  bankId: string;
  call: ImportCall;
  bytes: Uint8Array;
}

type Ready = ExaminedQuestion & { item: Item & { slug: string } };

/** Questions from files into a bank: first a look that writes nothing, then the same once more for good. */
@Injectable()
export class QuestionImportsService {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoriesService,
    private readonly writing: QuestionWritingService,
  ) {}

  async look(bankId: string, query: ImportQuery, bytes: Uint8Array, language: Language): Promise<ImportReport> {
    const examined = await this.examined(bankId, query, bytes);
    return { ...report(examined, language), written: null };
  }

  async bring(actor: Actor, into: Into, language: Language): Promise<ImportReport> {
    const { examined, written } = await this.write(actor, into);
    return { ...report(examined, language), written };
  }

  /** Repeating it changes nothing: what the bank has already word for word is left alone. */
  async write(
    actor: Actor,
    { bankId, call, bytes }: Into,
  ): Promise<{ examined: ExaminedQuestion[]; written: Written }> {
    const examined = await this.examined(bankId, call, bytes);
    const ready = examined.filter((one): one is Ready => one.state === 'ready' && one.item !== null);
    const written = { created: 0, changed: 0 };
    for (let at = 0; at < ready.length; at += TOGETHER) {
      const group = ready.slice(at, at + TOGETHER);
      await this.database.tx(async (manager) => {
        if (!(await lockedRow(manager, QuestionBank, { id: bankId }))) throw new Problem('not-found');
        const done = await this.writeGroup(manager, actor, { bankId, state: call.state, group });
        written.created += done.created;
        written.changed += done.changed;
      });
    }
    return { examined, written };
  }

  private async examined(bankId: string, { format, area }: ImportQuery, bytes: Uint8Array) {
    if (!(await this.database.read.existsBy(QuestionBank, { id: bankId }))) throw new Problem('not-found');
    const read = readQuestions(format, bytes);
    if (read.length > MOST_IMPORTED) throw new Problem('import-too-large');
    const examined = examine(read, area);
    const slugs = examined.flatMap(({ item }) => item?.slug ?? []);
    return besideKnown(examined, await this.known(bankId, slugs));
  }

  /** The newest wording of each of these questions, by slug. */
  private async known(bankId: string, slugs: readonly string[]): Promise<KnownItems> {
    const known = new Map<string, Item>();
    for (let at = 0; at < slugs.length; at += TOGETHER) {
      const part = slugs.slice(at, at + TOGETHER);
      const questions = await this.database.read.findBy(Question, { bankId, slug: In(part) });
      const versions = await this.database.read.findBy(QuestionVersion, {
        id: In(questions.map(({ latestVersionId }) => latestVersionId)),
      });
      const itemOf = new Map(versions.map(({ id, item }) => [id, item]));
      for (const { slug, latestVersionId } of questions) {
        const item = itemOf.get(latestVersionId);
        if (item) known.set(slug, item);
      }
    }
    return known;
  }

  private async writeGroup(
    manager: EntityManager,
    actor: Actor,
    { bankId, state, group }: { bankId: string; state: ImportCall['state']; group: readonly Ready[] },
  ): Promise<Written> {
    const shelves = await this.categories.fromFile(manager, bankId, namesOf(group));
    const before = await manager.findBy(Question, { bankId, slug: In(group.map(({ item }) => item.slug)) });
    let [created, changed] = [0, 0];
    for (const { item, category } of group) {
      const categoryId = shelves.get(category) ?? null;
      const question = before.find(({ slug }) => slug === item.slug);
      if (question) {
        if (await this.writing.write(manager, actor, { question, item })) changed += 1;
        if (categoryId !== null) await this.writing.file(manager, actor, question, categoryId);
        continue;
      }
      const id = await this.writing.create(actor, { bankId, categoryId, item });
      created += 1;
      if (state !== 'ready') continue;
      await this.writing.become(manager, actor, await manager.findOneByOrFail(Question, { id }), 'ready');
    }
    return { created, changed };
  }
}

/** The categories that a file names, in the form of a bank's file; it has one language for them. */
const namesOf = (group: readonly Ready[]) =>
  [...new Set(group.map(({ category }) => category))]
    .filter((path) => path !== '')
    .map((path) => ({ zh: path.split('/'), en: path.split('/') }));

function report(examined: readonly ExaminedQuestion[], language: Language): Omit<ImportReport, 'written'> {
  const countOf = (state: string) => examined.filter((one) => one.state === state).length;
  const counts = Object.fromEntries(IMPORT_STATES.map((state) => [state, countOf(state)]));
  return {
    questions: examined.map((one) => reported(one, language)),
    counts: counts as ImportReport['counts'],
  };
}
