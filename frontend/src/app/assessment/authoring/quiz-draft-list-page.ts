import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { QUIZ_STATES, type QuizDraftPage, type QuizState } from '@lms/contract/assessment/quiz-draft';
import { Can } from '../../shared/access/can';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { QuizDraftClient, type QuizDraftFilter } from './quiz-draft-client';
import { STATE_STATUS } from './quiz-state';

const SIZE = 25;

/** The quizzes there are to write: drafts, open and withdrawn ones, and whether each can be drawn in full. */
@Component({
  selector: 'lms-quiz-draft-list-page',
  imports: [
    ...[Can, EmptyState, ErrorState, Icon, InstantPipe, MatButtonModule, MatMenuModule, PageHeader, Paginator],
    ...[RouterLink, Skeleton, StatusChip, TranslocoPipe],
  ],
  templateUrl: './quiz-draft-list-page.html',
  styleUrl: './quiz-draft-list-page.scss',
})
export class QuizDraftListPage {
  readonly search = input<string>();
  readonly state = input<string>();
  readonly page = input<string>();

  private readonly client = inject(QuizDraftClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);

  protected readonly size = SIZE;
  protected readonly states = QUIZ_STATES;
  protected readonly status = STATE_STATUS;
  protected readonly filter = computed<QuizDraftFilter>(() => ({
    ...{ search: this.search(), state: this.state(), page: pageNumber(this.page()) },
  }));
  protected readonly quizzes = this.client.list(this.filter, SIZE);
  protected readonly found = latest(this.quizzes);
  protected readonly isFiltered = computed(() => Boolean(this.search()) || Boolean(this.state()));

  protected find(queryParams: { search?: string | null; state?: string | null }): void {
    void this.router.navigate([], {
      queryParams: { ...queryParams, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async become(quiz: QuizDraftPage['items'][number], state: QuizState): Promise<void> {
    const say = (key: string) =>
      this.transloco.translate(`quizzing.editor.${key}`, { title: quiz.title, running: quiz.running });
    const isDanger = state === 'retired';
    const question = { title: say(`${state}Title`), text: say(`${state}Text`), act: say(state), danger: isDanger };
    if (!(await this.confirm.ask(question))) return;
    try {
      const { version } = await this.client.one(quiz.id);
      await this.client.become(quiz.id, { state, version });
      await this.notices.say(say(`${state}Done`));
    } catch (error) {
      // Refused: the list shows how it stands, the notice says why.
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.quizzes.reload();
    }
  }
}
