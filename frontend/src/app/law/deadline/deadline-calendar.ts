import { Component, computed, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DeadlineView } from '@lms/contract/law/deadline';
import { DayPipe } from '../../shared/ui/dates';
import { daysLater, monthsOf, type Square } from './months';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
/** Kinds that the key below the calendar explains, in the order of the key. */
const KEY: readonly Square['kind'][] = ['start', 'counted', 'make-up', 'weekend', 'holiday', 'paused', 'rolled', 'due'];

/**
 * The count drawn as months: what each day is stands in its square as a sign and a number, never by colour alone.
 * One square takes the focus; arrows move it, Home goes to the start, End to the due day; its reason stands below.
 */
@Component({
  selector: 'lms-deadline-calendar',
  imports: [DayPipe, TranslocoPipe],
  templateUrl: './deadline-calendar.html',
  styleUrl: './deadline-calendar.scss',
})
export class DeadlineCalendar {
  readonly from = input.required<string>();
  readonly answer = input.required<DeadlineView>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly months = computed(() => monthsOf(this.from(), this.answer()));
  private readonly squares = computed(() =>
    this.months()
      .flatMap(({ weeks }) => weeks.flat())
      .filter((square) => square !== null),
  );
  protected readonly kinds = computed(() => {
    const used = new Set(this.squares().map(({ kind }) => kind));
    return KEY.filter((kind) => used.has(kind));
  });
  /** The day whose reason is told; a new answer points at its due day. */
  protected readonly at = linkedSignal(() => this.answer().due);
  protected readonly told = computed(() => this.squares().find(({ date }) => date === this.at()));
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];

  protected move(event: KeyboardEvent): void {
    const wanted = this.wanted(event.key);
    if (wanted === undefined || !this.squares().some(({ date }) => date === wanted)) return;
    event.preventDefault();
    this.at.set(wanted);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-day="${wanted}"]`)?.focus();
  }

  private wanted(key: string): string | undefined {
    if (key === 'Home') return this.from();
    if (key === 'End') return this.answer().due;
    const step = STEPS[key];
    return step === undefined ? undefined : daysLater(this.at(), step);
  }
}
