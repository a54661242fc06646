import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SkillExamView } from '@lms/contract/sandbox/skill-exam';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { SkillExamClient } from './skill-exam-client';
import { toneOf } from './sitting-tone';

/** The skill exams there are, and how the reader stands in each. */
@Component({
  selector: 'lms-skill-exam-list-page',
  imports: [EmptyState, ErrorState, Icon, PageHeader, RouterLink, Skeleton, StatusChip, TranslocoPipe],
  templateUrl: './skill-exam-list-page.html',
  styleUrl: './skill-exam-list-page.scss',
})
export class SkillExamListPage {
  protected readonly list = inject(SkillExamClient).list();
  protected readonly exams = computed(() => (this.list.hasValue() ? this.list.value().items : undefined));
  protected readonly toneOf = toneOf;

  protected scenarios({ lots }: SkillExamView): number {
    return lots.reduce((sum, { count }) => sum + count, 0);
  }
}
