import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../shared/access/session';
import { CertificationChip } from '../../shared/ui/certification-chip';
import { DayPipe } from '../../shared/ui/dates';
import { DaysLeftPipe } from '../../shared/ui/days-left';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { RequirementList } from '../../shared/ui/requirement-list';
import { Skeleton } from '../../shared/ui/skeleton';
import { AwardCard } from './award-card';
import { AwardClient } from './award-client';

/** What one is certified for, what is missing, and the certificates themselves. */
@Component({
  selector: 'lms-my-certificates-page',
  imports: [
    MatButtonModule,
    AwardCard,
    CertificationChip,
    DayPipe,
    DaysLeftPipe,
    EmptyState,
    ErrorState,
    Icon,
    PageHeader,
    RequirementList,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './my-certificates-page.html',
  styleUrl: './my-certificates-page.scss',
})
export class MyCertificatesPage {
  private readonly client = inject(AwardClient);
  private readonly me = inject(Session).me;

  protected readonly awards = this.client.mine();
  protected readonly standing = this.client.standing(computed(() => this.me()?.id));
  protected readonly programs = this.client.programs();

  /** Each program of the person, with its rules in words where they are known. */
  protected readonly mine = computed(() => {
    const known = this.programs.hasValue() ? this.programs.value().items : [];
    const mine = this.standing.hasValue() ? this.standing.value().programs : [];
    return mine.map((program) => ({
      ...program,
      rules: known.find(({ id }) => id === program.program.id)?.rulesInWords ?? [],
    }));
  });
}
