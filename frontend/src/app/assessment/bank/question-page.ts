import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { QuestionView } from '@lms/contract/assessment/question';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { Can } from '../../shared/access/can';
import { BasisChip } from '../../shared/ui/basis-chip';
import { Chip } from '../../shared/ui/chip';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { factsIn } from './item-facts';
import { ItemTextsCard } from './item-texts-card';
import { Losses } from './losses';
import { PathTextPipe } from './path-text';
import { QuestionClient } from './question-client';
import { STATE_STATUS } from './question-filter';
import { QuestionPreview } from './question-preview';
import { StatisticsCard } from './statistics-card';
import { VersionCard } from './version-card';

/** One question: as a candidate meets it, in both languages, with its key, its wordings, where it is used and how it did. */
@Component({
  selector: 'lms-question-page',
  imports: [
    ...[BasisChip, Can, Chip, ErrorState, Icon, ItemTextsCard, MatButtonModule, PageHeader, PathTextPipe],
    ...[QuestionPreview, RouterLink, Skeleton, StatisticsCard, StatusChip, TranslocoPipe, VersionCard],
  ],
  templateUrl: './question-page.html',
  styleUrl: './question-page.scss',
})
export class QuestionPage {
  readonly questionId = input.required<string>();

  private readonly client = inject(QuestionClient);
  private readonly losses = inject(Losses);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly status = STATE_STATUS;
  protected readonly question = this.client.question(this.questionId);
  protected readonly shown = latest(this.question);
  protected readonly isBusy = signal(false);
  protected readonly facts = computed(() => {
    const question = this.shown();
    return question ? factsIn(question.item) : [];
  });

  /** What quizzes need as many of as there are is taken from them only after a question. */
  protected async become(question: QuestionView, state: string): Promise<void> {
    if (state !== 'ready' && question.state === 'ready' && !(await this.mayGo(question.id))) return;
    await this.done(this.client.setState(question.id, { revision: question.revision, state }));
  }

  protected translate({ id, revision }: QuestionView, texts: { path: string; en: string }[]): Promise<void> {
    return this.done(this.client.translate(id, revision, texts));
  }

  private async mayGo(questionId: string): Promise<boolean> {
    try {
      return await this.losses.accepted([questionId]);
    } catch (error) {
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
      return false;
    }
  }

  private async done(work: Promise<QuestionView>): Promise<void> {
    this.isBusy.set(true);
    try {
      this.question.set(await work);
    } catch (error) {
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
      this.question.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
