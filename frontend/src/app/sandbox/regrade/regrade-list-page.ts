import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { problemOf } from '../../shared/api/problem';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { RegradeClient } from './regrade-client';

const SIZE = 25;

/** Scenarios whose old runs can be judged by the present criteria, and what has been tried and applied. */
@Component({
  selector: 'lms-regrade-list-page',
  imports: [
    MatButtonModule,
    ...[EmptyState, ErrorState, Icon, InstantPipe, PageHeader, Paginator, Skeleton],
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './regrade-list-page.html',
  styleUrl: './regrade-list-page.scss',
})
export class RegradeListPage {
  readonly page = input<string>();

  private readonly client = inject(RegradeClient);
  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly overview = this.client.overview(() => ({ page: this.pageNumber(), size: SIZE }));
  protected readonly found = latest(this.overview);
  protected readonly busy = signal(false);
  /** Why a trial could not begin. */
  protected readonly fault = signal<string | undefined>(undefined);

  /** Begins a trial; nothing is changed by it. */
  protected async start(scenarioId: string): Promise<void> {
    this.busy.set(true);
    try {
      const { id } = await this.client.start(scenarioId);
      await this.router.navigate(['/review/regrades', id]);
    } catch (error) {
      // Judged meanwhile, or begun in another tab: the list is read anew and says so.
      this.fault.set(problemOf(error).code);
      this.overview.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
