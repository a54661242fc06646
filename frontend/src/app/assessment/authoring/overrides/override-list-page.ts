import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { QuizOverrideView } from '@lms/contract/assessment/quiz-override';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../../shared/access/session';
import { latest } from '../../../shared/api/latest';
import { pageNumber } from '../../../shared/api/paging';
import { problemOf } from '../../../shared/api/problem';
import { InstantPipe } from '../../../shared/ui/dates';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { Icon } from '../../../shared/ui/icon';
import { Notices } from '../../../shared/ui/notices';
import { PageHeader } from '../../../shared/ui/page-header';
import { Paginator } from '../../../shared/ui/paginator';
import { Skeleton } from '../../../shared/ui/skeleton';
import { StatusChip } from '../../../shared/ui/status-chip';
import { OverrideClient } from './override-client';
import { OverrideDialog, type OverrideOrder } from './override-dialog';
import { nameOf } from './override-form';
import { OverrideRemovalDialog } from './override-removal-dialog';

const SIZE = 25;

/** Who has other rules in a quiz than everybody else, which, and why. */
@Component({
  selector: 'lms-override-list-page',
  imports: [
    ...[EmptyState, ErrorState, Icon, InstantPipe, MatButtonModule, PageHeader, Paginator, Skeleton, StatusChip],
    TranslocoPipe,
  ],
  templateUrl: './override-list-page.html',
  styleUrl: './override-list-page.scss',
})
export class OverrideListPage {
  readonly quizId = input.required<string>();
  readonly page = input<string>();

  private readonly client = inject(OverrideClient);
  private readonly dialog = inject(MatDialog);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);

  protected readonly size = SIZE;
  protected readonly nameOf = nameOf;
  protected readonly number = computed(() => pageNumber(this.page()));
  protected readonly overrides = this.client.list(this.quizId, this.number, SIZE);
  protected readonly found = latest(this.overrides);
  private readonly quizzes = this.client.quizzes();
  protected readonly title = computed(() => {
    const quizzes = this.quizzes.hasValue() ? this.quizzes.value().items : [];
    const quiz = quizzes.find(({ id }) => id === this.quizId());
    return quiz ? `${quiz.code} ${quiz.title}` : undefined;
  });
  /** The way back: authors come from the editor, invigilators from their board. */
  protected readonly crumbs = computed(() =>
    this.session.can('quiz:write')
      ? [
          { label: this.transloco.translate('quizzing.list.title'), link: '/quiz-drafts' },
          ...(this.title() ? [{ label: this.title() ?? '', link: ['/quiz-drafts', this.quizId()] }] : []),
        ]
      : [{ label: this.transloco.translate('assessment.watch.list'), link: ['/invigilation', this.quizId()] }],
  );

  protected async write(override?: QuizOverrideView): Promise<void> {
    const data: OverrideOrder = { quizId: this.quizId(), override };
    const asked = this.dialog.open<OverrideDialog, OverrideOrder, QuizOverrideView>(OverrideDialog, {
      data,
      width: '40rem',
    });
    const stored = await firstValueFrom(asked.afterClosed());
    if (!stored) return;
    this.overrides.reload();
    await this.notices.say(this.transloco.translate('quizzing.overrides.done', { count: stored.reached }));
  }

  protected async remove(override: QuizOverrideView): Promise<void> {
    const asked = this.dialog.open<OverrideRemovalDialog, string, string>(OverrideRemovalDialog, {
      data: nameOf(override),
      width: '30rem',
    });
    const reason = await firstValueFrom(asked.afterClosed());
    if (!reason) return;
    try {
      await this.client.remove(override.id, reason);
      await this.notices.say(this.transloco.translate('quizzing.overrides.removed'));
    } catch (error) {
      // Gone or out of reach meanwhile: the list shows how it stands.
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.overrides.reload();
    }
  }
}
