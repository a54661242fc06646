import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { ScenarioText } from './scenario-text';
import { valueAt, type Path } from './yaml-edit';

/** The points of a criterion in each variant; empty: the variant does not have it. */
@Component({
  selector: 'lms-points-field',
  imports: [MatButtonModule, MatInputModule, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    <span class="set" role="group" [attr.aria-label]="'authoring.part.points' | transloco">
      @for (row of rows(); track row.variant) {
        <mat-form-field class="points">
          <mat-label>{{ 'authoring.points.of' | transloco: { variant: row.variant } }}</mat-label>
          <input matInput type="number" min="0" max="100" [value]="row.points" (change)="keep(row.variant, $event)" />
        </mat-form-field>
      }
    </span>
  `,
  styleUrl: './field.scss',
  styles: '.points { width: 7rem }',
})
export class PointsField {
  readonly path = input.required<Path>();

  private readonly text = inject(ScenarioText);

  protected readonly rows = computed(() => {
    const points = this.text.at(this.path());
    return this.text.variants().map((variant) => {
      const own = typeof points === 'number' ? points : valueAt(points, [variant]);
      return { variant, points: typeof own === 'number' ? String(own) : '' };
    });
  });

  protected keep(variant: string, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const count = Math.round(Number(value));
    const next = Object.fromEntries(
      this.rows()
        .map((row): [string, number] => [row.variant, row.variant === variant ? count : Number(row.points)])
        .filter(([, points]) => points > 0),
    );
    const all = new Set(Object.values(next));
    const isSame = all.size === 1 && Object.keys(next).length === this.rows().length;
    this.text.set(this.path(), isSame ? [...all][0] : next);
  }
}
