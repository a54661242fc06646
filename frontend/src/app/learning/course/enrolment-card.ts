import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { EnrolmentView } from '@lms/contract/learning/enrolment';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { stepLink } from './step-link';

/** A course one takes: how far one is, and the way on. */
@Component({
  selector: 'lms-enrolment-card',
  imports: [MatButtonModule, DayPipe, Icon, ProgressBar, RouterLink, TranslocoPipe],
  template: `
    @let shown = enrolment();
    <a class="name" [routerLink]="['/learn/courses', shown.course.id]">
      <small>{{ shown.course.code }}</small>
      <b>{{ shown.course.title }}</b>
    </a>
    <div>
      <p class="figures">
        <span>{{
          'learning.course.progress' | transloco: { done: shown.progress.done, total: shown.progress.total }
        }}</span>
        <b>{{ shown.progress.percent }}%</b>
      </p>
      <lms-progress-bar
        [share]="shown.progress.percent / 100"
        [label]="'learning.course.progressLabel' | transloco"
        [status]="shown.completedAt ? 'ok' : undefined"
      />
    </div>
    <footer>
      @if (shown.completedAt; as day) {
        <span class="t-ok"
          ><lms-icon name="ok" size="small" />{{
            'learning.course.completed' | transloco: { day: (day | lmsDay) }
          }}</span
        >
      } @else if (shown.next; as next) {
        <span class="next" [title]="next.title">{{ next.title }}</span>
        @if (isFirst()) {
          <a matButton="filled" [routerLink]="way()">
            {{ act() | transloco }}<span class="sr">{{ shown.course.title }}</span
            ><lms-icon name="next" size="small" />
          </a>
        } @else {
          <a matButton="tonal" [routerLink]="way()">
            {{ act() | transloco }}<span class="sr">{{ shown.course.title }}</span
            ><lms-icon name="next" size="small" />
          </a>
        }
      }
    </footer>
    @if (shown.dueOn && !shown.completedAt) {
      <p class="due">
        <lms-icon name="calendar" size="small" />{{
          'learning.course.due' | transloco: { day: (shown.dueOn | lmsDay) }
        }}
      </p>
    }
  `,
  styleUrl: './enrolment-card.scss',
  host: { class: 'card' },
})
export class EnrolmentCard {
  readonly enrolment = input.required<EnrolmentView>();
  /** Whether its button is the one filled button of the page. */
  readonly isFirst = input(false);

  protected readonly act = computed(() => actOf(this.enrolment()));
  protected readonly way = computed(() => {
    const { next, course } = this.enrolment();
    return next ? stepLink(next) : ['/learn/courses', course.id];
  });
}

/** What the button says: a key of the texts. */
function actOf({ next, progress }: EnrolmentView): string {
  if (next?.kind === 'quiz') return 'learning.course.toQuiz';
  return progress.percent > 0 ? 'learning.course.resume' : 'learning.course.begin';
}
