import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ClassState, type ClassQuery } from '@lms/contract/learning/class';
import { pageNumber } from '../../shared/api/paging';
import { Chip } from '../../shared/ui/chip';
import { DayPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { ClassClient } from './class-client';
import { CLASS_STATUS } from './class-status';

const SIZE = 25;

/** The classes of the caller's units; what is searched stands in the address. */
@Component({
  selector: 'lms-class-list-page',
  imports: [
    Chip,
    DayPipe,
    EmptyState,
    ErrorState,
    Icon,
    MatButtonModule,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './class-list-page.html',
  styleUrl: './class-list-page.scss',
})
export class ClassListPage {
  readonly search = input<string>();
  readonly state = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly states = ClassState.options;
  protected readonly status = CLASS_STATUS;
  protected readonly query = computed<ClassQuery>(() => ({
    search: this.search() ?? '',
    state: ClassState.options.find((state) => state === this.state()),
    page: pageNumber(this.page()),
    size: SIZE,
  }));
  protected readonly classes = inject(ClassClient).page(this.query);
  protected readonly isFiltered = computed(() => Boolean(this.search()) || this.query().state !== undefined);

  /** Puts a filter into the address and goes to the first page; an empty one leaves the address. */
  protected filter(name: 'search' | 'state', value: string): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { [name]: value || null, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
