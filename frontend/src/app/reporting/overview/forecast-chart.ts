import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ForecastMonth } from '@lms/contract/reporting/overview';
import { type Bar, BarChart } from '../../shared/ui/bar-chart';

/** Certificates that run out, month by month; each bar leads to exactly those people. */
@Component({
  selector: 'lms-forecast-chart',
  imports: [BarChart, TranslocoPipe],
  template: `
    <lms-bar-chart
      link="/manage/people"
      [title]="'reporting.forecast.title' | transloco"
      [note]="'reporting.forecast.span' | transloco: { total: total() }"
      [bars]="bars()"
      [columns]="[
        'reporting.forecast.month' | transloco,
        'reporting.forecast.ending' | transloco,
        'reporting.forecast.renewed' | transloco,
      ]"
      says="reporting.forecast.bar"
      [tableLabel]="'reporting.asTable' | transloco"
      [strong]="'reporting.forecast.renewed' | transloco"
      [weak]="'reporting.forecast.open' | transloco"
    />
  `,
  styles: ':host, lms-bar-chart { display: flex; flex-direction: column; flex: 1; }',
})
export class ForecastChart {
  readonly months = input.required<readonly ForecastMonth[]>();
  readonly unit = input<string>();

  protected readonly bars = computed((): Bar[] => {
    const most = Math.max(...this.months().map(({ ending }) => ending));
    return this.months().map(({ month, ending, renewed }, index) => {
      const [year = '', number = ''] = month.split('-');
      return {
        ...{ key: month, name: month, value: ending, strong: renewed, cells: [ending, renewed] },
        label: String(Number(number)),
        /** The year stands where it begins. */
        under: index === 0 || number === '01' ? year : '',
        facts: { month, ending, renewed },
        isPeak: ending === most && most > 1,
        query: { endsIn: month, unit: this.unit() },
      };
    });
  });
  protected readonly total = computed(() => this.months().reduce((sum, { ending }) => sum + ending, 0));
}
