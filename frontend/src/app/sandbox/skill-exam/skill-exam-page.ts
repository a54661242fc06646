import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SittingView, SkillPaperView } from '@lms/contract/sandbox/skill-exam';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { SkillExamClient } from './skill-exam-client';
import { SkillPaperList } from './skill-paper-list';
import { toneOf } from './sitting-tone';

/** One skill exam: its rules, the sitting that runs, and those that were. */
@Component({
  selector: 'lms-skill-exam-page',
  imports: [
    MatButtonModule,
    ErrorState,
    InstantPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    SkillPaperList,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './skill-exam-page.html',
  styleUrl: './skill-exam-page.scss',
})
export class SkillExamPage {
  readonly examId = input.required<string>();

  private readonly client = inject(SkillExamClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);

  protected readonly exam = this.client.one(() => this.examId());
  protected readonly found = computed(() => (this.exam.hasValue() ? this.exam.value() : undefined));
  protected readonly running = computed(() => this.found()?.sittings.find(({ status }) => status === 'running'));
  protected readonly past = computed(() => this.found()?.sittings.filter((one) => one !== this.running()) ?? []);
  protected readonly isBusy = signal(false);
  protected readonly toneOf = toneOf;

  /** The lots are drawn for good, so the person is asked once more. */
  protected async begin(): Promise<void> {
    const exam = this.found();
    if (!exam) return;
    const isSure = await this.confirm.ask({
      title: this.transloco.translate('sandbox.exams.sure.title'),
      text: this.transloco.translate('sandbox.exams.sure.text', { days: exam.days }),
      act: this.transloco.translate('sandbox.exams.begin'),
    });
    if (!isSure) return;
    await this.work(async () => {
      this.exam.set(await this.client.begin(exam.id));
    });
  }

  protected async open(sitting: SittingView, paper: SkillPaperView): Promise<void> {
    await this.work(async () => {
      const runId = paper.runId ?? (await this.client.beginPaper(sitting.id, paper.place)).runId;
      await this.router.navigate(['/practice/runs', runId]);
    });
  }

  private async work(act: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    try {
      await act();
    } catch (error) {
      const { code, detail } = problemOf(error);
      await this.notices.say(detail ?? this.transloco.translate(`problems.${code}`));
      this.exam.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
