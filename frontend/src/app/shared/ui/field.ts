import { Component, computed, contentChild, effect, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { faultText } from './fault-text';
import { Icon } from './icon';

let count = 0;

/**
 * A label over its control, a hint below, and what is wrong with it once it has been left or sent:
 * `<lms-field [label]="…"><input class="input" [formField]="form.name" /></lms-field>`.
 */
@Component({
  selector: 'lms-field',
  imports: [Icon, TranslocoPipe],
  template: `
    <label [for]="name">{{ label() }}</label>
    <ng-content />
    @if (fault(); as text) {
      <span class="fault" [id]="note">
        <lms-icon name="overdue" size="small" />{{ override() ?? (text.key | transloco: text.params) }}
      </span>
    } @else if (hint(); as text) {
      <span class="hint" [id]="note">{{ text }}</span>
    }
  `,
  host: { class: 'field' },
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** Said instead of the general text when the value has the wrong form: what a user name looks like. */
  readonly rule = input<string>();

  private readonly control = contentChild.required(FormField);

  protected readonly name = `field-${String((count += 1))}`;
  protected readonly note = `${this.name}-note`;
  protected readonly fault = computed(() => {
    const state = this.control().state();
    const [error] = state.touched() ? state.errors() : [];
    return error && faultText(error);
  });
  protected readonly override = computed(() => (this.fault()?.key === 'faults.format' ? this.rule() : undefined));

  constructor() {
    effect(() => {
      const { element } = this.control();
      element.id = this.name;
      element.setAttribute('aria-invalid', String(this.fault() !== undefined));
      if (this.fault() || this.hint()) element.setAttribute('aria-describedby', this.note);
      else element.removeAttribute('aria-describedby');
    });
  }
}
