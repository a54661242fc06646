import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LessonView } from '@lms/contract/learning/lesson';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import type { Saving } from './lesson-store';

/** The foot of a lesson: back, how far one is and that it is saved, and on. */
@Component({
  selector: 'lms-lesson-pager',
  imports: [MatButtonModule, Icon, InstantPipe, ProgressBar, RouterLink, TranslocoPipe],
  templateUrl: './lesson-pager.html',
  styleUrl: './lesson-pager.scss',
})
export class LessonPager {
  readonly lesson = input.required<LessonView>();
  readonly percent = input.required<number>();
  readonly saving = input.required<Saving>();
  readonly savedAt = input.required<string | null>();
  /** The reader has finished the lesson and goes on. */
  readonly goOn = output();
}
