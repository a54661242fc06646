import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptView } from '@lms/contract/assessment/attempt';
import { Icon } from '../../shared/ui/icon';
import { AttemptStore } from './attempt-store';
import { AttemptTimer } from './attempt-timer';
import { SaveState } from './save-state';

/** The top of a running attempt: what is being sat, the time left, whether the answers are safe. Always in sight. */
@Component({
  selector: 'lms-attempt-head',
  imports: [AttemptTimer, Icon, MatButtonModule, RouterLink, SaveState, TranslocoPipe],
  templateUrl: './attempt-head.html',
  styleUrl: './attempt-head.scss',
})
export class AttemptHead {
  readonly attempt = input.required<AttemptView>();
  /** Whether submitting is no longer, or not now, possible here. */
  readonly isClosed = input.required<boolean>();
  readonly submitted = output();

  protected readonly store = inject(AttemptStore);

  /** How much of the time is gone, or of the paper is answered where there is no limit. */
  protected readonly share = computed(() => {
    const { deadline, startedAt, slots } = this.attempt();
    const left = this.store.secondsLeft();
    if (!deadline || left === undefined) return this.store.answered().length / Math.max(1, slots.length);
    const whole = (Date.parse(deadline) - Date.parse(startedAt)) / 1000;
    return Math.min(1, Math.max(0, 1 - left / whole));
  });
}
