import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OutlineModule, OutlineStep } from '@lms/contract/learning/course-outline';
import { problemOf } from '../../shared/api/problem';
import { Session } from '../../shared/access/session';
import { DayPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageTitle } from '../../shared/ui/page-title';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { CourseClient } from './course-client';
import { CourseFacts } from './course-facts';
import { STEP_ICONS, stepLink } from './step-link';
import { StepState } from './step-state';

/** What a course holds, how far one is in it, and the one button that goes on. */
@Component({
  selector: 'lms-course-page',
  imports: [
    MatButtonModule,
    CourseFacts,
    DayPipe,
    ErrorState,
    Icon,
    ProgressBar,
    RouterLink,
    Skeleton,
    StepState,
    TranslocoPipe,
  ],
  templateUrl: './course-page.html',
  styleUrl: './course-page.scss',
})
export class CoursePage {
  readonly courseId = input.required<string>();

  private readonly client = inject(CourseClient);
  private readonly session = inject(Session);

  protected readonly course = this.client.outline(this.courseId);
  protected readonly isEnrolling = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected readonly icons = STEP_ICONS;
  protected readonly link = stepLink;
  protected readonly canEnrol = computed(() => this.session.can('enrolment:write'));
  protected readonly canWrite = computed(() => this.session.can('course:write'));
  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.course.hasValue()) title.name(this.course.value().title);
    });
  }

  protected moduleState({ done, total }: OutlineModule): 'done' | 'in-progress' | 'not-started' {
    if (total > 0 && done === total) return 'done';
    return done > 0 ? 'in-progress' : 'not-started';
  }

  protected isNext({ id }: OutlineStep): boolean {
    return this.course.hasValue() && this.course.value().enrolment !== null && this.course.value().next?.id === id;
  }

  protected async enrol(): Promise<void> {
    this.isEnrolling.set(true);
    this.refusal.set(undefined);
    try {
      await this.client.enrol(this.courseId());
      this.course.reload();
    } catch (error) {
      this.refusal.set(problemOf(error).code);
    } finally {
      this.isEnrolling.set(false);
    }
  }
}
