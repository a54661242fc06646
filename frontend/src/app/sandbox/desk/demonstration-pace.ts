import { Injectable, signal } from '@angular/core';

/** Seconds that each step of a demonstration stays before the next. */
export const PACES = { slow: 12, normal: 6, fast: 2 } as const;
export type Pace = keyof typeof PACES;

/** Whether a demonstration goes on by itself, and how fast. */
@Injectable()
export class DemonstrationPace {
  readonly isPlaying = signal(false);
  readonly pace = signal<Pace>('normal');

  toggle(): void {
    this.isPlaying.update((playing) => !playing);
  }
}
