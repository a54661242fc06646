import { Component, computed, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuizOutcome, WholeFigures } from '@lms/contract/assessment/results';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { FigurePipe } from './figure';

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
  imports: [EmptyState, FigurePipe, Icon, MatButtonModule, TranslocoPipe],
  templateUrl: './distribution.html',
  styleUrl: './distribution.scss',
})
export class Distribution {
  readonly outcome = input.required<QuizOutcome>();

  protected readonly figures = FIGURES;
  protected readonly isTable = signal(false);
  protected readonly bars = computed(() => {
    const { bands, counted, quiz } = this.outcome();
    const most = Math.max(1, ...bands.map(({ attempts }) => attempts));
    return bands.map(({ from, to, attempts }) => ({
      range: `${String(from)}–${String(to)}`,
      attempts,
      height: (100 * attempts) / most,
      share: counted === 0 ? 0 : (100 * attempts) / counted,
      isPass: from >= quiz.passPercent,
    }));
  });
}
