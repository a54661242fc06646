import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageStore } from '../../shared/api/language';
import { DayPipe, InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { LessonDraftClient } from '../lesson/lesson-draft-client';

/** A course as its authors see it: which lessons are live, which are being written. */
@Component({
  selector: 'lms-authoring-course-page',
  imports: [
    MatButtonModule,
    DayPipe,
    ErrorState,
    Icon,
    InstantPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './authoring-course-page.html',
  styleUrl: './authoring.scss',
})
export class AuthoringCoursePage {
  readonly courseId = input.required<string>();

  protected readonly course = inject(LessonDraftClient).course(this.courseId);
  protected readonly language = inject(LanguageStore).current;
  protected readonly name = computed(() =>
    this.course.hasValue() ? `${this.course.value().code} ${this.course.value().title[this.language()]}` : '',
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.name()) title.name(this.name());
    });
  }
}
