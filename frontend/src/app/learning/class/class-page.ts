import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session } from '../../shared/access/session';
import { problemOf } from '../../shared/api/problem';
import { Avatar } from '../../shared/ui/avatar';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { DayPipe, InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { ClassClient } from './class-client';
import { ClassForm } from './class-form';
import { CLASS_STATUS } from './class-status';

/** A class: who is in it and how far each one is. */
@Component({
  selector: 'lms-class-page',
  imports: [
    Avatar,
    Chip,
    ClassForm,
    DayPipe,
    EmptyState,
    ErrorState,
    Icon,
    InstantPipe,
    MatButtonModule,
    PageHeader,
    ProgressBar,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './class-page.html',
  styleUrl: './class-page.scss',
})
export class ClassPage {
  readonly classId = input.required<string>();

  private readonly session = inject(Session);
  private readonly client = inject(ClassClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly class = this.client.one(this.classId);
  protected readonly isEditing = signal(false);
  protected readonly status = CLASS_STATUS;
  /** Whether the reader may see what others reached. */
  protected readonly opensGradebook = computed(() =>
    ['unit', 'all'].includes(this.session.reach('attempt:read') ?? ''),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.class.hasValue()) title.name(this.class.value().name);
    });
  }

  protected close(): void {
    this.isEditing.set(false);
    this.class.reload();
  }

  protected async end(name: string): Promise<void> {
    const isSure = await this.confirm.ask({
      title: this.transloco.translate('learning.class.endTitle', { name }),
      text: this.transloco.translate('learning.class.endText'),
      act: this.transloco.translate('learning.class.end'),
      danger: true,
    });
    if (!isSure) return;
    try {
      await this.client.end(this.classId());
    } catch (error) {
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    }
    this.class.reload();
  }
}
