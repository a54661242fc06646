import { Component, computed, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ForecastMonth } from '@lms/contract/reporting/overview';
import { Icon } from '../../shared/ui/icon';

/** Certificates that run out, month by month; each bar leads to exactly those people. */
@Component({
  selector: 'lms-forecast-chart',
  imports: [Icon, MatButtonModule, RouterLink, TranslocoPipe],
  templateUrl: './forecast-chart.html',
  styleUrl: './forecast-chart.scss',
  host: { class: 'card' },
})
export class ForecastChart {
  readonly months = input.required<readonly ForecastMonth[]>();
  readonly unit = input<string>();

  protected readonly isTable = signal(false);
  /** The top of the scale: a round number with some air. */
  protected readonly top = computed(() => {
    const most = Math.max(...this.months().map(({ ending }) => ending), 1);
    return [4, 8, 12, 20, 40, 80].find((step) => most <= step) ?? Math.ceil(most / 100) * 100;
  });
  protected readonly lines = computed(() => [1, 0.75, 0.5, 0.25, 0].map((part) => part * this.top()));
  protected readonly bars = computed(() => {
    const most = Math.max(...this.months().map(({ ending }) => ending));
    return this.months().map(({ month, ending, renewed }, index) => {
      const [year = '', number = ''] = month.split('-');
      return {
        month,
        ending,
        renewed,
        /** The year stands where it begins. */
        year: index === 0 || number === '01' ? year : '',
        number: Number(number),
        height: (ending / this.top()) * 100,
        renewedHeight: ending === 0 ? 0 : (renewed / ending) * 100,
        isPeak: ending === most && most > 1,
      };
    });
  });
  protected readonly total = computed(() => this.months().reduce((sum, { ending }) => sum + ending, 0));
}
