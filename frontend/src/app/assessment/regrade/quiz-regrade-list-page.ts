import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { QuizRegradeClient } from './quiz-regrade-client';

const SIZE = 25;

/** What has been tried and applied by the caller. */
@Component({
  selector: 'lms-quiz-regrade-list-page',
  imports: [
    MatButtonModule,
    ...[EmptyState, ErrorState, InstantPipe, PageHeader, Paginator, Skeleton],
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './quiz-regrade-list-page.html',
  styleUrl: '../marks/marks-table.scss',
})
export class QuizRegradeListPage {
  readonly page = input<string>();

  protected readonly size = SIZE;
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly regrades = inject(QuizRegradeClient).page(() => ({ page: this.pageNumber(), size: SIZE }));
  protected readonly found = latest(this.regrades);
}
