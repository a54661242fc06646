import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CERTIFICATION_STATUSES } from '@lms/contract/certification/status';
import { Session } from '../../shared/access/session';
import { pageNumber } from '../../shared/api/paging';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { OverviewClient } from '../overview/overview-client';
import { unitChoices } from '../overview/unit-choices';
import { PeopleClient, type PeopleFilter } from './people-client';
import { PeopleExport } from './people-export';
import { PeopleTable } from './people-table';

const SIZE = 25;
/** Several statuses under one word. */
const GROUPS = {
  holding: 'certified,renewal-open,grace',
  action: 'overdue,expired,grace,suspended,renewal-open,revoked',
} as const;

type FilterName = keyof PeopleFilter;

/** Everybody's status, searched and filtered; all of it stands in the address. */
@Component({
  selector: 'lms-people-page',
  imports: [
    EmptyState,
    ErrorState,
    Icon,
    MatButtonModule,
    PageHeader,
    Paginator,
    PeopleExport,
    PeopleTable,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
})
export class PeoplePage {
  readonly search = input<string>();
  readonly unit = input<string>();
  readonly program = input<string>();
  readonly status = input<string>();
  readonly endsWithin = input<string>();
  readonly endsIn = input<string>();
  readonly on = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly client = inject(PeopleClient);

  protected readonly size = SIZE;
  protected readonly groups = Object.entries(GROUPS);
  protected readonly statuses = CERTIFICATION_STATUSES;
  protected readonly units = unitChoices(inject(OverviewClient).units(computed(() => this.session.can('unit:read'))));
  protected readonly programs = this.client.programs();

  protected readonly filter = computed<PeopleFilter>(() => ({
    search: this.search(),
    unit: this.unit(),
    program: this.program(),
    status: this.status(),
    endsWithin: this.endsWithin(),
    endsIn: this.endsIn(),
    on: this.on(),
  }));
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly people = this.client.page(
    computed(() => ({ ...this.filter(), page: this.pageNumber(), size: SIZE })),
  );
  protected readonly isFiltered = computed(() => Object.values(this.filter()).some(Boolean));

  /** Puts a filter into the address and goes to the first page; an empty one leaves the address. */
  protected set(name: FilterName, value: string): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { [name]: value || null, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
