import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Row } from './item-fields';

/** A day or number of a formula: fixed, drawn, or absent where it may be. */
@Component({
  selector: 'lms-settled-field',
  imports: [TranslocoPipe],
  template: `
    <fieldset [attr.aria-describedby]="faultId()">
      <legend>{{ label() }}</legend>
      <select #whence class="input" [attr.aria-label]="label()" (change)="settle(whence.value)">
        @if (optional()) {
          <option value="" [selected]="from() === ''">{{ 'questions.option.absent' | transloco }}</option>
        }
        <option value="=" [selected]="from() === '='">{{ 'questions.option.fixed' | transloco }}</option>
        @for (name of drawn(); track name) {
          <option [value]="name" [selected]="from() === name">
            {{ 'questions.option.drawn' | transloco: { name } }}
          </option>
        }
      </select>
      @if (from() === '=') {
        <input
          #fixed
          class="input"
          [id]="name()"
          [type]="holds() === 'day' ? 'date' : 'number'"
          [attr.min]="holds() === 'day' ? null : 1"
          [attr.aria-label]="'questions.option.fixedOf' | transloco: { label: label() }"
          [attr.aria-invalid]="!!faultId()"
          [attr.aria-describedby]="faultId()"
          [value]="value()"
          (input)="changed.emit(holds() === 'day' ? fixed.value : fixed.valueAsNumber)"
        />
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ca-2);
      min-width: 0;
    }

    legend {
      margin-bottom: 6px;
      font: var(--mat-sys-label-medium);
    }

    .input {
      width: min(100%, 14rem);
    }
  `,
})
export class SettledField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly holds = input.required<'day' | 'number'>();
  readonly optional = input(false);
  readonly value = input.required<unknown>();
  /** What the item draws, by name. */
  readonly parameters = input.required<Row>();
  readonly faultId = input<string>();
  readonly changed = output<unknown>();

  /** Whence the value comes: nowhere, `=` for one that is fixed, or the name of what is drawn. */
  protected readonly from = computed(() => {
    const value = this.value();
    if (value === undefined) return '';
    return typeof value === 'object' && value !== null && 'draw' in value ? String(value.draw) : '=';
  });
  /** The parameters that fit; one that is named and does not is listed all the same, so that it can be seen. */
  protected readonly drawn = computed(() => {
    const fitting = Object.entries(this.parameters())
      .filter(([, drawn]) => fits(drawn, this.holds()))
      .map(([name]) => name);
    const named = this.from();
    return named === '' || named === '=' || fitting.includes(named) ? fitting : [...fitting, named];
  });

  protected settle(whence: string): void {
    if (whence === '') this.changed.emit(undefined);
    else if (whence === '=') this.changed.emit(this.holds() === 'day' ? '' : 5);
    else this.changed.emit({ draw: whence });
  }
}

const fits = (drawn: unknown, holds: 'day' | 'number'): boolean =>
  Array.isArray(drawn)
    ? drawn.every((one) => typeof one === (holds === 'day' ? 'string' : 'number'))
    : holds === 'number';
