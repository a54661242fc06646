import { Component, computed, input, linkedSignal, type ResourceRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AwardPage, AwardState, AwardView } from '@lms/contract/certification/award';
import { DayPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import type { Status } from '../../shared/ui/status-chip';

/** How a certificate's own state is shown; one that has been replaced is not shown at all. */
const STATUS: Record<Exclude<AwardState, 'superseded'>, Status> = {
  valid: 'ok',
  'not-yet-valid': 'ok',
  expired: 'expired',
  suspended: 'paused',
  revoked: 'overdue',
};

/** Fewer days than this and the renewal should be thought of. */
const SOON = 60;
const DAY = 86_400_000;
const NONE: AwardPage = { items: [], total: 0 };

interface Certificate {
  readonly award: AwardView;
  readonly status: Status;
  /** What is left of the time it was given for, 0 to 1. */
  readonly share: number;
}

/** The person's certificates and how long they hold. */
@Component({
  selector: 'lms-certificates-card',
  imports: [DayPipe, ErrorState, Icon, ProgressBar, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './certificates-card.html',
  styleUrl: './certificates-card.scss',
})
export class CertificatesCard {
  readonly awards = input.required<ResourceRef<AwardPage | undefined>>();

  private readonly page = linkedSignal<AwardPage | undefined, AwardPage>({
    source: () => (this.awards().hasValue() ? this.awards().value() : undefined),
    // News of a certificate asks again; until the answer is there, the list stays.
    computation: (page, previous) => page ?? previous?.value ?? NONE,
  });
  protected readonly certificates = computed<Certificate[]>(() => this.page().items.flatMap(certificate));
}

function certificate(award: AwardView): Certificate[] {
  if (award.state === 'superseded') return [];
  const status = award.state === 'valid' && award.daysLeft <= SOON ? 'due' : STATUS[award.state];
  const days = (Date.parse(award.lastDay) - Date.parse(award.validFrom)) / DAY + 1;
  return [{ award, status, share: award.daysLeft / days }];
}
