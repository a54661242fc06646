import { Component, computed, inject, input } from '@angular/core';
import { MatInputModule } from '@angular/material/input';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { PartWords } from './part-words';
import { ScenarioText } from './scenario-text';
import type { Path } from './yaml-edit';

/** A short list of words that cannot be chosen from anything: typed with commas between. */
@Component({
  selector: 'lms-codes-field',
  imports: [Icon, MatInputModule],
  providers: [outlinedFields],
  template: `
    <mat-form-field>
      <mat-label>{{ words.part(name()) }}</mat-label>
      <input matInput autocomplete="off" [value]="shown()" (change)="keep($event)" />
      @if (fault(); as reason) {
        <mat-hint class="fault"><lms-icon name="overdue" size="small" />{{ reason }}</mat-hint>
      }
    </mat-form-field>
  `,
  styleUrl: './field.scss',
})
export class CodesField {
  readonly path = input.required<Path>();

  private readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);

  protected readonly name = computed(() => String(this.path().at(-1)));
  protected readonly fault = computed(() => this.text.faultAt(this.path()));
  protected readonly shown = computed(() => {
    const value = this.text.at(this.path());
    return Array.isArray(value) ? value.map(String).join(', ') : '';
  });

  protected keep(event: Event): void {
    const parts = (event.target as HTMLInputElement).value.split(/[,，、]/).map((part) => part.trim());
    this.text.set(
      this.path(),
      parts.filter((part) => part !== ''),
    );
  }
}
