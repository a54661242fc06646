import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { MarksClient } from './marks-client';

const SIZE = 25;

/** Quizzes that people in reach have sat: what is still being marked, what is kept back, what is appealed against. */
@Component({
  selector: 'lms-marked-quizzes-page',
  imports: [EmptyState, ErrorState, PageHeader, Paginator, RouterLink, Skeleton, StatusChip, TranslocoPipe],
  templateUrl: './marked-quizzes-page.html',
  styleUrl: './marks-table.scss',
})
export class MarkedQuizzesPage {
  readonly page = input<string>();

  protected readonly size = SIZE;
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly quizzes = inject(MarksClient).quizzes(() => ({ page: this.pageNumber(), size: SIZE }));
  protected readonly found = latest(this.quizzes);
}
