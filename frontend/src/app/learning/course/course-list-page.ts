import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CourseQuery } from '@lms/contract/catalog/course';
import type { EnrolmentView } from '@lms/contract/learning/enrolment';
import { pageNumber } from '../../shared/api/paging';
import { Chip } from '../../shared/ui/chip';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { CourseClient } from './course-client';
import { EnrolmentCard } from './enrolment-card';

const SIZE = 20;
const TRACKS = ['A', 'B', 'C'] as const;

/** What one learns now, and below it everything there is to learn. What is searched stands in the address. */
@Component({
  selector: 'lms-course-list-page',
  imports: [
    MatButtonModule,
    Chip,
    EmptyState,
    EnrolmentCard,
    ErrorState,
    Icon,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './course-list-page.html',
  styleUrl: './course-list-page.scss',
})
export class CourseListPage {
  readonly search = input<string>();
  readonly track = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);
  private readonly client = inject(CourseClient);

  protected readonly size = SIZE;
  protected readonly tracks = TRACKS;
  protected readonly query = computed<CourseQuery>(() => ({
    search: this.search() ?? '',
    track: TRACKS.find((track) => track === this.track()),
    page: pageNumber(this.page()),
    size: SIZE,
  }));
  protected readonly catalogue = this.client.page(this.query);
  protected readonly mine = this.client.mine();

  protected readonly isFiltered = computed(() => Boolean(this.search()) || this.query().track !== undefined);
  /** My enrolments by course, so that the catalogue can say where one is. */
  protected readonly enrolments = computed(() => {
    const items = this.mine.hasValue() ? this.mine.value().items : [];
    return new Map<string, EnrolmentView>(items.map((enrolment) => [enrolment.course.id, enrolment]));
  });

  /** Puts a filter into the address and goes to the first page; an empty one leaves the address. */
  protected filter(name: 'search' | 'track', value: string): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { [name]: value || null, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
