import { Component, computed, inject } from '@angular/core';
import type { Params } from '@angular/router';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import type { Status } from '../../shared/ui/status-chip';
import { HomeClient } from './home-client';

/** A number that leads to exactly the people it counts. */
interface Figure {
  readonly key: string;
  readonly count: number;
  readonly status?: Status;
  readonly people: Params;
}

/** How the unit stands: who is certified, who is late, whose certificate ends soon. */
@Component({
  selector: 'lms-unit-card',
  imports: [ErrorState, Icon, ProgressBar, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './unit-card.html',
  styleUrl: './unit-card.scss',
})
export class UnitCard {
  protected readonly overview = inject(HomeClient).overview();
  protected readonly latest = latest(this.overview);

  protected readonly figures = computed<Figure[]>(() => {
    const overview = this.latest();
    if (!overview) return [];
    const { overdue, endingWithin } = overview;
    return [
      { key: 'overdue', count: overdue, status: 'overdue', people: { status: 'overdue' } },
      { key: 'days30', count: endingWithin.days30, status: 'due', people: { endsWithin: 30 } },
      { key: 'days60', count: endingWithin.days60, people: { endsWithin: 60 } },
      { key: 'days90', count: endingWithin.days90, people: { endsWithin: 90 } },
    ];
  });
}
