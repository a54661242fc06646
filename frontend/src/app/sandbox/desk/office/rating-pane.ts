import { Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LogEntryView, RatingView } from '@lms/contract/sandbox/office';
import { Icon } from '../../../shared/ui/icon';
import { LAMP_ICON, LAMP_TONE, clockOf } from '../tones';
import { LogEntries } from './log-entries';
import { MatterActs } from './matter-acts';
import { WayLine } from './way-line';

/** Ratings: the bad ones first, each with its limit, its way, its evidence and what was done. */
@Component({
  selector: 'lms-rating-pane',
  imports: [Icon, LogEntries, MatterActs, TranslocoPipe, WayLine],
  templateUrl: './rating-pane.html',
  styleUrl: './rating-pane.scss',
})
export class RatingPane {
  readonly ratings = input.required<readonly RatingView[]>();
  readonly entries = input.required<readonly LogEntryView[]>();

  private readonly chosen = signal<string | undefined>(undefined);
  protected readonly rating = computed(
    () => this.ratings().find(({ code }) => code === this.chosen()) ?? this.ratings()[0],
  );
  protected readonly tones = LAMP_TONE;
  protected readonly icons = LAMP_ICON;
  protected readonly clock = clockOf;

  protected stars(count: number): string {
    return '★'.repeat(count) + '☆'.repeat(5 - count);
  }

  protected open(code: string): void {
    this.chosen.set(code);
  }
}
