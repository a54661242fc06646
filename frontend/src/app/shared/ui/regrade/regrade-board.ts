import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, DestroyRef, inject, input, signal, type TemplateRef } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatInputModule } from '@angular/material/input';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../api/latest';
import { pageNumber } from '../../api/paging';
import { problemOf } from '../../api/problem';
import { InstantPipe } from '../dates';
import { EmptyState } from '../empty-state';
import { ErrorState } from '../error-state';
import { Icon } from '../icon';
import { outlinedFields } from '../outlined-fields';
import { PageHeader } from '../page-header';
import { Paginator } from '../paginator';
import { ProgressBar } from '../progress-bar';
import { Skeleton } from '../skeleton';
import { StatusChip } from '../status-chip';
import { type Asked, type JudgedAnew, type JudgedLine, RegradeSource } from './regrade-source';

const SIZE = 25;
const SHOWN = ['moved', 'flipped', 'all'] as const;
/** How often work under way is asked about, beside what the server tells by itself. */
const ASK_MS = 3000;
const SHORTEST_REASON = 2;

/**
 * One regrade, of runs or of quizzes: its trial with who would flip, and the confirmation that makes it count. The page provides a
 * `RegradeSource`, says what the whole is called, and fills the cells that differ.
 */
@Component({
  selector: 'lms-regrade-board',
  imports: [
    MatButtonModule,
    MatButtonToggleModule,
    MatInputModule,
    NgTemplateOutlet,
    ...[EmptyState, ErrorState, Icon, InstantPipe, PageHeader, Paginator, ProgressBar, Skeleton, StatusChip],
    TranslocoPipe,
  ],
  providers: [outlinedFields],
  templateUrl: './regrade-board.html',
  styleUrl: './regrade-board.scss',
})
export class RegradeBoard<T extends JudgedAnew> {
  readonly regradeId = input.required<string>();
  readonly show = input<string>();
  readonly page = input<string>();
  /** The place of the texts: `marks.regrades`. */
  readonly words = input.required<string>();
  /** Where all regrades are listed. */
  readonly list = input.required<string>();
  /** What it is called, and by which version it judges where that is told. */
  readonly headOf = input.required<(one: T) => { title: string; version?: number }>();
  /** What was changed, above the figures; nothing if absent. */
  readonly what = input<TemplateRef<unknown> | null>(null);
  readonly who = input.required<TemplateRef<unknown>>();
  readonly mark = input.required<TemplateRef<unknown>>();
  readonly changes = input.required<TemplateRef<unknown>>();

  private readonly source = inject(RegradeSource);
  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly views = SHOWN;
  protected readonly view = computed(() => SHOWN.find((name) => name === this.show()) ?? 'moved');
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  // The page provides the source whose regrades it names.
  protected readonly resource = this.source.one(() => this.regradeId()) as Asked<T>;
  private readonly regrade = latest(this.resource);
  protected readonly shown = computed(() => {
    const one = this.regrade();
    return one && { one, ...this.headOf()(one) };
  });
  protected readonly lines = this.source.lines(
    () => this.regradeId(),
    () => ({ show: this.view(), page: this.pageNumber(), size: SIZE }),
  );
  protected readonly rows = latest<{ items: JudgedLine[]; total: number }>(this.lines);
  protected readonly isWorking = computed(() => ['judging', 'applying'].includes(this.regrade()?.state ?? ''));
  protected readonly share = computed(() => {
    const { done = 0, total = 1 } = this.regrade() ?? {};
    return done / Math.max(total, 1);
  });
  protected readonly moved = computed(() => {
    const counts = this.regrade()?.counts;
    return counts ? counts.changed + counts.nowPass + counts.nowFail : 0;
  });
  protected readonly reason = signal('');
  protected readonly canApply = computed(() => this.reason().trim().length >= SHORTEST_REASON && !this.busy());
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  constructor() {
    const asking = setInterval(() => {
      if (this.isWorking()) this.reload();
    }, ASK_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(asking);
    });
  }

  protected reload(): void {
    this.resource.reload();
    this.lines.reload();
  }

  protected choose(show: string): void {
    const queryParams = { show: show === 'moved' ? null : show, page: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected apply(): Promise<void> {
    return this.act(() => this.source.apply(this.regradeId(), this.reason().trim()));
  }

  protected discard(): Promise<void> {
    return this.act(() => this.source.discard(this.regradeId()));
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      await work();
    } catch (error) {
      // What it judged by has a newer version, or another tab was faster.
      this.fault.set(problemOf(error).code);
    } finally {
      this.busy.set(false);
      this.reload();
    }
  }
}
