import { Component, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { NewLessonAssignment, UnitMistake } from '@lms/contract/learning/mistake';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { Chip } from '../../shared/ui/chip';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { MistakeClient } from './mistake-client';

/** What one's units often get wrong in the sandbox; one click gives them the lesson that teaches it. */
@Component({
  selector: 'lms-mistake-list-page',
  imports: [
    MatButtonModule,
    Chip,
    EmptyState,
    ErrorState,
    Icon,
    PageHeader,
    ProgressBar,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './mistake-list-page.html',
  styleUrl: './mistake-list-page.scss',
})
export class MistakeListPage {
  private readonly client = inject(MistakeClient);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly mistakes = this.client.list();
  protected readonly found = latest(this.mistakes);
  protected readonly isBusy = signal(false);

  protected async assign({ unit, scenario, code }: UnitMistake, to: NewLessonAssignment['to']): Promise<void> {
    this.isBusy.set(true);
    try {
      const { assigned, already } = await this.client.assign({ unitId: unit.id, scenarioId: scenario.id, code, to });
      void this.notices.say(this.transloco.translate('learning.mistakes.done', { assigned, already }));
    } catch (error) {
      void this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.isBusy.set(false);
      this.mistakes.reload();
    }
  }
}
