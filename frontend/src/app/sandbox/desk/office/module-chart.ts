import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ModuleView } from '@lms/contract/sandbox/office';

const WIDTH = 200;
const HEIGHT = 44;

/** Calls a minute of a module as a line, and where calls failed as bars behind it. */
@Component({
  selector: 'lms-module-chart',
  imports: [TranslocoPipe],
  template: `
    <svg
      [attr.viewBox]="'0 0 ' + width + ' ' + height"
      preserveAspectRatio="none"
      role="img"
      [attr.aria-label]="'sandbox.office.chart' | transloco: { name: module().name, last: last() }"
    >
      @for (bar of failed(); track bar) {
        <rect [attr.x]="bar" y="0" [attr.width]="step()" [attr.height]="height" class="failed" />
      }
      <polyline [attr.points]="points()" />
    </svg>
    <div class="axis">
      <span>{{ module().from }}</span><span>{{ 'sandbox.office.calls' | transloco: { count: last() } }}</span
      ><span>{{ module().to }}</span>
    </div>
  `,
  styles: `
    svg {
      display: block;
      width: 100%;
      height: 2.75rem;
    }

    polyline {
      fill: none;
      stroke: var(--mat-sys-primary);
      stroke-width: 1.5;
      vector-effect: non-scaling-stroke;
    }

    .failed {
      fill: var(--ca-overdue-container);
    }

    .axis {
      display: flex;
      justify-content: space-between;
      font: var(--mat-sys-label-small);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class ModuleChart {
  readonly module = input.required<ModuleView>();

  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly last = computed(() => this.module().calls.at(-1) ?? 0);
  protected readonly step = computed(() => WIDTH / Math.max(1, this.module().calls.length - 1));
  protected readonly points = computed(() => {
    const { calls } = this.module();
    const most = Math.max(1, ...calls) * 1.1;
    return calls
      .map((value, at) => `${(at * this.step()).toFixed(1)},${(HEIGHT - (value / most) * HEIGHT).toFixed(1)}`)
      .join(' ');
  });
  /** Where more than half of the calls failed. */
  protected readonly failed = computed(() =>
    this.module().errors.flatMap((share, at) => (share > 0.5 ? [at * this.step()] : [])),
  );
}
