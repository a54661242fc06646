import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FILE_FORMATS, type FileFormat } from '@lms/contract/assessment/results';
import { GRADEBOOK_SORTS, type GradeState } from '@lms/contract/learning/gradebook';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { problemOf } from '../../shared/api/problem';
import { DayPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { type Status, StatusChip } from '../../shared/ui/status-chip';
import { GradebookClient } from './gradebook-client';

const SIZE = 25;
const LOOK: Record<GradeState, Status> = {
  passed: 'ok',
  failed: 'overdue',
  running: 'due',
  open: 'paused',
  missing: 'expired',
};

/** People and quizzes of a class: who passed what, what is missing, and until when. */
@Component({
  selector: 'lms-gradebook-page',
  imports: [
    ...[DayPipe, EmptyState, ErrorState, Icon, PageHeader, Paginator, Skeleton, StatusChip],
    MatButtonModule,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './gradebook-page.html',
  styleUrl: './gradebook-page.scss',
})
export class GradebookPage {
  readonly classId = input.required<string>();
  readonly search = input<string>();
  readonly sort = input<string>();
  readonly order = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);
  private readonly client = inject(GradebookClient);
  private readonly notices = inject(Notices);
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);

  protected readonly size = SIZE;
  protected readonly look = LOOK;
  protected readonly formats = FILE_FORMATS;
  protected readonly isBusy = signal(false);
  protected readonly pageNumber = computed(() => pageNumber(this.page()));
  protected readonly sorted = computed(() => GRADEBOOK_SORTS.find((name) => name === this.sort()) ?? 'name');
  protected readonly direction = computed<'asc' | 'desc'>(() => (this.order() === 'desc' ? 'desc' : 'asc'));
  protected readonly book = this.client.page(this.classId, () => ({
    search: this.search(),
    sort: this.sorted(),
    order: this.direction(),
    page: this.pageNumber(),
    size: SIZE,
  }));
  protected readonly view = latest(this.book);

  protected find(search: string): void {
    void this.router.navigate([], {
      queryParams: { search: search || null, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected sortBy(name: (typeof GRADEBOOK_SORTS)[number]): void {
    const isUp = this.sorted() === name && this.direction() === 'asc';
    void this.router.navigate([], {
      queryParams: { sort: name, order: isUp ? 'desc' : 'asc', page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected ariaSort(name: (typeof GRADEBOOK_SORTS)[number]): 'ascending' | 'descending' | null {
    if (this.sorted() !== name) return null;
    return this.direction() === 'asc' ? 'ascending' : 'descending';
  }

  protected async save(format: FileFormat): Promise<void> {
    this.isBusy.set(true);
    try {
      const query = { search: this.search(), sort: this.sorted(), order: this.direction(), format };
      const link = this.document.createElement('a');
      link.href = URL.createObjectURL(await this.client.file(this.classId(), query));
      link.download = `gradebook.${format}`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      // A download has no page of its own to show what went wrong.
      void this.notices.say(this.texts.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.isBusy.set(false);
    }
  }
}
