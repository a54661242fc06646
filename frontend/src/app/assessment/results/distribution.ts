import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuizOutcome, WholeFigures } from '@lms/contract/assessment/results';
import { type Bar, BarChart } from '../../shared/ui/bar-chart';
import { EmptyState } from '../../shared/ui/empty-state';
import { FigurePipe, figureOf } from './figure';

/** The figures of the whole, in the order in which they are read, with their unit. */
const FIGURES: readonly [keyof WholeFigures, string][] = [
  ['mean', ''],
  ['median', ''],
  ['sd', ''],
  ['skewness', ''],
  ['kurtosis', ''],
  ['consistency', '%'],
  ['errorRatio', '%'],
  ['standardError', ''],
];

/** How the results are spread, as bars or as a table, and the figures of the whole test with what they say. */
@Component({
  selector: 'lms-distribution',
  imports: [BarChart, EmptyState, FigurePipe, TranslocoPipe],
  templateUrl: './distribution.html',
  styleUrl: './distribution.scss',
})
export class Distribution {
  readonly outcome = input.required<QuizOutcome>();

  protected readonly figures = FIGURES;
  protected readonly bars = computed((): Bar[] => {
    const { bands, counted, quiz } = this.outcome();
    return bands.map(({ from, to, attempts }) => {
      const range = `${String(from)}–${String(to)}`;
      const share = counted === 0 ? 0 : (100 * attempts) / counted;
      return {
        ...{ key: range, label: range, name: `${range}%`, value: attempts, facts: { range, count: attempts } },
        strong: from >= quiz.passPercent ? attempts : 0,
        cells: [attempts, figureOf(share, '%')],
      };
    });
  });
}
