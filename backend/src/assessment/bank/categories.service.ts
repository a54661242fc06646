import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { DEEPEST_CATEGORY } from '../../../contract/assessment/bank.js';
import {
  MOST_CATEGORIES,
  type NewQuestionCategory,
  type QuestionCategories,
  type QuestionCategoryChange,
} from '../../../contract/assessment/question.js';
import type { Language } from '../../../contract/common.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { CategoryNames } from './bank.content.js';
import { CategoryTree } from './category-tree.js';
import { Question, QuestionBank, QuestionCategory } from './question.entity.js';
import { QuestionsService } from './questions.service.js';

/** The shelves of the banks. */
@Injectable()
export class CategoriesService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly questions: QuestionsService,
  ) {}

  /** By path. */
  async list(bankId: string, language: Language): Promise<QuestionCategories> {
    if (!(await this.database.read.existsBy(QuestionBank, { id: bankId }))) throw new Problem('not-found');
    const tree = await this.treeOf([bankId]);
    const counts = await this.database.read
      .createQueryBuilder(Question, 'question')
      .select('question.categoryId', 'category')
      .addSelect('COUNT(*)', 'count')
      .where({ bankId })
      .groupBy('question.categoryId')
      .getRawMany<{ category: string | null; count: string | number }>();
    const countOf = (id: string | null) => Number(counts.find(({ category }) => category === id)?.count ?? 0);
    return {
      items: tree.all.map(({ id, parentId, title, path }) => {
        return { id, parentId, title: title[language], titles: title, path, questions: countOf(id) };
      }),
      uncategorised: countOf(null),
    };
  }

  async treeOf(bankIds: readonly string[]): Promise<CategoryTree> {
    if (bankIds.length === 0) return new CategoryTree([]);
    const where = { bankId: In([...new Set(bankIds)]) };
    return new CategoryTree(await this.database.read.find(QuestionCategory, { where, order: { path: 'ASC' } }));
  }

  /** The category and all below it. */
  async within(categoryId: string): Promise<string[]> {
    const category = await this.database.read.findOneBy(QuestionCategory, { id: categoryId });
    return category ? (await this.treeOf([category.bankId])).within(categoryId) : [];
  }

  create(actor: Actor, bankId: string, { parentId, title }: NewQuestionCategory): Promise<string> {
    return this.writing(bankId, async (manager, tree) => {
      const place = placeFor(tree, { parentId, name: title['zh-CN'] });
      const id = newId();
      await manager.insert(QuestionCategory, { id, bankId, parentId, title, path: place });
      await this.note(actor, 'create', id, { bankId, path: place });
      return id;
    });
  }

  /** Renames, moves, or both. */
  async change(actor: Actor, id: string, { parentId, title }: QuestionCategoryChange): Promise<void> {
    const { bankId } = await this.known(id);
    await this.writing(bankId, async (manager, tree) => {
      const before = tree.get(id);
      if (!before) throw new Problem('not-found');
      const after = {
        ...before,
        parentId: parentId === undefined ? before.parentId : parentId,
        title: title ?? before.title,
      };
      if (after.parentId !== null && tree.within(id).includes(after.parentId))
        throw new Problem('category-out-of-place');
      const path = placeFor(tree, { parentId: after.parentId, name: after.title['zh-CN'], id });
      const below = tree.within(id).filter((one) => one !== id);
      if (below.length > 0 && path.split('/').length + tree.depthBelow(id) > DEEPEST_CATEGORY)
        throw new Problem('category-out-of-place');
      await manager.update(QuestionCategory, id, { parentId: after.parentId, title: after.title, path });
      for (const one of below.flatMap((inner) => tree.get(inner) ?? []))
        await manager.update(QuestionCategory, one.id, { path: path + one.path.slice(before.path.length) });
      await this.note(actor, 'change', id, { from: before.path, to: path });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const { bankId } = await this.known(id);
    await this.writing(bankId, async (manager, tree) => {
      const category = tree.get(id);
      if (!category) throw new Problem('not-found');
      const isUsed = tree.within(id).length > 1 || (await manager.existsBy(Question, { categoryId: id }));
      if (isUsed) throw new Problem('category-not-empty');
      await manager.delete(QuestionCategory, id);
      await this.note(actor, 'remove', id, { path: category.path });
    });
  }

  /** Makes the categories that a content file names, and those above them; what people have made or renamed stays. */
  async fromFile(
    manager: EntityManager,
    bankId: string,
    names: readonly CategoryNames[],
  ): Promise<Map<string, string>> {
    const known = new Map(
      (await manager.findBy(QuestionCategory, { bankId })).map((category) => [category.path, category.id]),
    );
    const taken = new Set(known.values());
    for (const { zh, en } of names) {
      for (let depth = 1; depth <= zh.length; depth++) {
        const path = zh.slice(0, depth).join('/');
        if (known.has(path)) continue;
        // Its id is that of its place in the file: renamed in the product, it is still the same.
        const id = contentId('question-category', `${bankId}/${path}`);
        known.set(path, id);
        if (taken.has(id)) continue;
        taken.add(id);
        const parentId = depth === 1 ? null : (known.get(zh.slice(0, depth - 1).join('/')) ?? null);
        const title = { 'zh-CN': zh[depth - 1] ?? '', en: en[depth - 1] ?? '' };
        await manager.insert(QuestionCategory, { id, bankId, parentId, title, path });
      }
    }
    return known;
  }

  private async known(id: string): Promise<QuestionCategory> {
    const category = await this.database.read.findOneBy(QuestionCategory, { id });
    if (!category) throw new Problem('not-found');
    return category;
  }

  /** One change of a bank's tree at a time: the bank's row is held. */
  private writing<T>(bankId: string, work: (manager: EntityManager, tree: CategoryTree) => Promise<T>): Promise<T> {
    return this.database.tx(async (manager) => {
      if (!(await lockedRow(manager, QuestionBank, { id: bankId }))) throw new Problem('not-found');
      const result = await work(manager, new CategoryTree(await manager.findBy(QuestionCategory, { bankId })));
      // Pools carry the paths of categories.
      this.database.afterCommit(() => {
        this.questions.forgetPools();
      });
      return result;
    });
  }

  private note(actor: Actor, verb: string, thingId: string, facts: Record<string, unknown>): Promise<void> {
    return this.audit.record(actor, {
      action: `question-category.${verb}`,
      thing: 'question-category',
      thingId,
      facts,
    });
  }
}

/** The path that a category of that name has under its parent. */
function placeFor(tree: CategoryTree, { parentId, name, id }: { parentId: string | null; name: string; id?: string }) {
  const parent = parentId === null ? undefined : tree.get(parentId);
  if (parentId !== null && !parent) throw new Problem('category-out-of-place');
  const path = parent ? `${parent.path}/${name}` : name;
  if (path.split('/').length > DEEPEST_CATEGORY) throw new Problem('category-out-of-place');
  if (tree.all.some((one) => one.path === path && one.id !== id)) throw new Problem('category-taken');
  if (id === undefined && tree.all.length >= MOST_CATEGORIES) throw new Problem('category-out-of-place');
  return path;
}
