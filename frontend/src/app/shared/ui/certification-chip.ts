import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CertificationStatus } from '@lms/contract/certification/status';
import { StatusChip, type Status } from './status-chip';

/** How each status of certification looks; the word says the rest. */
export const CERTIFICATION_LOOK: Record<CertificationStatus, Status> = {
  revoked: 'expired',
  suspended: 'paused',
  'renewal-open': 'due',
  certified: 'ok',
  temporary: 'due',
  grace: 'overdue',
  expired: 'expired',
  overdue: 'overdue',
  'in-progress': 'due',
  assigned: 'due',
  'not-assigned': 'paused',
};

/** What somebody is in a program. */
@Component({
  selector: 'lms-certification-chip',
  imports: [StatusChip, TranslocoPipe],
  template: `<lms-status-chip [status]="look()">{{ 'shared.certification.' + status() | transloco }}</lms-status-chip>`,
})
export class CertificationChip {
  readonly status = input.required<CertificationStatus>();

  protected readonly look = computed(() => CERTIFICATION_LOOK[this.status()]);
}
