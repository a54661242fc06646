import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  NewQuestion,
  QuestionEdit,
  QuestionStateChange,
  QuestionTranslation,
} from '../../../contract/assessment/question.js';
import { Item } from '../../../contract/assessment/item.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { factsOf, indexQuestions } from './question-facts.js';
import { Question, QuestionBank, QuestionCategory, QuestionVersion } from './question.entity.js';
import { QuestionsService } from './questions.service.js';
import { isSameItem, requireWorkable, translated } from './written-item.js';

interface Wording {
  question: Question;
  item: Item;
  /** For a change of what a question is found by: if the newest wording was the one that is drawn, the new one is so at once. */
  staysReady?: boolean;
}

/** Writing questions. A wording that has ever been ready stays for ever; a draft of one's own is written over. */
@Injectable()
export class QuestionWritingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly questions: QuestionsService,
  ) {}

  async create(actor: Actor, { bankId, categoryId, item: written }: NewQuestion): Promise<string> {
    requireWorkable(written);
    const [id, versionId] = [newId(), newId()];
    await this.database.tx(async (manager) => {
      if (!(await lockedRow(manager, QuestionBank, { id: bankId }))) throw new Problem('not-found');
      await refuseOtherBank(manager, bankId, categoryId);
      const slug = await freeSlug(manager, bankId, written.slug ?? `q-${id.slice(-12)}`, id);
      const item = { ...written, slug };
      const last = await manager.maximum(Question, 'position', { bankId });
      await manager.insert(Question, {
        ...{ id, bankId, slug, position: (last ?? -1) + 1, state: 'draft', latestVersionId: versionId, origin: 'app' },
        ...{ readyVersionId: null, fileVersionId: null, categoryId, changedAt: this.clock.now(), ...factsOf(item) },
      });
      await this.insertVersion(manager, actor, { id: versionId, questionId: id, number: 1, item, readyAt: null });
      await indexQuestions(manager, [{ id, item }]);
      await this.note(actor, 'create', id, { bankId, slug, type: item.type });
    });
    return id;
  }

  /** Writes a new wording; nothing happens where it is the same. */
  async edit(actor: Actor, id: string, { revision, item }: QuestionEdit): Promise<void> {
    requireWorkable(item);
    await this.changing(id, revision, (manager, question) => this.write(manager, actor, { question, item }));
  }

  async translate(actor: Actor, id: string, { revision, texts }: QuestionTranslation): Promise<void> {
    await this.changing(id, revision, async (manager, question) => {
      const { item } = await latestOf(manager, question);
      await this.write(manager, actor, { question, item: translated(item, texts) });
    });
  }

  async setState(actor: Actor, id: string, { revision, state }: QuestionStateChange): Promise<void> {
    await this.changing(id, revision, (manager, question) => this.become(manager, actor, question, state));
  }

  /** `ready` also makes a waiting draft the wording that is drawn. Answers whether anything changed. */
  async become(manager: EntityManager, actor: Actor, question: Question, state: Question['state']): Promise<boolean> {
    const readyVersionId = state === 'ready' ? question.latestVersionId : question.readyVersionId;
    if (question.state === state && question.readyVersionId === readyVersionId) return false;
    const now = this.clock.now();
    if (state === 'ready') {
      const { id, readyAt } = await latestOf(manager, question);
      if (!readyAt) await manager.update(QuestionVersion, id, { readyAt: now });
    }
    await this.moveOn(manager, question, { state, readyVersionId });
    await this.note(actor, 'state', question.id, { from: question.state, to: state });
    return true;
  }

  /** Writes a new wording, unless it is the same; answers whether it was another. */
  async write(
    manager: EntityManager,
    actor: Actor,
    { question, item: written, staysReady }: Wording,
  ): Promise<boolean> {
    const latest = await latestOf(manager, question);
    if (written.type !== latest.item.type)
      throw new Problem('invalid-request', {
        errors: [{ pointer: '#/item/type', detail: `must be ${latest.item.type}` }],
      });
    const item = Item.parse({ ...written, slug: question.slug });
    if (isSameItem(item, latest.item)) return false;
    const now = this.clock.now();
    let versionId = latest.id;
    if (latest.readyAt === null && latest.origin === 'app') {
      await manager.update(QuestionVersion, versionId, { item, createdAt: now, createdBy: actor.id });
    } else {
      versionId = newId();
      const readyAt = staysReady && latest.id === question.readyVersionId ? now : null;
      const number = 1 + ((await manager.maximum(QuestionVersion, 'number', { questionId: question.id })) ?? 0);
      await this.insertVersion(manager, actor, { id: versionId, questionId: question.id, number, item, readyAt });
      if (readyAt) question.readyVersionId = versionId;
    }
    this.database.afterCommit(() => {
      this.questions.forgetVersion(versionId);
    });
    const { readyVersionId } = question;
    await this.moveOn(manager, question, { latestVersionId: versionId, readyVersionId, ...factsOf(item) });
    await indexQuestions(manager, [{ id: question.id, item }]);
    await this.note(actor, 'edit', question.id, { version: versionId });
    return true;
  }

  async file(manager: EntityManager, actor: Actor, question: Question, categoryId: string | null): Promise<boolean> {
    if (question.categoryId === categoryId) return false;
    await refuseOtherBank(manager, question.bankId, categoryId);
    await this.moveOn(manager, question, { categoryId });
    await this.note(actor, 'file', question.id, { from: question.categoryId, to: categoryId });
    return true;
  }

  private changing<T>(id: string, revision: number, work: (manager: EntityManager, question: Question) => Promise<T>) {
    return this.database.tx(async (manager) => {
      const question = await lockedRow(manager, Question, { id });
      if (!question) throw new Problem('not-found');
      if (question.revision !== revision) throw new Problem('moved-on', { members: { revision: question.revision } });
      await work(manager, question);
    });
  }

  private async moveOn(manager: EntityManager, question: Question, change: Partial<Question>): Promise<void> {
    Object.assign(question, change, { revision: question.revision + 1, changedAt: this.clock.now() });
    const { revision, changedAt } = question;
    await manager.update(Question, question.id, { ...change, revision, changedAt });
    this.database.afterCommit(() => {
      this.questions.forgetPools();
    });
  }

  private async insertVersion(
    manager: EntityManager,
    actor: Actor,
    version: Pick<QuestionVersion, 'id' | 'questionId' | 'number' | 'item' | 'readyAt'>,
  ): Promise<void> {
    await manager.insert(QuestionVersion, {
      ...version,
      ...{ createdAt: this.clock.now(), createdBy: actor.id, origin: 'app' },
    });
  }

  private note(actor: Actor, verb: string, thingId: string, facts: Record<string, unknown>): Promise<void> {
    return this.audit.record(actor, { action: `question.${verb}`, thing: 'question', thingId, facts });
  }
}

function latestOf(manager: EntityManager, { latestVersionId }: Question): Promise<QuestionVersion> {
  return manager.findOneByOrFail(QuestionVersion, { id: latestVersionId });
}

async function freeSlug(manager: EntityManager, bankId: string, wanted: string, id: string): Promise<string> {
  const slug = wanted.slice(0, 60);
  return (await manager.existsBy(Question, { bankId, slug })) ? `q-${id.slice(-12)}` : slug;
}

async function refuseOtherBank(manager: EntityManager, bankId: string, categoryId: string | null): Promise<void> {
  if (categoryId === null || (await manager.existsBy(QuestionCategory, { id: categoryId, bankId }))) return;
  throw new Problem('category-out-of-place');
}
