import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { QuizDraftStore } from './quiz-draft-store';

/** What the contract finds wrong at exactly one place, once somebody tried to save. */
@Component({
  selector: 'lms-quiz-place-fault',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (fault(); as text) {
      <span class="fault" role="alert"
        ><lms-icon name="overdue" size="small" />{{ text.key | transloco: text.params }}</span
      >
    }
  `,
  host: { class: 'field' },
})
export class QuizPlaceFault {
  readonly place = input.required<string>();

  private readonly store = inject(QuizDraftStore);

  protected readonly fault = computed(() => (this.store.isTried() ? this.store.faults().get(this.place()) : undefined));
}
