import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { WatchedAttempt } from '@lms/contract/assessment/invigilation';
import { firstValueFrom } from 'rxjs';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { problemOf } from '../../shared/api/problem';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { type Status, StatusChip } from '../../shared/ui/status-chip';
import { WatchActDialog, type WatchOrder, type WatchReason } from './watch-act-dialog';
import { type WatchAct, WatchClient } from './watch-client';
import { WatchEventsDialog } from './watch-events-dialog';

const SIZE = 50;
const POLL_MS = 5000;
const SILENT_MS = 30_000;

const STATUS: Record<WatchedAttempt['state'], Status> = {
  running: 'ok',
  paused: 'paused',
  submitted: 'ended',
  discarded: 'expired',
};

/** The invigilator's board: who is in which question, the time left, the connection, and what can be done. */
@Component({
  selector: 'lms-watch-page',
  imports: [
    EmptyState,
    ErrorState,
    Icon,
    InstantPipe,
    MatButtonModule,
    MatMenuModule,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './watch-page.html',
  styleUrl: './watch-page.scss',
})
export class WatchPage {
  readonly quizId = input.required<string>();
  readonly page = input<string>();

  private readonly client = inject(WatchClient);
  private readonly dialog = inject(MatDialog);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly size = SIZE;
  protected readonly status = STATUS;
  protected readonly number = computed(() => pageNumber(this.page()));
  protected readonly board = this.client.board(this.quizId, this.number, SIZE);
  protected readonly shown = latest(this.board);
  protected readonly isBusy = signal(false);
  private readonly ticked = signal(performance.now());
  private readonly read = computed(() => {
    const shown = this.shown();
    return { server: shown ? Date.parse(shown.serverTime) : 0, local: performance.now() };
  });
  /** The server's clock, which runs on between two readings. */
  private readonly now = computed(() => this.read().server + Math.max(0, this.ticked() - this.read().local));
  protected readonly rows = computed(() =>
    (this.shown()?.items ?? []).map((one) => ({
      ...one,
      left: this.left(one),
      isSilent: one.state === 'running' && this.now() - Date.parse(one.heardAt ?? one.startedAt) > SILENT_MS,
    })),
  );

  constructor() {
    const tick = setInterval(() => this.ticked.set(performance.now()), 1000);
    const poll = setInterval(() => this.board.reload(), POLL_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(tick);
      clearInterval(poll);
    });
  }

  protected async act(act: WatchAct, { id, person }: WatchedAttempt): Promise<void> {
    const asked = this.dialog.open<WatchActDialog, WatchOrder, WatchReason>(WatchActDialog, {
      data: { act, name: person.name },
      width: '30rem',
    });
    const reason = await firstValueFrom(asked.afterClosed());
    if (!reason) return;
    this.isBusy.set(true);
    try {
      await this.client.act(id, act, reason);
      await this.notices.say(this.transloco.translate('assessment.watch.done'));
    } catch (error) {
      // Refused, because the attempt has moved on meanwhile: the board shows how it stands.
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.isBusy.set(false);
      this.board.reload();
    }
  }

  protected events(one: WatchedAttempt): void {
    this.dialog.open<WatchEventsDialog, WatchedAttempt>(WatchEventsDialog, { data: one, width: '40rem' });
  }

  private left({ deadline, endedAt, state }: WatchedAttempt): string | undefined {
    if (!deadline || endedAt || state === 'paused') return undefined;
    const seconds = Math.max(0, Math.floor((Date.parse(deadline) - this.now()) / 1000));
    return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
  }
}

const pad = (value: number): string => String(value).padStart(2, '0');
