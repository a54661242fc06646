import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contentId } from '../../platform/database/ids.js';
import type { CategoryNames } from './bank.content.js';
import { QuestionCategory } from './question.entity.js';

/** The shelves of the banks. */
@Injectable()
export class CategoriesService {
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
        // Its id is that of its place in the file: renamed in the product, it is still the same.
        const id = contentId('question-category', `${bankId}/${path}`);
        if (known.has(path)) continue;
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
}
