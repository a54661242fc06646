import { Component, computed, input } from '@angular/core';

/** One axis of a radar: a value from 0 to 100, and the same of whoever one is compared with. Null: not judged. */
export interface RadarAxis {
  readonly label: string;
  readonly value: number | null;
  readonly reference: number | null;
}

const CENTRE = { x: 150, y: 128 };
const RADIUS = 92;
const RINGS = [25, 50, 75, 100];

/** Several marks of one run as a shape. Whoever uses it offers the same numbers as a table. */
@Component({
  selector: 'lms-radar-chart',
  templateUrl: './radar-chart.html',
  styleUrl: './radar-chart.scss',
})
export class RadarChart {
  readonly axes = input.required<readonly RadarAxis[]>();
  readonly label = input.required<string>();

  protected readonly centre = CENTRE;
  protected readonly rings = computed(() => RINGS.map((ring) => this.polygon(() => ring)));
  protected readonly mine = computed(() => this.polygon(({ value }) => value ?? 0));
  protected readonly reference = computed(() => this.polygon(({ reference }) => reference ?? 0));
  protected readonly arms = computed(() =>
    this.axes().map((axis, at) => ({
      ...axis,
      end: this.point(at, 100),
      dot: this.point(at, axis.value ?? 0),
      text: this.textAt(at),
    })),
  );

  private polygon(valueOf: (axis: RadarAxis) => number): string {
    return this.axes()
      .map((axis, at) => this.point(at, valueOf(axis)))
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' ');
  }

  private point(at: number, value: number): { x: number; y: number } {
    const angle = (2 * Math.PI * at) / this.axes().length - Math.PI / 2;
    const length = (RADIUS * value) / 100;
    return { x: CENTRE.x + length * Math.cos(angle), y: CENTRE.y + length * Math.sin(angle) };
  }

  private textAt(at: number): { x: number; y: number; anchor: string } {
    const { x, y } = this.point(at, 116);
    if (Math.abs(x - CENTRE.x) < 12) return { x, y: y - 4, anchor: 'middle' };
    return { x, y: y + 4, anchor: x > CENTRE.x ? 'start' : 'end' };
  }
}
