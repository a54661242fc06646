import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { faultText } from './fault-text';
import { Icon } from './icon';

/**
 * What is wrong with a field, in the reader's words; stands inside the form field's error:
 * `<mat-error><lms-fault [of]="person.name" /></mat-error>`.
 */
@Component({
  selector: 'lms-fault',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (fault(); as text) {
      <lms-icon name="overdue" size="small" />{{ override() ?? (text.key | transloco: text.params) }}
    }
  `,
})
export class Fault {
  readonly of = input.required<FieldTree<unknown>>();
  /** Said instead of the general text when the value has the wrong form: what a user name looks like. */
  readonly rule = input<string>();

  protected readonly fault = computed(() => {
    const [error] = this.of()().errors();
    return error && faultText(error);
  });
  protected readonly override = computed(() => (this.fault()?.key === 'faults.format' ? this.rule() : undefined));
}
