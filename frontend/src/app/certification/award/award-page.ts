import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../shared/access/session';
import { DayPipe } from '../../shared/ui/dates';
import { DaysLeftPipe } from '../../shared/ui/days-left';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { AwardClient, pdfOf } from './award-client';
import { AWARD_LOOK } from './award-look';
import { AwardSheet } from './award-sheet';
import { GroupedPipe } from '../check/grouped';
import { RevokePanel } from './revoke-panel';

/** One certificate: what it says, what it was won by, and how anybody can check it. */
@Component({
  selector: 'lms-award-page',
  imports: [
    AwardSheet,
    MatButtonModule,
    DayPipe,
    DaysLeftPipe,
    ErrorState,
    GroupedPipe,
    Icon,
    PageHeader,
    RevokePanel,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './award-page.html',
  styleUrl: './award-page.scss',
})
export class AwardPage {
  readonly awardId = input.required<string>();

  private readonly client = inject(AwardClient);
  private readonly session = inject(Session);
  private readonly title = inject(PageTitle);

  protected readonly award = this.client.award(this.awardId);
  protected readonly pdf = computed(() => pdfOf(this.awardId()));
  protected readonly look = AWARD_LOOK;
  protected readonly isMine = computed(
    () => this.award.hasValue() && this.award.value().personId === this.session.me()?.id,
  );
  protected readonly mayRevoke = computed(
    () =>
      this.session.can('award:revoke') &&
      this.award.hasValue() &&
      !['revoked', 'superseded'].includes(this.award.value().state),
  );

  constructor() {
    effect(() => {
      this.title.name(this.award.hasValue() ? this.award.value().number : undefined);
    });
  }
}
