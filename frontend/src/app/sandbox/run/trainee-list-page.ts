import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TraineeRun } from '@lms/contract/sandbox/scenario';
import { RUN_MODES, RunStatus } from '@lms/contract/sandbox/terms';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { Avatar } from '../../shared/ui/avatar';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { ScenarioClient } from '../scenario/scenario-client';
import { RunClient } from './run-client';
import { runStatus, runWord } from './run-status';

const SIZE = 25;
const VERDICTS = ['passed', 'failed', 'open'] as const;
type Filter = 'search' | 'scenario' | 'mode' | 'status' | 'verdict';

/** Runs of the people whom the reader teaches; each leads to its replay. What is filtered stands in the address. */
@Component({
  selector: 'lms-trainee-list-page',
  imports: [
    MatButtonModule,
    ...[Avatar, EmptyState, ErrorState, Icon, InstantPipe, PageHeader, Paginator, Skeleton, StatusChip],
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './trainee-list-page.html',
  styleUrl: './trainee-list-page.scss',
})
export class TraineeListPage {
  readonly search = input<string>();
  readonly scenario = input<string>();
  readonly mode = input<string>();
  readonly status = input<string>();
  readonly verdict = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly modes = RUN_MODES;
  protected readonly statuses = RunStatus.options;
  protected readonly verdicts = VERDICTS;
  protected readonly statusOf = runStatus;
  protected readonly wordOf = runWord;
  protected readonly scenarios = inject(ScenarioClient).list();
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly runs = inject(RunClient).ofTrainees(() => ({
    search: this.search(),
    scenario: this.scenario(),
    mode: RUN_MODES.find((name) => name === this.mode()),
    status: RunStatus.options.find((name) => name === this.status()),
    verdict: VERDICTS.find((name) => name === this.verdict()),
    page: this.pageNumber(),
    size: SIZE,
  }));
  protected readonly found = latest(this.runs);
  protected readonly isFiltered = computed(() =>
    [this.search(), this.scenario(), this.mode(), this.status(), this.verdict()].some((value) => !!value),
  );

  protected isOver({ status }: TraineeRun): boolean {
    return status === 'submitted' || status === 'expired';
  }

  protected set(name: Filter, value: string): void {
    void this.router.navigate([], {
      queryParams: { [name]: value || null, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
