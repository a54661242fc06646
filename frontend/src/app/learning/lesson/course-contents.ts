import { Component, effect, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CourseOutline, OutlineStep } from '@lms/contract/learning/course-outline';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { stepLink } from '../course/step-link';
import { StepState } from '../course/step-state';

/** The course beside the lesson: where one is, what is done, what comes. */
@Component({
  selector: 'lms-course-contents',
  imports: [Icon, ProgressBar, RouterLink, StepState, TranslocoPipe],
  template: `
    @let shown = course();
    <a class="back" [routerLink]="['/learn/courses', shown.id]">
      <lms-icon name="left" size="small" />{{ 'learning.lesson.contents' | transloco }}
    </a>
    <h2>{{ shown.title }}</h2>
    <lms-progress-bar [share]="shown.progress.percent / 100" [label]="'learning.course.progressLabel' | transloco" />
    @for (module of shown.modules; track module.id) {
      <h3>
        <span>{{ module.number }}</span>{{ module.title }}<small>{{ module.done }} / {{ module.total }}</small>
      </h3>
      <ul>
        @for (step of module.steps; track step.id) {
          <li>
            @if (step.state === 'locked') {
              <span class="step"><lms-step-state [state]="step.state" />{{ step.title }}</span>
            } @else {
              <a
                class="step"
                [class.now]="step.id === current()"
                [attr.aria-current]="step.id === current() ? 'page' : null"
                [routerLink]="link(step)"
              >
                <lms-step-state [state]="stateOf(step)" />
                <span>
                  @if (step.code; as code) {
                    <b>{{ code }}</b>
                  } @else if (step.kind === 'quiz') {
                    <b>{{ 'learning.kind.quiz' | transloco }}</b>
                  }
                  {{ step.title === step.code ? ('learning.kind.practice' | transloco) : step.title }}
                </span>
              </a>
            }
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './course-contents.scss',
})
export class CourseContents {
  readonly course = input.required<CourseOutline>();
  /** The lesson that is open. */
  readonly current = input.required<string>();
  /** How far the open lesson has been read by now. */
  readonly percent = input(0);

  protected readonly link = stepLink;

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => {
      this.course();
      this.current();
      setTimeout(() => element.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }));
    });
  }

  /** The open lesson moves on before the course is asked again. */
  protected stateOf(step: OutlineStep): OutlineStep['state'] {
    if (step.id !== this.current() || step.state === 'done') return step.state;
    if (this.percent() === 100) return 'done';
    return 'in-progress';
  }
}
