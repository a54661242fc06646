import { Component, computed, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitShare } from '@lms/contract/reporting/overview';
import { Icon } from '../../shared/ui/icon';
import { heatBounds, type HeatCell, heatColumns, heatOf } from './heat-layout';

/** The certified share of every unit as a map whose areas are people, or as the table of the same numbers. */
@Component({
  selector: 'lms-heat-map',
  imports: [Icon, MatButtonModule, RouterLink, TranslocoPipe],
  templateUrl: './heat-map.html',
  styleUrl: './heat-map.scss',
  host: { class: 'card' },
})
export class HeatMap {
  readonly units = input.required<readonly UnitShare[]>();
  readonly target = input.required<number>();
  /** Filters that every link keeps: the day. */
  readonly keep = input<Record<string, string | undefined>>({});

  protected readonly isTable = signal(false);
  protected readonly columns = computed(() => heatColumns(this.units(), this.target()));
  protected readonly scale = computed(() => {
    const bounds = heatBounds(this.target());
    return bounds.flatMap((bound, index) => {
      const next = bounds[index + 1];
      const below = index === 0 ? [{ heat: 1, key: 'below', from: bound, to: bound }] : [];
      const step =
        next === undefined
          ? { heat: 5, key: 'above', from: bound, to: bound }
          : { heat: index + 2, key: 'between', from: bound, to: next - 1 };
      return [...below, step];
    });
  });
  /** Every unit with its depth below the topmost, for the table and for phones. */
  protected readonly rows = computed(() => {
    const depths = new Map<string, number>();
    return this.units().map((unit) => {
      const depth = unit.parentId === null ? 0 : (depths.get(unit.parentId) ?? 0) + 1;
      depths.set(unit.id, depth);
      return { unit, depth, heat: unit.share === null ? null : heatOf(unit.share, this.target()) };
    });
  });

  /** How many people a row of cells stands for: its height. */
  protected rowSize(row: readonly HeatCell[]): number {
    return row.reduce((sum, { required }) => sum + required, 0);
  }
}
