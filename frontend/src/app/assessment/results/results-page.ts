import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { COUNTED_ATTEMPTS } from '@lms/contract/assessment/results';
import { Session } from '../../shared/access/session';
import { latest } from '../../shared/api/latest';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { AttemptRows } from './attempt-rows';
import { FigurePipe } from './figure';
import { Distribution } from './distribution';
import { QuestionTable } from './question-table';
import { ResultsClient, type ResultsFilter } from './results-client';

const TABS = ['people', 'distribution', 'questions'] as const;

/** How one quiz went: who took it, how marks are spread, and what its questions are worth. */
@Component({
  selector: 'lms-results-page',
  imports: [
    ...[AttemptRows, Distribution, ErrorState, FigurePipe, PageHeader, QuestionTable, Skeleton],
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './results-page.html',
  styleUrl: './results-page.scss',
})
export class ResultsPage {
  readonly quizId = input.required<string>();
  readonly tab = input<string>();
  readonly unit = input<string>();
  readonly class = input<string>();
  readonly attempts = input<string>();
  readonly state = input<string>();
  readonly search = input<string>();
  readonly sort = input<string>();
  readonly order = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly client = inject(ResultsClient);

  protected readonly tabs = TABS;
  protected readonly counted = COUNTED_ATTEMPTS;
  protected readonly shownTab = computed(() => TABS.find((name) => name === this.tab()) ?? 'people');
  protected readonly filter = computed<ResultsFilter>(() => ({
    unit: this.unit(),
    class: this.class(),
    attempts: COUNTED_ATTEMPTS.find((name) => name === this.attempts()),
  }));
  protected readonly units = latest(this.client.units(() => this.session.can('unit:read')));
  protected readonly classes = latest(this.client.classes(() => this.session.can('class:write')));
  protected readonly outcome = this.client.outcome(this.quizId, this.filter);
  protected readonly view = latest(this.outcome);
  protected readonly passShare = computed(() => {
    const { counted = 0, passed = 0 } = this.view() ?? {};
    return counted === 0 ? null : (100 * passed) / counted;
  });

  /** Puts a filter into the address; lists begin at their first page. */
  protected set(change: Record<string, string | null>): void {
    void this.router.navigate([], {
      queryParams: { page: null, ...change },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
