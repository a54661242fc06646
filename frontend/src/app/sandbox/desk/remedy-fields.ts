import { Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Remedy } from '@lms/contract/sandbox/command';
import type * as z from 'zod';

const FIELDS = ['body', 'days', 'court', 'months', 'online'] as const;

/** Where and until when an adverse decision can be challenged. Null until the first four parts are there; the online channel may be missing, and is then missing from the decision. */
@Component({
  selector: 'lms-remedy-fields',
  imports: [TranslocoPipe],
  template: `
    <fieldset>
      <legend class="label">{{ label() }}</legend>
      @for (field of fields; track field) {
        <label>
          {{ 'sandbox.remedy.' + field | transloco }}
          <span class="input"
            ><input [type]="isNumber(field) ? 'number' : 'text'" (input)="write(field, $event)"
          /></span>
        </label>
      }
    </fieldset>
  `,
  styleUrl: './remedy-fields.scss',
})
export class RemedyFields {
  readonly label = input.required<string>();
  readonly changed = output<z.infer<typeof Remedy> | null>();

  protected readonly fields = FIELDS;
  private readonly parts = signal<Record<string, unknown>>({});

  protected isNumber(field: string): boolean {
    return field === 'days' || field === 'months';
  }

  protected write(field: string, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.parts.update((parts) => ({ ...parts, [field]: this.isNumber(field) ? Number(value) : value }));
    const remedy = Remedy.safeParse(this.parts());
    this.changed.emit(remedy.success ? remedy.data : null);
  }
}
