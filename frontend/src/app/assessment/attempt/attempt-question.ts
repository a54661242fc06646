import { Component, computed, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptView } from '@lms/contract/assessment/attempt';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { ItemPlayer } from '../../shared/ui/item-player/item-player';
import { AttemptConduct } from './attempt-conduct';
import { AttemptStore, type SlotState } from './attempt-store';
import { SlotFiles } from './slot-files';

/** One question of a running attempt, with what can be done about it; on a page of its own or among others. */
@Component({
  selector: 'lms-attempt-question',
  imports: [AttemptConduct, Icon, InstantPipe, ItemPlayer, MatButtonModule, SlotFiles, TranslocoPipe],
  templateUrl: './attempt-question.html',
  styleUrl: './attempt-question.scss',
  host: {
    '[class.among]': 'isAmong()',
    '[class.current]': 'isAmong() && isCurrent()',
    '(focusin)': 'entered.emit()',
  },
})
export class AttemptQuestion {
  readonly slot = input.required<SlotState>();
  readonly attempt = input.required<AttemptView>();
  /** Whether its page has other questions too. */
  readonly isAmong = input.required<boolean>();
  /** Whether keys mean this question. */
  readonly isCurrent = input.required<boolean>();

  /** The focus came into it. */
  readonly entered = output();

  private readonly stem = viewChild<ElementRef<HTMLElement>>('stem');

  protected readonly store = inject(AttemptStore);
  protected readonly stemId = computed(() => `stem-${String(this.slot().slot)}`);
  protected readonly isFlagged = computed(() => this.store.flags().has(this.slot().slot));

  /** To its beginning, for eyes and for screen readers. */
  focus(): void {
    const stem = this.stem()?.nativeElement;
    stem?.focus({ preventScroll: true });
    if (this.isAmong()) stem?.closest('section')?.scrollIntoView({ block: 'start' });
  }
}
