import { DestroyRef, inject, Injectable, signal } from '@angular/core';

const SECOND = 1000;

/**
 * The server's time, read once with the paper and carried on by a clock that nobody can set. The computer's own time of
 * day plays no part, however wrong it is.
 */
@Injectable()
export class ServerClock {
  private server = 0;
  private local = performance.now();
  private readonly ticked = signal(0);

  /** Now, on the server, in milliseconds; follows by the second. */
  readonly now = this.ticked.asReadonly();

  constructor() {
    const timer = setInterval(() => {
      this.tick();
    }, SECOND);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  set(serverTime: string): void {
    this.server = Date.parse(serverTime);
    this.local = performance.now();
    this.tick();
  }

  private tick(): void {
    this.ticked.set(this.server + performance.now() - this.local);
  }
}
