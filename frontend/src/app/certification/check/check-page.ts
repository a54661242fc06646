import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AwardState } from '@lms/contract/certification/award';
import { problemOf } from '../../shared/api/problem';
import { DayPipe, InstantPipe } from '../../shared/ui/dates';
import { DaysLeftPipe } from '../../shared/ui/days-left';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { Skeleton } from '../../shared/ui/skeleton';
import { AWARD_LOOK } from '../award/award-look';
import { CheckClient } from './check-client';
import { GroupedPipe } from './grouped';

/** The sign beside the verdict. */
const SIGNS: Record<AwardState, IconName> = {
  valid: 'check',
  'not-yet-valid': 'due',
  expired: 'expired',
  suspended: 'paused',
  revoked: 'close',
  superseded: 'next',
};

/** Anybody's question: is this certificate good today? The answer shows the least that can be compared. */
@Component({
  selector: 'lms-check-page',
  imports: [
    MatButtonModule,
    DayPipe,
    DaysLeftPipe,
    ErrorState,
    GroupedPipe,
    Icon,
    InstantPipe,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './check-page.html',
  styleUrl: './check-page.scss',
})
export class CheckPage {
  readonly code = input<string>();

  private readonly router = inject(Router);
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly award = inject(CheckClient).check(this.code);
  protected readonly look = AWARD_LOOK;
  protected readonly signs = SIGNS;
  protected readonly isUnknown = computed(() => {
    const error = this.award.error();
    return error !== undefined && problemOf(error).code === 'not-found';
  });

  protected check(event: Event, code: string): void {
    event.preventDefault();
    if (code.trim()) void this.router.navigate(['/verify', code.trim()]);
  }

  protected print(): void {
    this.window?.print();
  }
}
