import { Component, computed, DestroyRef, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';

/** Minutes left at which the time is read aloud. */
const CALLS = [10, 5, 1];

/** The time left in an exam. The server holds the limit; this shows it, from the server's clock, not the computer's. */
@Component({
  selector: 'lms-exam-clock',
  imports: [Icon, TranslocoPipe],
  template: `
    <lms-icon name="hours" size="small" />
    <span role="timer" [attr.aria-label]="'sandbox.desk.timeLeft' | transloco">{{ text() }}</span>
    <span class="sr" aria-live="assertive">
      @if (called(); as minutes) {
        {{ 'sandbox.desk.minutesLeft' | transloco: { minutes } }}
      }
    </span>
  `,
  styleUrl: './exam-clock.scss',
  host: { '[class.urgent]': 'seconds() <= 300' },
})
export class ExamClock {
  readonly deadline = input.required<string>();
  readonly serverTime = input.required<string>();
  readonly over = output();

  private readonly ticked = signal(performance.now());
  private readonly read = computed(() => ({ server: Date.parse(this.serverTime()), local: performance.now() }));

  protected readonly seconds = computed(() => {
    const { server, local } = this.read();
    const now = server + Math.max(0, this.ticked() - local);
    return Math.max(0, Math.ceil((Date.parse(this.deadline()) - now) / 1000));
  });
  protected readonly text = computed(() => {
    const seconds = this.seconds();
    return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
  });
  protected readonly called = computed(() => CALLS.findLast((minutes) => this.seconds() <= minutes * 60));

  constructor() {
    const timer = setInterval(() => this.ticked.set(performance.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      if (this.seconds() === 0) this.over.emit();
    });
  }
}

const pad = (value: number): string => String(value).padStart(2, '0');
