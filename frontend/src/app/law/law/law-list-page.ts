import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { Chip } from '../../shared/ui/chip';
import { DayPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { LawClient } from '../law-client';

const SIZE = 50;

/** The law library: what courses, questions and scenarios rest on. What is searched stands in the address. */
@Component({
  selector: 'lms-law-list-page',
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
    TranslocoPipe,
  ],
  templateUrl: './law-list-page.html',
  styleUrl: './law-list-page.scss',
})
export class LawListPage {
  readonly search = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly query = computed(() => ({
    search: this.search() ?? '',
    page: pageNumber(this.page()),
    size: SIZE,
  }));
  protected readonly laws = inject(LawClient).laws(this.query);
  protected readonly latest = latest(this.laws);

  protected find(text: string): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { search: text || null, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
