import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OutlineStep } from '@lms/contract/learning/course-outline';
import { Icon } from '../../shared/ui/icon';

/** How far a step has been taken, drawn as a mark before its name and said to screen readers. */
@Component({
  selector: 'lms-step-state',
  imports: [Icon, TranslocoPipe],
  template: `
    @switch (state()) {
      @case ('done') {
        <lms-icon class="t-ok" name="ok" />
      }
      @case ('locked') {
        <lms-icon name="lock" />
      }
      @default {
        <i [class]="state()"></i>
      }
    }
    <span class="sr">{{ 'learning.state.' + state() | transloco }}</span>
  `,
  styleUrl: './step-state.scss',
})
export class StepState {
  readonly state = input.required<OutlineStep['state']>();
}
