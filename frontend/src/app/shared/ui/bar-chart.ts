import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { type Params, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/** One bar: so much, of which so much is drawn strong. */
export interface Bar {
  readonly key: string;
  /** At its foot, and a second line where there is one. */
  readonly label: string;
  readonly under?: string;
  readonly value: number;
  readonly strong: number;
  /** What the sentence about it names, for those who hear it. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly isPeak?: boolean;
  /** Where it leads, beside the chart's `link`. */
  readonly query?: Params;
  /** What heads its row in the table of the same numbers, and the other cells of that row. */
  readonly name: string;
  readonly cells: readonly (string | number)[];
}

const PARTS = [1, 0.75, 0.5, 0.25, 0];
const ROUND = [4, 8, 12, 20, 40, 80];

/** Bars over a scale, with a table of the same numbers one key away. The whole is a card. */
@Component({
  selector: 'lms-bar-chart',
  imports: [Icon, MatButtonModule, NgTemplateOutlet, RouterLink, TranslocoPipe],
  templateUrl: './bar-chart.html',
  styleUrl: './bar-chart.scss',
  host: { class: 'card', role: 'region', '[attr.aria-label]': 'title()' },
})
export class BarChart {
  readonly title = input.required<string>();
  readonly note = input('');
  readonly bars = input.required<readonly Bar[]>();
  /** The heads of the table. */
  readonly columns = input.required<readonly string[]>();
  readonly tableLabel = input.required<string>();
  /** Key of the sentence about one bar. */
  readonly says = input.required<string>();
  /** What strong and weak parts mean. */
  readonly strong = input.required<string>();
  readonly weak = input.required<string>();
  /** Where bars lead; nowhere if absent. */
  readonly link = input<string>();

  protected readonly isTable = signal(false);
  /** The top of the scale: a round number with some air. */
  protected readonly top = computed(() => {
    const most = Math.max(...this.bars().map(({ value }) => value), 1);
    return ROUND.find((step) => most <= step) ?? Math.ceil(most / 100) * 100;
  });
  protected readonly lines = computed(() => PARTS.map((part) => part * this.top()));
  protected readonly drawn = computed(() =>
    this.bars().map((bar) => ({
      ...bar,
      height: (bar.value / this.top()) * 100,
      strongHeight: bar.value === 0 ? 0 : (bar.strong / bar.value) * 100,
    })),
  );
}
