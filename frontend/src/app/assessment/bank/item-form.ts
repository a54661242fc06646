import { Component, computed, input, model } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Item, KNOWLEDGE_AREAS } from '@lms/contract/assessment/item';
import type { Localized } from '@lms/contract/common';
import type { Problem } from '../../shared/api/problem';
import { Icon } from '../../shared/ui/icon';
import { ItemEditor } from './editor/item-editor';
import { PathTextPipe } from './path-text';
import { DIFFICULTIES } from './question-filter';
import { WordsPair } from './words-pair';

const NO_WORDS: Localized = { 'zh-CN': '', en: '' };

/** Everything that a question says, with what the server found wrong about it. */
@Component({
  selector: 'lms-item-form',
  imports: [Icon, ItemEditor, MatButtonModule, PathTextPipe, TranslocoPipe, WordsPair],
  templateUrl: './item-form.html',
  styleUrl: './item-form.scss',
})
export class ItemForm {
  readonly item = model.required<Item>();
  readonly problem = input<Problem>();

  protected readonly areas = KNOWLEDGE_AREAS;
  protected readonly difficulties = DIFFICULTIES;
  protected readonly none = NO_WORDS;
  protected readonly tags = computed(() => this.item().tags.join('，'));
  protected readonly faults = computed(() =>
    (this.problem()?.errors ?? []).map(({ pointer = '', detail }) => ({
      path: pointer.replace(/^#\/(item\/)?/, '').replaceAll('/', '.'),
      detail,
    })),
  );

  protected set(change: Partial<Item>): void {
    this.item.update((item) => ({ ...item, ...change }) as Item);
  }

  protected setTags(text: string): void {
    this.set({ tags: text.split(/[,，]/).map((tag) => tag.trim()) });
  }

  protected setNumber(field: 'points' | 'difficulty', text: string): void {
    this.set({ [field]: Number(text) });
  }

  protected setName(name: string): void {
    this.set({ name: name.trim() || undefined });
  }

  protected setArea(area: string): void {
    this.set({ area: area as Item['area'] });
  }

  protected setHint(at: number, hint: Localized): void {
    this.set({ hints: this.item().hints.map((one, index) => (index === at ? hint : one)) });
  }

  protected addHint(): void {
    this.set({ hints: [...this.item().hints, NO_WORDS] });
  }

  protected setBasis(at: number, field: 'law' | 'article' | 'version', value: string): void {
    const basis = this.item().basis.map((one, index) => (index === at ? { ...one, [field]: value || undefined } : one));
    this.set({ basis });
  }

  protected addBasis(): void {
    this.set({ basis: [...this.item().basis, { law: '', article: '' }] });
  }

  protected removeBasis(at: number): void {
    this.set({ basis: this.item().basis.filter((_, index) => index !== at) });
  }
}
