import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Overview } from '@lms/contract/reporting/overview';
import { Session } from '../../shared/access/session';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { PeopleExport } from '../people/people-export';
import { ActionList } from './action-list';
import { ForecastChart } from './forecast-chart';
import { HeatMap } from './heat-map';
import { OverviewClient } from './overview-client';
import { unitChoices } from './unit-choices';

/** A unit at a glance: how many are certified, who is late, what runs out. Every number leads to exactly those people. */
@Component({
  selector: 'lms-overview-page',
  imports: [
    ActionList,
    ErrorState,
    ForecastChart,
    HeatMap,
    Icon,
    MatButtonModule,
    PageHeader,
    PeopleExport,
    ProgressBar,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  readonly unit = input<string>();
  readonly on = input<string>();
  /** Which of those who need action are shown. */
  readonly show = input<string>();

  private readonly client = inject(OverviewClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  protected readonly overview = this.client.overview(computed(() => ({ unit: this.unit(), on: this.on() })));
  protected readonly units = unitChoices(this.client.units(computed(() => this.session.can('unit:read'))));
  /** What every link keeps: unit and day, as they stand in the address. */
  protected readonly keep = computed(() => ({ unit: this.unit(), on: this.on() }));
  protected readonly ending = [30, 60, 90] as const;
  /** How the share moved in 30 days, with its sign; nothing where it cannot be compared. */
  protected readonly trend = computed(() => {
    const view = this.overview.hasValue() ? this.overview.value() : undefined;
    const share = view?.share ?? null;
    const before = view?.shareBefore ?? null;
    if (share === null || before === null) return undefined;
    const change = Math.round((share - before) * 10) / 10;
    return change > 0 ? `+${String(change)}` : String(change).replace('-', '−');
  });

  /** Puts a filter into the address; an empty one leaves it. */
  protected choose(name: 'unit' | 'on', value: string): Promise<boolean> {
    return this.router.navigate([], { queryParams: { [name]: value || null }, queryParamsHandling: 'merge' });
  }

  protected endingOf({ endingWithin }: Overview, days: 30 | 60 | 90): number {
    return endingWithin[`days${days}`];
  }
}
