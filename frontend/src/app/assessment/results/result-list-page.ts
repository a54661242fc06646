import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { FigurePipe } from './figure';
import { ResultsClient } from './results-client';

const SIZE = 25;

/** All quizzes, each with how it went for the people in reach; leads to its results. */
@Component({
  selector: 'lms-result-list-page',
  imports: [
    ...[EmptyState, ErrorState, FigurePipe, Icon, InstantPipe, PageHeader, Paginator, Skeleton, StatusChip],
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './result-list-page.html',
  styleUrl: './result-list-page.scss',
})
export class ResultListPage {
  readonly search = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly quizzes = inject(ResultsClient).list(() => ({
    search: this.search(),
    page: this.pageNumber(),
    size: SIZE,
  }));
  protected readonly found = latest(this.quizzes);

  protected find(search: string): void {
    void this.router.navigate([], { queryParams: { search: search || null, page: null }, replaceUrl: true });
  }
}
