import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { QuizDraftStore } from './quiz-draft-store';

/** A field of the editor: its label, what it means, and what is wrong with it once somebody tried to save. */
@Component({
  selector: 'lms-quiz-field',
  imports: [Icon, TranslocoPipe],
  template: `
    <label [for]="for()">{{ 'quizzing.field.' + name() | transloco }}</label>
    <ng-content />
    @if (hinted()) {
      <span class="hint">{{ 'quizzing.hint.' + name() | transloco }}</span>
    }
    @if (fault(); as text) {
      <span class="fault" role="alert"
        ><lms-icon name="overdue" size="small" />{{ text.key | transloco: text.params }}</span
      >
    }
  `,
  host: { class: 'field' },
})
export class QuizField {
  /** Names its texts. */
  readonly name = input.required<string>();
  readonly for = input.required<string>();
  /** Where the contract finds its faults; those below it count too. */
  readonly place = input<string>();
  readonly hinted = input(false);

  private readonly store = inject(QuizDraftStore);

  protected readonly fault = computed(() => {
    const place = this.place() ?? `settings.${this.name()}`;
    if (!this.store.isTried()) return undefined;
    const found = [...this.store.faults()].find(([at]) => at === place || at.startsWith(`${place}.`));
    return found?.[1];
  });
}
