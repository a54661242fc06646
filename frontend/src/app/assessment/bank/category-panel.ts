import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { QuestionCategories, QuestionCategoryView } from '@lms/contract/assessment/question';
import { problemOf } from '../../shared/api/problem';
import { Can } from '../../shared/access/can';
import { Confirm } from '../../shared/ui/confirm';
import { Icon } from '../../shared/ui/icon';
import { QuestionClient } from './question-client';

interface Draft {
  id?: string;
  parentId: string;
  zh: string;
  en: string;
}

/** The shelves of a bank: each leads to what lies on it, and can be renamed, moved, divided and taken away. */
@Component({
  selector: 'lms-category-panel',
  imports: [Can, Icon, MatButtonModule, MatMenuModule, RouterLink, TranslocoPipe],
  templateUrl: './category-panel.html',
  styleUrl: './category-panel.scss',
})
export class CategoryPanel {
  readonly bankId = input.required<string>();
  readonly categories = input.required<QuestionCategories>();
  readonly current = input<string>();
  readonly changed = output();

  private readonly client = inject(QuestionClient);
  private readonly confirm = inject(Confirm);
  private readonly transloco = inject(TranslocoService);

  protected readonly draft = signal<Draft | undefined>(undefined);
  protected readonly fault = signal('');
  protected readonly rows = computed(() => {
    const { items } = this.categories();
    return items.map((category) => ({
      ...category,
      depth: category.path.split('/').length - 1,
      total: totalOf(items, category),
    }));
  });
  protected readonly all = computed(() =>
    this.categories().items.reduce((sum, { questions }) => sum + questions, this.categories().uncategorised),
  );
  /** Where the category that is edited may lie: not in itself. */
  protected readonly places = computed(() => {
    const moved = this.rows().find(({ id }) => id === this.draft()?.id);
    return this.rows().filter(({ path }) => !moved || (path !== moved.path && !path.startsWith(`${moved.path}/`)));
  });

  protected begin(parentId: string): void {
    this.open({ parentId, zh: '', en: '' });
  }

  protected edit({ id, parentId, titles }: QuestionCategoryView): void {
    this.open({ id, parentId: parentId ?? '', zh: titles['zh-CN'], en: titles.en });
  }

  protected write(field: 'zh' | 'en' | 'parentId', value: string): void {
    this.draft.update((draft) => draft && { ...draft, [field]: value });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft();
    if (!draft) return;
    const { id, parentId, zh, en } = draft;
    const input = { parentId: parentId || null, title: { 'zh-CN': zh.trim(), en: en.trim() || zh.trim() } };
    await this.done(id ? this.client.changeCategory(id, input) : this.client.createCategory(this.bankId(), input));
  }

  protected async remove({ id, title }: QuestionCategoryView): Promise<void> {
    const say = (key: string) => this.transloco.translate(`questions.category.${key}`, { title });
    if (await this.confirm.ask({ title: say('removeTitle'), act: say('remove'), danger: true }))
      await this.done(this.client.removeCategory(id));
  }

  private open(draft: Draft): void {
    this.fault.set('');
    this.draft.set(draft);
  }

  private async done(work: Promise<unknown>): Promise<void> {
    try {
      await work;
      this.draft.set(undefined);
      this.fault.set('');
    } catch (error) {
      this.fault.set(problemOf(error).code);
    }
    this.changed.emit();
  }
}

const totalOf = (all: readonly QuestionCategoryView[], { path }: QuestionCategoryView): number =>
  all
    .filter((one) => one.path === path || one.path.startsWith(`${path}/`))
    .reduce((sum, { questions }) => sum + questions, 0);
