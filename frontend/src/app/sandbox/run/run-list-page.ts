import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunSummary } from '@lms/contract/sandbox/scenario';
import { RUN_MODES, type RunMode } from '@lms/contract/sandbox/terms';
import { pageNumber } from '../../shared/api/paging';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { RunClient } from './run-client';
import { runStatus, runWord } from './run-status';

const SIZE = 25;

/** One's own runs, newest first, each with its way back in or its result. */
@Component({
  selector: 'lms-run-list-page',
  imports: [
    MatButtonModule,
    EmptyState,
    ErrorState,
    InstantPipe,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './run-list-page.html',
  styleUrl: './run-list-page.scss',
})
export class RunListPage {
  readonly page = input<string>();
  readonly mode = input<RunMode>();

  private readonly router = inject(Router);

  protected readonly modes = RUN_MODES;
  protected readonly status = runStatus;
  protected readonly word = runWord;
  protected readonly size = SIZE;
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly runs = inject(RunClient).page(() => ({ page: this.pageNumber(), size: SIZE, mode: this.mode() }));
  protected readonly found = computed(() => (this.runs.hasValue() ? this.runs.value() : undefined));

  protected addressOf({ id, status }: RunSummary): string[] {
    return status === 'running' ? ['/practice/runs', id] : ['/practice/runs', id, 'result'];
  }

  protected filter(event: Event): void {
    const mode = (event.target as HTMLSelectElement).value || undefined;
    void this.router.navigate([], { queryParams: { mode, page: undefined }, queryParamsHandling: 'merge' });
  }
}
