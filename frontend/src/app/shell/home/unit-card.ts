import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { HomeClient } from './home-client';

/** How the unit stands, in four numbers; each leads to exactly those people. */
@Component({
  selector: 'lms-unit-card',
  imports: [ErrorState, Icon, ProgressBar, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './unit-card.html',
  styleUrl: './unit-card.scss',
})
export class UnitCard {
  protected readonly summary = inject(HomeClient).summary(signal(true));
  protected readonly counted = ['overdue', 'expired', 'renewal-open'] as const;
  protected readonly look = { overdue: 'overdue', expired: 'expired', 'renewal-open': 'due' } as const;
}
