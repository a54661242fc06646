import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, inject, input, TemplateRef } from '@angular/core';
import { MatSelectModule } from '@angular/material/select';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { branchesOf, branchOf, emptyOf, PLAIN, type Schema } from './form-model';
import { PartWords } from './part-words';
import { ScenarioText } from './scenario-text';
import type { Path } from './yaml-edit';

/** A part that can be written in several ways: a rule of one kind or another, a block of a page. */
@Component({
  selector: 'lms-part-choice',
  imports: [MatSelectModule, NgTemplateOutlet],
  providers: [outlinedFields],
  template: `
    <mat-form-field>
      <mat-label>{{ words.part(kindLabel()) }}</mat-label>
      <mat-select [value]="chosen()?.key" (selectionChange)="choose($event.value)">
        @for (branch of branches(); track branch.key) {
          <mat-option [value]="branch.key">{{ words.choice(branch.key) }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
    @if (chosen(); as branch) {
      @if (branch.key === plain) {
        <ng-container [ngTemplateOutlet]="inside()" [ngTemplateOutletContext]="{ path: path(), schema: scalar }" />
      } @else if (isBare()) {
        <ng-container
          [ngTemplateOutlet]="inside()"
          [ngTemplateOutletContext]="{ path: barePath(), schema: bareSchema() }"
        />
      } @else {
        <ng-container
          [ngTemplateOutlet]="inside()"
          [ngTemplateOutletContext]="{ path: path(), schema: branch.schema }"
        />
      }
    }
  `,
  styleUrl: './part-choice.scss',
})
export class PartChoice {
  readonly path = input.required<Path>();
  readonly schema = input.required<Schema>();

  protected readonly inside = contentChild.required(TemplateRef);

  private readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);

  protected readonly plain = PLAIN;
  protected readonly scalar: Schema = { type: 'string' };
  protected readonly branches = computed(() => branchesOf(this.schema()));
  protected readonly chosen = computed(() => branchOf(this.schema(), this.text.at(this.path())));
  /** A way with one part only shows that part at once. */
  protected readonly isBare = computed(() => Object.keys(this.chosen()?.schema.properties ?? {}).length === 1);
  protected readonly barePath = computed((): Path => [...this.path(), this.chosen()?.key ?? '']);
  protected readonly bareSchema = computed(() => this.chosen()?.schema.properties?.[this.chosen()?.key ?? ''] ?? {});
  protected readonly kindLabel = computed(() => {
    const isRule = this.branches().some(({ key }) => key === 'must');
    if (isRule) return 'rule';
    return this.branches().some(({ key }) => key === 'heading') ? 'block' : 'way';
  });

  protected choose(key: string): void {
    const branch = this.branches().find((one) => one.key === key);
    if (!branch || key === this.chosen()?.key) return;
    const old = this.text.at(this.barePath());
    const made = key === PLAIN ? '?' : emptyOf(branch.schema);
    // From “must happen” to “must never happen” the event stays the same.
    const isAlike =
      this.isBare() && JSON.stringify(branch.schema.properties?.[key]) === JSON.stringify(this.bareSchema());
    this.text.set(this.path(), isAlike && old !== undefined ? { [key]: old } : made);
  }
}
