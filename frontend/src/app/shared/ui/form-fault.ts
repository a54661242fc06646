import { Component, computed, input } from '@angular/core';
import type { ReadonlyFieldState } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { isRefusal } from '../api/refusal';
import { Icon } from './icon';

/** Why the server refused a form as a whole: `<lms-form-fault [form]="person()" />`. */
@Component({
  selector: 'lms-form-fault',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (refusal(); as problem) {
      <p class="banner overdue" role="alert">
        <lms-icon [name]="problem.code === 'offline' ? 'offline' : 'overdue'" />
        <span>{{ problem.detail ?? ('problems.' + problem.code | transloco) }}</span>
      </p>
    }
  `,
  // Takes no room in a form's grid while there is nothing to say.
  styles: ':host { display: contents; }',
})
export class FormFault {
  readonly form = input.required<ReadonlyFieldState<unknown>>();

  protected readonly refusal = computed(() => this.form().errors().find(isRefusal)?.problem);
}
