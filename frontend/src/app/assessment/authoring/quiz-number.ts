import { Component, computed, inject, input } from '@angular/core';
import { QuizDraftStore } from './quiz-draft-store';
import { QuizField } from './quiz-field';
import { numberOf } from './zoned';

/** Settings that may be left empty: without a limit. */
const OPTIONAL = ['timeLimitMinutes', 'attempts'] as const;
type NumberSetting =
  | (typeof OPTIONAL)[number]
  | ('graceMinutes' | 'delayMinutes' | 'passPercent' | 'tries' | 'penaltyPercent' | 'questionsPerPage');

/** A setting that is a number. One that is needed and left empty is told as a fault. */
@Component({
  selector: 'lms-quiz-number',
  imports: [QuizField],
  template: `
    <lms-quiz-field [name]="name()" [for]="name()" [hinted]="hinted()">
      <input
        #box
        type="number"
        class="input"
        [id]="name()"
        [attr.min]="min()"
        [attr.max]="max()"
        [attr.step]="broken() ? 'any' : null"
        [value]="value()"
        (input)="set(box.value)"
      />
    </lms-quiz-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class QuizNumber {
  readonly name = input.required<NumberSetting>();
  readonly hinted = input(true);
  readonly min = input(0);
  readonly max = input<number>();
  /** Whether it may have decimals. */
  readonly broken = input(false);

  private readonly store = inject(QuizDraftStore);

  protected readonly value = computed(() => this.store.form()?.settings[this.name()] ?? '');

  protected set(box: string): void {
    const isOptional = OPTIONAL.some((one) => one === this.name());
    this.store.editSettings({ [this.name()]: numberOf(box) ?? (isOptional ? null : Number.NaN) });
  }
}
