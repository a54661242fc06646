import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Clipboard } from '@angular/cdk/clipboard';
import { Location } from '@angular/common';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { todayText } from '../../shared/ui/dates';
import { LawClient } from '../law-client';
import { DeadlineForm } from './deadline-form';
import { DeadlineResult } from './deadline-result';
import { questionOf, type DeadlineAddress } from './question';

/** The limit shown to who comes without a question: five working days for the one notice, met at every window. */
const COMMON = 'TL-01';

/** A time limit counted day by day. All that is asked stands in the address, so that it can be sent or printed. */
@Component({
  selector: 'lms-deadline-page',
  imports: [
    DeadlineForm,
    DeadlineResult,
    EmptyState,
    ErrorState,
    Icon,
    MatButtonModule,
    PageHeader,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './deadline-page.html',
  styleUrl: './deadline-page.scss',
})
export class DeadlinePage {
  readonly limit = input<string>();
  readonly from = input<string>();
  readonly days = input<string>();
  readonly unit = input<string>();
  readonly direction = input<string>();
  readonly extension = input<string>();
  readonly roll = input<string>();
  readonly pause = input<string | readonly string[]>();

  private readonly client = inject(LawClient);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly clipboard = inject(Clipboard);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly limits = this.client.limits();
  protected readonly list = latest(this.limits);
  protected readonly address = computed<DeadlineAddress>(() => ({
    limit: this.limit(),
    from: this.from() ?? todayText(),
    days: this.days(),
    unit: this.unit(),
    direction: this.direction(),
    extension: this.extension(),
    roll: this.roll(),
    pause: this.pause(),
  }));
  protected readonly chosen = computed(() => this.list()?.items.find(({ code }) => code === this.limit()));
  protected readonly question = computed(() =>
    // A limit named in the address is waited for: its length is not in the address.
    this.list() ? questionOf(this.address(), this.chosen()) : undefined,
  );
  protected readonly answer = this.client.deadline(this.question);
  protected readonly latest = latest(this.answer);

  constructor() {
    effect(() => {
      // Whoever clears the limit afterwards keeps the day, and is not asked again.
      const isBlank = [this.limit(), this.days(), this.from()].every((part) => part === undefined);
      const isKnown = this.list()?.items.some(({ code }) => code === COMMON);
      if (isBlank && isKnown) untracked(() => void this.ask({ limit: COMMON, from: todayText() }));
    });
  }

  /** Puts what changed into the address; an empty value leaves it. */
  protected ask(change: DeadlineAddress): Promise<boolean> {
    const queryParams = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, (value as unknown) === '' ? null : (value ?? null)]),
    );
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected copy(): void {
    const path = this.location.prepareExternalUrl(this.location.path());
    const isCopied = this.clipboard.copy(new URL(path, document.baseURI).href);
    if (isCopied) void this.notices.say(this.transloco.translate('law.deadline.copied'));
  }

  protected print(): void {
    window.print();
  }
}
