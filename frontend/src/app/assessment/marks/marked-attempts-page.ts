import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { problemOf } from '../../shared/api/problem';
import { Can } from '../../shared/access/can';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip, type Status } from '../../shared/ui/status-chip';
import { MarksClient } from './marks-client';

const SIZE = 25;
const SHOWN = ['all', 'waiting', 'held'] as const;
const TONE: Readonly<Record<'waiting' | 'held' | 'known', Status>> = { waiting: 'due', held: 'paused', known: 'ok' };

/** The ended attempts of a quiz; results that are kept back are let go together here. */
@Component({
  selector: 'lms-marked-attempts-page',
  imports: [
    MatButtonModule,
    MatButtonToggleModule,
    ...[Can, EmptyState, ErrorState, Icon, InstantPipe, PageHeader, Paginator, Skeleton, StatusChip],
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './marked-attempts-page.html',
  styleUrl: './marks-table.scss',
})
export class MarkedAttemptsPage {
  readonly quizId = input.required<string>();
  readonly show = input<string>();
  readonly page = input<string>();

  private readonly client = inject(MarksClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly size = SIZE;
  protected readonly views = SHOWN;
  protected readonly tones = TONE;
  protected readonly shown = computed(() => SHOWN.find((name) => name === this.show()) ?? 'all');
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly attempts = this.client.attempts(
    () => this.quizId(),
    () => ({ show: this.shown(), page: this.pageNumber(), size: SIZE }),
  );
  protected readonly found = latest(this.attempts);
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  protected choose(show: string): void {
    const queryParams = { show: show === 'all' ? null : show, page: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Lets the results of everybody go, after asking. */
  protected async release(): Promise<void> {
    const results = this.found()?.results;
    if (!results) return;
    const isSure = await this.confirm.ask({
      title: this.transloco.translate('marks.release.ask', { count: results.held }),
      text: this.transloco.translate(results.waiting > 0 ? 'marks.release.askWaiting' : 'marks.release.askText', {
        count: results.waiting,
      }),
      act: this.transloco.translate('marks.release.do'),
    });
    if (!isSure) return;
    this.busy.set(true);
    try {
      const { released } = await this.client.release(this.quizId());
      void this.notices.say(this.transloco.translate('marks.release.done', { count: released }));
    } catch (error) {
      // Offline, or signed out meanwhile: nothing was let go.
      this.fault.set(problemOf(error).code);
    } finally {
      this.busy.set(false);
      this.attempts.reload();
    }
  }
}
