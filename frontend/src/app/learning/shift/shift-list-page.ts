import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ShiftQuery } from '@lms/contract/learning/shift';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { ShiftClient } from './shift-client';
import { SHIFT_STATUS } from '../../shared/ui/shift-status';

const SIZE = 25;

/** The shifts one leads, the latest first. */
@Component({
  selector: 'lms-shift-list-page',
  imports: [
    MatButtonModule,
    Chip,
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
  templateUrl: './shift-list-page.html',
  styleUrl: './shift-list-page.scss',
})
export class ShiftListPage {
  readonly page = input<string>();

  protected readonly size = SIZE;
  protected readonly status = SHIFT_STATUS;
  protected readonly query = computed<ShiftQuery>(() => ({ page: pageNumber(this.page()), size: SIZE }));
  protected readonly shifts = inject(ShiftClient).page(this.query);
  protected readonly found = latest(this.shifts);
}
