import type { Language } from '../../../contract/common.js';
import type { QuestionCategory } from './question.entity.js';

/** The categories of one bank or several. */
export class CategoryTree {
  private readonly byId: ReadonlyMap<string, QuestionCategory>;

  constructor(readonly all: readonly QuestionCategory[]) {
    this.byId = new Map(all.map((category) => [category.id, category]));
  }

  get(id: string): QuestionCategory | undefined {
    return this.byId.get(id);
  }

  /** The category itself, and all below it. */
  within(id: string): string[] {
    const found = [id];
    // The list grows while it is walked.
    for (const above of found)
      found.push(...this.all.filter(({ parentId }) => parentId === above).map((category) => category.id));
    return found;
  }

  /** How many more levels lie below it. */
  depthBelow(id: string): number {
    const own = this.depthOf(id);
    return Math.max(...this.within(id).map((one) => this.depthOf(one))) - own;
  }

  /** The names along its path; empty for none. */
  pathOf(id: string | null, language: Language): string {
    const names: string[] = [];
    for (let at = this.byId.get(id ?? ''); at; at = this.byId.get(at.parentId ?? '')) names.unshift(at.title[language]);
    return names.join(' / ');
  }

  private depthOf(id: string): number {
    return this.byId.get(id)?.path.split('/').length ?? 0;
  }
}
