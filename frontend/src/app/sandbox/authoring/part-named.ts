import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, inject, input, signal, TemplateRef } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { emptyOf, type Schema } from './form-model';
import { PartWords } from './part-words';
import { ScenarioText } from './scenario-text';
import type { Path } from './yaml-edit';

/** Parts under names that the author gives: variants, people to draw from, values, conditions. */
@Component({
  selector: 'lms-part-named',
  imports: [Icon, MatButtonModule, MatInputModule, NgTemplateOutlet, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    @for (entry of entries(); track entry.key) {
      <section [attr.data-path]="entry.path.join('/')" [class.faulty]="entry.faults > 0">
        <div class="head">
          <code>{{ entry.key }}</code>
          <button
            type="button"
            matIconButton
            class="push"
            [attr.aria-label]="'authoring.list.removeOf' | transloco: { name: entry.key }"
            (click)="text.set(entry.path, undefined)"
          >
            <lms-icon name="trash" size="small" />
          </button>
        </div>
        <div class="body">
          <ng-container
            [ngTemplateOutlet]="inside()"
            [ngTemplateOutletContext]="{ path: entry.path, schema: entrySchema() }"
          />
        </div>
      </section>
    }
    <form class="new" (submit)="add($event)">
      <mat-form-field>
        <mat-label>{{ 'authoring.named.name' | transloco: { name: words.part(name()) } }}</mat-label>
        <input matInput autocomplete="off" [value]="typed()" (input)="type($event)" />
      </mat-form-field>
      <button type="submit" matButton="tonal" [disabled]="!canAdd()">
        <lms-icon name="plus" size="small" />{{ 'authoring.named.add' | transloco }}
      </button>
    </form>
  `,
  styleUrl: './part-named.scss',
})
export class PartNamed {
  readonly path = input.required<Path>();
  readonly schema = input.required<Schema>();

  protected readonly inside = contentChild.required(TemplateRef);

  protected readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);

  protected readonly typed = signal('');
  protected readonly name = computed(() => String(this.path().at(-1)));
  protected readonly entrySchema = computed(() => {
    const { additionalProperties } = this.schema();
    return typeof additionalProperties === 'object' ? additionalProperties : {};
  });
  protected readonly entries = computed(() =>
    Object.keys((this.text.at(this.path()) ?? {}) as object).map((key) => {
      const path: Path = [...this.path(), key];
      return { key, path, faults: this.text.faultsIn(path) };
    }),
  );
  protected readonly canAdd = computed(
    () => this.typed().trim() !== '' && !this.entries().some(({ key }) => key === this.typed().trim()),
  );

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected add(event: Event): void {
    event.preventDefault();
    const key = this.typed().trim();
    if (!this.canAdd()) return;
    const made = emptyOf(this.entrySchema());
    if (this.entries().length === 0) this.text.set(this.path(), { [key]: made });
    else this.text.set([...this.path(), key], made);
    this.typed.set('');
  }
}
