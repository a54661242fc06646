import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PersonQuery } from '@lms/contract/identity/person';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { Avatar } from '../../shared/ui/avatar';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { UnitClient } from '../unit/unit-client';
import { unitOptions } from '../unit/unit-options';
import { GRANTED_ROLES } from './granted-roles';
import { PersonClient } from './person-client';

const SIZE = 25;
const STATUSES = ['active', 'inactive'] as const;

/** Everybody with an account; what is searched and filtered stands in the address. */
@Component({
  selector: 'lms-person-list-page',
  imports: [
    MatButtonModule,
    Avatar,
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
  templateUrl: './person-list-page.html',
  styleUrl: './person-list-page.scss',
})
export class PersonListPage {
  readonly search = input<string>();
  readonly unit = input<string>();
  readonly role = input<string>();
  readonly status = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly roles = GRANTED_ROLES;
  protected readonly statuses = STATUSES;
  protected readonly units = unitOptions(inject(UnitClient).units());

  protected readonly query = computed<PersonQuery>(() => ({
    search: this.search() ?? '',
    unit: this.unit(),
    role: GRANTED_ROLES.find((role) => role === this.role()),
    status: STATUSES.find((status) => status === this.status()),
    page: pageNumber(this.page()),
    size: SIZE,
  }));
  protected readonly people = inject(PersonClient).page(this.query);
  protected readonly latest = latest(this.people);
  protected readonly isFiltered = computed(() =>
    [this.search(), this.unit(), this.role(), this.status()].some((filter) => filter !== undefined && filter !== ''),
  );

  /** Puts a filter into the address and goes to the first page; an empty one leaves the address. */
  protected filter(name: 'search' | 'unit' | 'role' | 'status', value: string): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { [name]: value || null, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
