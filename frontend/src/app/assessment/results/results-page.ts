import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { COUNTED_ATTEMPTS, type QuizOutcome } from '@lms/contract/assessment/results';
import { Can } from '../../shared/access/can';
import { Session } from '../../shared/access/session';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
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
    ...[AttemptRows, Can, Distribution, ErrorState, FigurePipe, Icon, PageHeader, QuestionTable, Skeleton],
    MatButtonModule,
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
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly texts = inject(TranslocoService);

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

  protected readonly mayRelease = computed(() => this.session.can('mark:moderate'));
  /** How often results were let go here: the list below shows another state then. */
  protected readonly releases = signal(0);
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  /** Lets the results of everybody go, after asking. */
  protected async release({ held, waiting }: QuizOutcome): Promise<void> {
    const isSure = await this.confirm.ask({
      title: this.texts.translate('results.release.ask', { count: held }),
      text: this.texts.translate(waiting > 0 ? 'results.release.askWaiting' : 'results.release.askText', {
        count: waiting,
      }),
      act: this.texts.translate('results.release.do'),
    });
    if (!isSure) return;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const { released } = await this.client.release(this.quizId());
      void this.notices.say(this.texts.translate('results.release.done', { count: released }));
    } catch (error) {
      // Offline, or signed out meanwhile: nothing was let go.
      this.fault.set(problemOf(error).code);
    } finally {
      this.busy.set(false);
      this.outcome.reload();
      this.releases.update((times) => times + 1);
    }
  }

  /** Puts a filter into the address; lists begin at their first page. */
  protected set(change: Record<string, string | null>): void {
    void this.router.navigate([], {
      queryParams: { page: null, ...change },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
