import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InboxMessage } from '@lms/contract/notifications/inbox';
import { latest } from '../../shared/api/latest';
import { LanguageStore } from '../../shared/api/language';
import { pageNumber } from '../../shared/api/paging';
import { problemOf } from '../../shared/api/problem';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { InboxClient } from './inbox-client';
import { MESSAGE_ICONS } from './message-icons';
import { valuesOf } from './message-values';

const SIZE = 25;

/** What has happened that concerns the person, the newest first; each message leads to what it is about. */
@Component({
  selector: 'lms-inbox-page',
  imports: [
    MatButtonModule,
    MatButtonToggleModule,
    EmptyState,
    ErrorState,
    Icon,
    InstantPipe,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
})
export class InboxPage {
  readonly page = input<string>();
  readonly show = input<string>();

  private readonly client = inject(InboxClient);
  private readonly language = inject(LanguageStore);
  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly icons = MESSAGE_ICONS;
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly shown = computed(() => (this.show() === 'unread' ? 'unread' : 'all'));
  protected readonly inbox = this.client.page(() => ({ page: this.pageNumber(), size: SIZE, show: this.shown() }));
  protected readonly found = latest(this.inbox);
  /** Why the last act failed; gone when the list is read anew. */
  protected readonly fault = linkedSignal<unknown, string | undefined>({
    source: this.found,
    computation: () => undefined,
  });

  protected values(message: InboxMessage): Record<string, string | number> {
    return valuesOf(message, this.language.current());
  }

  protected choose(show: string): void {
    const queryParams = { show: show === 'unread' ? show : undefined, page: undefined };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  /** Following a message reads it; the way is not held up by that. */
  protected follow({ id, readAt }: InboxMessage): void {
    if (readAt === null) void this.act(() => this.client.read(id));
  }

  protected read(id: string): Promise<void> {
    return this.act(() => this.client.read(id));
  }

  protected readAll(): Promise<void> {
    return this.act(() => this.client.readAll());
  }

  private async act(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
      this.inbox.reload();
    } catch (error) {
      this.fault.set(problemOf(error).code);
    }
  }
}
