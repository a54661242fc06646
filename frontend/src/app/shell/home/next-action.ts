import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DaysLeftPipe } from '../../shared/ui/days-left';
import { Icon } from '../../shared/ui/icon';
import { StatusChip } from '../../shared/ui/status-chip';
import type { Task } from './home-tasks';

/** A step on the way that the next action is part of. */
interface Step {
  readonly title: string;
  readonly state: 'done' | 'now' | 'later';
  /** How it was done, or what is missing of it, where that is known. */
  readonly note: string | null;
}

/** The one thing to do now, and why it is this. The only filled block of the page. */
@Component({
  selector: 'lms-next-action',
  imports: [MatButtonModule, DaysLeftPipe, Icon, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './next-action.html',
  styleUrl: './next-action.scss',
})
export class NextAction {
  readonly task = input.required<Task>();

  protected readonly lesson = computed(() => this.task().enrolment?.next);
  protected readonly minutes = computed(() => this.lesson()?.minutes ?? null);
  /** The verb on the button: one goes on with what was begun and starts what was not. */
  protected readonly act = computed(() => {
    const { kind, enrolment } = this.task();
    if (kind !== 'course') return kind;
    return (enrolment?.progress.done ?? 0) > 0 || (this.lesson()?.percent ?? 0) > 0 ? 'resume' : 'begin';
  });

  protected readonly steps = computed<Step[]>(() => {
    const { program, subjectId } = this.task();
    return (program?.requirements ?? []).map(({ title, met, evidence, missing, subjectId: subject }) => ({
      title,
      state: met ? 'done' : subject === subjectId ? 'now' : 'later',
      note: met ? evidence : missing,
    }));
  });
  protected readonly done = computed(() => this.steps().filter(({ state }) => state === 'done').length);
}
