import { Component, computed, effect, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AttemptRow, RESULT_SORTS, RESULT_STATES } from '@lms/contract/assessment/results';
import { Session } from '../../shared/access/session';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { type Status, StatusChip } from '../../shared/ui/status-chip';
import { FigurePipe } from './figure';
import { ResultsClient, type ResultsFilter } from './results-client';
import { ResultsExport } from './results-export';

const SIZE = 25;
const LOOK = {
  running: 'due',
  discarded: 'expired',
  provisional: 'due',
  passed: 'ok',
  failed: 'overdue',
} as const satisfies Record<string, Status>;

/** Who took the quiz, attempt by attempt; each leads to the paper with its marks. */
@Component({
  selector: 'lms-attempt-rows',
  imports: [
    ...[EmptyState, ErrorState, FigurePipe, Icon, InstantPipe, Paginator, ResultsExport, Skeleton, StatusChip],
    MatButtonModule,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './attempt-rows.html',
  styleUrl: './attempt-rows.scss',
})
export class AttemptRows {
  readonly quizId = input.required<string>();
  readonly filter = input.required<ResultsFilter>();
  readonly state = input<string>();
  readonly search = input<string>();
  readonly sort = input<string>();
  readonly order = input<string>();
  readonly page = input<string>();
  /** Grows when what is listed has changed. */
  readonly releases = input(0);
  /** What is to stand in the address instead. */
  readonly changed = output<Record<string, string | null>>();

  private readonly session = inject(Session);

  protected readonly size = SIZE;
  protected readonly look = LOOK;
  protected readonly states = RESULT_STATES;
  protected readonly sorts = RESULT_SORTS;
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly sorted = computed(() => RESULT_SORTS.find((name) => name === this.sort()) ?? 'ended');
  protected readonly direction = computed(() => (this.order() === 'asc' ? 'asc' : 'desc'));
  protected readonly query = computed(() => ({
    ...this.filter(),
    state: RESULT_STATES.find((name) => name === this.state()),
    search: this.search(),
    sort: this.sorted(),
    order: this.direction(),
  }));
  protected readonly rows = inject(ResultsClient).attempts(this.quizId, () => ({
    ...this.query(),
    page: this.pageNumber(),
    size: SIZE,
  }));
  protected readonly found = latest(this.rows);
  protected readonly isFiltered = computed(() => Boolean(this.state() ?? this.search()));

  constructor() {
    effect(() => {
      if (this.releases() > 0) this.rows.reload();
    });
  }

  /** A mark that is not settled says nothing of passing. */
  protected wordOf({ state, passed, provisional }: AttemptRow): keyof typeof LOOK {
    if (state !== 'submitted') return state;
    if (provisional) return 'provisional';
    return passed ? 'passed' : 'failed';
  }

  /** Who answers for marks sees how each came to be; others see the paper as the candidate does. */
  protected linkOf({ id }: AttemptRow): string[] {
    return this.session.can('mark:moderate') ? ['/marks/attempts', id] : ['/quizzes/attempts', id, 'result'];
  }

  protected sortBy(name: (typeof RESULT_SORTS)[number]): void {
    const isSame = this.sorted() === name;
    const first = name === 'name' ? 'asc' : 'desc';
    const other = this.direction() === 'asc' ? 'desc' : 'asc';
    this.changed.emit({ sort: name, order: isSame ? other : first });
  }

  protected ariaSort(name: (typeof RESULT_SORTS)[number]): 'ascending' | 'descending' | null {
    if (this.sorted() !== name) return null;
    return this.direction() === 'asc' ? 'ascending' : 'descending';
  }
}
