import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Item, ItemOf } from '@lms/contract/assessment/item';
import type { Localized } from '@lms/contract/common';
import { parse, stringify } from 'yaml';
import { Icon } from '../../shared/ui/icon';
import { ABOUT } from './item-facts';
import { WordsPair } from './words-pair';

type Choice = ItemOf<'single-choice'>['choices'][number];

/** What is a type's own: choices and truth as a form, everything else as its fields in YAML. */
@Component({
  selector: 'lms-item-body',
  imports: [Icon, MatButtonModule, TranslocoPipe, WordsPair],
  templateUrl: './item-body.html',
  styleUrl: './item-body.scss',
})
export class ItemBody {
  readonly item = input.required<Item>();
  readonly changed = output<Item>();

  private readonly transloco = inject(TranslocoService);

  protected readonly fault = signal('');
  protected readonly yaml = signal('');
  protected readonly choices = computed(() => {
    const item = this.item();
    return item.type === 'single-choice' || item.type === 'multiple-choice' ? item.choices : undefined;
  });
  protected readonly isTrueFalse = computed(() => this.item().type === 'true-false');
  protected readonly truth = computed(() => {
    const item = this.item();
    return item.type === 'true-false' && item.answer;
  });

  constructor() {
    // Only another type begins the text anew: the author's own line breaks stay while he writes.
    const type = computed(() => this.item().type);
    effect(() => {
      type();
      untracked(() => {
        const own = Object.entries(this.item()).filter(([name]) => !ABOUT.has(name));
        this.yaml.set(stringify(Object.fromEntries(own)));
      });
    });
  }

  protected setText(at: number, text: Localized): void {
    this.setChoice(at, { text });
  }

  protected setFeedback(at: number, feedback: Localized): void {
    this.setChoice(at, { feedback: feedback['zh-CN'] ? feedback : undefined });
  }

  protected setFraction(at: number, value: string): void {
    this.setChoice(at, { fraction: Number(value) });
  }

  protected add(): void {
    const taken = new Set(this.choices()?.map(({ id }) => id));
    const id = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !taken.has(letter)) ?? 'z';
    this.setChoices([...(this.choices() ?? []), { id, text: { 'zh-CN': '', en: '' }, fraction: 0 }]);
  }

  protected remove(at: number): void {
    this.setChoices((this.choices() ?? []).filter((_, index) => index !== at));
  }

  protected setTruth(value: string): void {
    this.changed.emit({ ...this.item(), answer: value === 'true' } as Item);
  }

  protected writeYaml(text: string): void {
    this.yaml.set(text);
    try {
      const own: unknown = parse(text);
      if (typeof own !== 'object' || own === null)
        throw new Error(this.transloco.translate('questions.edit.yamlFault'));
      const about = Object.entries(this.item()).filter(([name]) => ABOUT.has(name));
      this.fault.set('');
      this.changed.emit({ ...own, ...Object.fromEntries(about) } as Item);
    } catch (error) {
      this.fault.set(error instanceof Error ? error.message : '');
    }
  }

  private setChoice(at: number, change: Partial<Choice>): void {
    this.setChoices((this.choices() ?? []).map((choice, index) => (index === at ? { ...choice, ...change } : choice)));
  }

  private setChoices(choices: Choice[]): void {
    this.changed.emit({ ...this.item(), choices } as Item);
  }
}
