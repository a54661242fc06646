import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatInputModule } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuizRegradeLineView, QuizRegradeView } from '@lms/contract/assessment/regrade';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { problemOf } from '../../shared/api/problem';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { QuizRegradeClient } from './quiz-regrade-client';

const SIZE = 25;
const SHOWN = ['moved', 'flipped', 'all'] as const;
/** How often work under way is asked about, beside what the server tells by itself. */
const ASK_MS = 3000;
const SHORTEST_REASON = 2;

/** One regrade: its trial with who would flip, and the confirmation that makes it count. */
@Component({
  selector: 'lms-quiz-regrade-page',
  imports: [
    MatButtonModule,
    MatButtonToggleModule,
    MatInputModule,
    ...[EmptyState, ErrorState, Icon, InstantPipe, PageHeader, Paginator, ProgressBar, Skeleton, StatusChip],
    RouterLink,
    TranslocoPipe,
  ],
  providers: [outlinedFields],
  templateUrl: './quiz-regrade-page.html',
  styleUrl: './quiz-regrade-page.scss',
})
export class QuizRegradePage {
  readonly regradeId = input.required<string>();
  readonly show = input<string>();
  readonly page = input<string>();

  private readonly client = inject(QuizRegradeClient);
  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly views = SHOWN;
  protected readonly shown = computed(() => SHOWN.find((name) => name === this.show()) ?? 'moved');
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly resource = this.client.one(() => this.regradeId());
  protected readonly regrade = latest(this.resource);
  protected readonly lines = this.client.lines(
    () => this.regradeId(),
    () => ({ show: this.shown(), page: this.pageNumber(), size: SIZE }),
  );
  protected readonly list = latest(this.lines);
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
    return this.act(() => this.client.apply(this.regradeId(), this.reason().trim()));
  }

  protected discard(): Promise<void> {
    return this.act(() => this.client.discard(this.regradeId()));
  }

  protected flip({ new: now }: QuizRegradeLineView): string {
    return now?.passed ? 'nowPass' : 'nowFail';
  }

  private async act(work: () => Promise<QuizRegradeView>): Promise<void> {
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      await work();
    } catch (error) {
      // A question has a newer version, or another tab was faster.
      this.fault.set(problemOf(error).code);
    } finally {
      this.busy.set(false);
      this.reload();
    }
  }
}
