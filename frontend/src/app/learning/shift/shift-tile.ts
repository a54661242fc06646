import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ShiftPlace } from '@lms/contract/learning/shift';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';

/** So long without a step, and a trainer should go and look. */
const IDLE_MINUTES = 3;

/** One person on the board, readable from the back of the room. */
@Component({
  selector: 'lms-shift-tile',
  imports: [Chip, Icon, RouterLink, TranslocoPipe],
  templateUrl: './shift-tile.html',
  styleUrl: './shift-tile.scss',
  host: { '[class]': 'tone()' },
})
export class ShiftTile {
  readonly place = input.required<ShiftPlace>();
  /** The server's clock, in milliseconds. */
  readonly now = input.required<number>();
  readonly held = input(false);

  protected readonly idle = computed(() => {
    const { state, run } = this.place();
    if (state !== 'working' || !run || this.held()) return 0;
    return Math.max(0, Math.floor((this.now() - Date.parse(run.lastAt)) / 60_000));
  });
  protected readonly isIdle = computed(() => this.idle() >= IDLE_MINUTES);
  protected readonly tone = computed(() => {
    const { state } = this.place();
    if (state !== 'working') return state;
    if (this.held()) return 'held';
    return this.isIdle() ? 'idle' : 'working';
  });
}
