import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CourseOutline } from '@lms/contract/learning/course-outline';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';

/** Beside the outline: what one learns, how the course is completed, and what it rests on. */
@Component({
  selector: 'lms-course-facts',
  imports: [DayPipe, Icon, RouterLink, TranslocoPipe],
  templateUrl: './course-facts.html',
  styleUrl: './course-facts.scss',
})
export class CourseFacts {
  readonly course = input.required<CourseOutline>();
  /** Whether the way to the editor is shown. */
  readonly canWrite = input(false);
}
