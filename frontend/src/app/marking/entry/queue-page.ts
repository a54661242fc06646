import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MARKING_MODES, MARKING_ORDERS, type MarkingEntryItem } from '@lms/contract/marking/entry';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { problemOf } from '../../shared/api/problem';
import { Can } from '../../shared/access/can';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip, type Status } from '../../shared/ui/status-chip';
import { MarkingClient } from './marking-client';
import { MarkingRound } from './marking-round';

const SIZE = 25;
const SHOWN = ['waiting', 'mine', 'settled'] as const;
const TONE: Record<MarkingEntryItem['urgency'], Status> = { overdue: 'overdue', soon: 'due', open: 'paused' };

/** What waits to be marked, the most urgent first; what is filtered stands in the address. */
@Component({
  selector: 'lms-queue-page',
  imports: [
    MatButtonModule,
    MatButtonToggleModule,
    Can,
    EmptyState,
    ErrorState,
    Icon,
    InstantPipe,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './queue-page.html',
  styleUrl: './queue-page.scss',
})
export class QueuePage {
  readonly page = input<string>();
  readonly show = input<string>();
  readonly subject = input<string>();
  readonly topic = input<string>();
  readonly mode = input<string>();
  readonly order = input<string>();

  private readonly client = inject(MarkingClient);
  private readonly round = inject(MarkingRound);
  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly views = SHOWN;
  protected readonly modes = MARKING_MODES;
  protected readonly orders = MARKING_ORDERS;
  protected readonly tones = TONE;
  protected readonly shown = computed(() => SHOWN.find((name) => name === this.show()) ?? 'waiting');
  protected readonly filter = computed(() => ({
    subject: this.subject(),
    topic: this.topic(),
    mode: MARKING_MODES.find((name) => name === this.mode()),
    order: MARKING_ORDERS.find((name) => name === this.order()),
  }));
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly queue = this.client.page(() => ({
    ...this.filter(),
    show: this.shown(),
    page: this.pageNumber(),
    size: SIZE,
  }));
  protected readonly found = latest(this.queue);
  protected readonly isFiltered = computed(() => Object.values(this.filter()).some((value) => value !== undefined));
  /** Why the last act failed. */
  protected readonly fault = signal<string | undefined>(undefined);

  protected set(name: 'show' | 'subject' | 'topic' | 'mode' | 'order', value: string): void {
    void this.router.navigate([], {
      queryParams: { [name]: value || null, ...(name === 'subject' && { topic: null }), page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** Takes the most urgent of what is filtered. */
  protected async start(): Promise<void> {
    this.round.begin();
    try {
      const { entry } = await this.client.takeNext(this.filter());
      if (entry) await this.router.navigate(['/marking', entry.id], { queryParams: this.filter() });
      else this.queue.reload();
    } catch (error) {
      // Offline, or signed out meanwhile: said at the top, the list stays.
      this.fault.set(problemOf(error).code);
    }
  }
}
