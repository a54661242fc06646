import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from '../../shared/api/language';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';

/** Minutes left at which the time is read aloud. */
const CALLS = [10, 5, 1];
const URGENT_SECONDS = 5 * 60;

/** The time left. The server holds the limit and submits by itself; this only shows it. */
@Component({
  selector: 'lms-attempt-timer',
  imports: [Icon, InstantPipe, TranslocoPipe],
  template: `
    <lms-icon name="due" />
    <span class="left" role="timer" [attr.aria-label]="spoken()">{{ text() }}</span>
    <small aria-hidden="true">{{
      'assessment.attempt.until' | transloco: { time: (deadline() | lmsInstant: 'time') }
    }}</small>
    <span class="sr" aria-live="assertive">
      @if (called(); as minutes) {
        {{ 'assessment.attempt.minutesLeft' | transloco: { minutes } }}
      }
    </span>
  `,
  styleUrl: './attempt-timer.scss',
  host: { '[class.urgent]': 'isUrgent()' },
})
export class AttemptTimer {
  readonly seconds = input.required<number>();
  readonly deadline = input.required<string>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).current;

  protected readonly isUrgent = computed(() => this.seconds() <= URGENT_SECONDS);
  protected readonly text = computed(() => {
    const { hours, minutes, seconds } = partsOf(this.seconds());
    return hours > 0 ? `${String(hours)}:${pad(minutes)}:${pad(seconds)}` : `${pad(minutes)}:${pad(seconds)}`;
  });
  protected readonly spoken = computed(() => {
    this.language();
    const { hours, minutes, seconds } = partsOf(this.seconds());
    return this.transloco.translate('assessment.attempt.timeLeft', { minutes: hours * 60 + minutes, seconds });
  });
  /** The last mark that was passed: said once, because the text then stays the same. */
  protected readonly called = computed(() => CALLS.findLast((minutes) => this.seconds() <= minutes * 60));
}

const partsOf = (left: number) => ({
  hours: Math.floor(left / 3600),
  minutes: Math.floor(left / 60) % 60,
  seconds: left % 60,
});
const pad = (value: number): string => String(value).padStart(2, '0');
