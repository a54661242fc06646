import { Component, computed, inject, input } from '@angular/core';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AppealState } from '@lms/contract/assessment/appeal';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { DayPipe, InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip, type Status } from '../../shared/ui/status-chip';
import { AppealClient } from './appeal-client';
import { topicOf } from './appeal-topic';

const SIZE = 25;
const SHOWN = ['open', 'answered'] as const;
export const APPEAL_TONE: Readonly<Record<AppealState, Status>> = {
  open: 'due',
  upheld: 'ok',
  dismissed: 'paused',
  withdrawn: 'paused',
};

/** Appeals that wait for an answer, the most urgent first, and those that have one. */
@Component({
  selector: 'lms-appeal-list-page',
  imports: [
    MatButtonToggleModule,
    ...[DayPipe, EmptyState, ErrorState, InstantPipe, PageHeader, Paginator, Skeleton, StatusChip],
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './appeal-list-page.html',
  styleUrl: '../marks/marks-table.scss',
})
export class AppealListPage {
  readonly show = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly views = SHOWN;
  protected readonly tones = APPEAL_TONE;
  protected readonly shown = computed(() => SHOWN.find((name) => name === this.show()) ?? 'open');
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly appeals = inject(AppealClient).page(() => ({
    show: this.shown(),
    page: this.pageNumber(),
    size: SIZE,
  }));
  protected readonly found = latest(this.appeals);

  protected readonly topicOf = topicOf;

  protected choose(show: string): void {
    const queryParams = { show: show === 'open' ? null : show, page: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
