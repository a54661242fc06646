import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { MatSelectModule } from '@angular/material/select';
import type { Named } from '@lms/contract/sandbox/scenario-draft';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { PartWords } from './part-words';
import { ScenarioText } from './scenario-text';
import type { Path } from './yaml-edit';

/** One of a few, or some of them. What stands in the text is offered too, even if nothing is called so. */
@Component({
  selector: 'lms-choice-field',
  imports: [Icon, MatSelectModule],
  providers: [outlinedFields],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <mat-select [multiple]="many()" [value]="chosen()" (selectionChange)="keep($event.value)">
        @for (option of offered(); track option.code) {
          <mat-option [value]="option.code">
            @if (coded() && option.name !== option.code) {
              {{ option.name }} <small class="muted">{{ option.code }}</small>
            } @else {
              {{ option.name }}
            }
          </mat-option>
        }
      </mat-select>
      @if (fault(); as reason) {
        <mat-hint class="fault"><lms-icon name="overdue" size="small" />{{ reason }}</mat-hint>
      } @else if (words.hint(name()); as hint) {
        <mat-hint>{{ hint }}</mat-hint>
      }
    </mat-form-field>
  `,
  styleUrl: './field.scss',
})
export class ChoiceField {
  readonly path = input.required<Path>();
  readonly options = input.required<readonly Named[]>();
  readonly many = input(false, { transform: booleanAttribute });

  /** Whether the codes are shown beside the names: those of the city are known by both. */
  readonly coded = input(true);

  private readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);

  protected readonly name = computed(() => String(this.path().at(-1)));
  protected readonly label = computed(() => this.words.part(this.name()));
  protected readonly fault = computed(() => this.text.faultAt(this.path()));
  protected readonly chosen = computed(() => {
    const value = this.text.at(this.path());
    if (!this.many()) return typeof value === 'object' ? '' : String(value ?? '');
    return Array.isArray(value) ? value.map(String) : [];
  });
  protected readonly offered = computed(() => {
    const known = this.options();
    const own = [this.chosen()].flat().filter((code) => code !== '' && !known.some((option) => option.code === code));
    return [...known, ...own.map((code) => ({ code, name: code }))];
  });

  protected keep(value: string | string[]): void {
    // “Only for” all variants is said by saying nothing.
    const isAll = this.name() === 'only' && Array.isArray(value) && value.length === 0;
    this.text.set(this.path(), isAll ? undefined : value);
  }
}
