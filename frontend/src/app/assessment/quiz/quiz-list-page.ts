import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { pageNumber } from '../../shared/api/paging';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { AttemptClient } from '../attempt/attempt-client';
import { AttemptTable } from '../attempt/attempt-table';
import { QuizClient } from './quiz-client';

const SIZE = 10;

/** The quizzes there are, with how one stands in each, and all one's attempts below. */
@Component({
  selector: 'lms-quiz-list-page',
  imports: [
    MatButtonModule,
    AttemptTable,
    EmptyState,
    ErrorState,
    Icon,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './quiz-list-page.html',
  styleUrl: './quiz-list-page.scss',
})
export class QuizListPage {
  readonly page = input<string>();

  protected readonly size = SIZE;
  protected readonly number = computed(() => pageNumber(this.page()));
  protected readonly quizzes = inject(QuizClient).all();
  protected readonly attempts = inject(AttemptClient).page(() => ({ page: this.number(), size: SIZE }));
  protected readonly list = computed(() => (this.quizzes.hasValue() ? this.quizzes.value().items : undefined));
  protected readonly history = computed(() => (this.attempts.hasValue() ? this.attempts.value() : undefined));
}
