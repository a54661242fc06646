import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunView } from '@lms/contract/sandbox/run';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { GuidedCard } from './guided-card';
import { HintList } from './hint-list';
import { LiveRubric } from './live-rubric';

/** The academy looking over the shoulder: the task, and what the mode allows beside it. */
@Component({
  selector: 'lms-coach-sheet',
  imports: [MatButtonModule, GuidedCard, HintList, Icon, LiveRubric, ProgressBar, TranslocoPipe],
  templateUrl: './coach-sheet.html',
  styleUrl: './coach-sheet.scss',
})
export class CoachSheet {
  readonly run = input.required<RunView>();
  readonly busy = input(false);

  readonly closed = output();
  readonly hintTaken = output<string>();
  readonly stepTaken = output();
  readonly restarted = output();
  readonly demonstrated = output();
  readonly submitted = output();

  private readonly now = signal(Date.now());

  protected readonly coach = computed(() => this.run().coach);
  /** Whether the mode shows the way, so that there is an end of it. */
  protected readonly isLed = computed(() => ['guided', 'demonstration'].includes(this.run().mode));
  protected readonly elapsed = computed(() => {
    const seconds = Math.max(0, Math.floor((this.now() - Date.parse(this.run().startedAt)) / 1000));
    const minutes = Math.floor(seconds / 60);
    return `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  });

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
