import { effect, Injectable, signal } from '@angular/core';

/** Seconds that each step of a demonstration stays before the next. */
export const PACES = { slow: 12, normal: 6, fast: 2 } as const;
export type Pace = keyof typeof PACES;

/** Whether a demonstration goes on by itself, and how fast. */
@Injectable()
export class DemonstrationPace {
  readonly isPlaying = signal(false);
  readonly pace = signal<Pace>('normal');

  /**
   * Takes a step whenever one has stood long enough. Call it where effects may be made.
   * @param waits whether there is a step to take, and the last one is done; read anew after each
   */
  drive(waits: () => boolean, take: () => void): void {
    effect((onCleanup) => {
      if (!waits() || !this.isPlaying()) return;
      const timer = setTimeout(take, PACES[this.pace()] * 1000);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  toggle(): void {
    this.isPlaying.update((playing) => !playing);
  }
}
