import { DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Pulse, PulseAnswer } from '@lms/contract/assessment/invigilation';
import { Live } from '../../shared/api/live';
import { AttemptClient } from './attempt-client';

const BEAT_MS = 10_000;

type Told = Pulse['events'][number];

/**
 * Tells the server every few seconds where the page is, and hears how the clock stands; at once when the server says that
 * something changed. What the page notices of itself (lost focus, a lost network) goes with it: technical, not proof.
 */
@Injectable()
export class AttemptPulse {
  private readonly attempts = inject(AttemptClient);
  private readonly live = inject(Live);
  private readonly view = inject(DOCUMENT).defaultView;

  private where: (() => Omit<Pulse, 'events'> & { attemptId: string }) | undefined;
  private told: (Told & { at: number })[] = [];
  private heardAt = performance.now();
  private isLost = false;

  /** The latest word of the server. */
  readonly heard = signal<PulseAnswer | undefined>(undefined);

  constructor() {
    const beat = setInterval(() => void this.beat(), BEAT_MS);
    const focus = () => {
      const kind = this.view?.document.visibilityState === 'hidden' ? 'focus-lost' : 'focus-back';
      this.told.push({ kind, seconds: 0, at: performance.now() });
    };
    this.view?.document.addEventListener('visibilitychange', focus);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(beat);
      this.view?.document.removeEventListener('visibilitychange', focus);
    });
    effect(() => {
      this.live.revision('attempt');
      untracked(() => void this.beat());
    });
  }

  /** From here on; `where` is asked at each beat. */
  start(where: () => Omit<Pulse, 'events'> & { attemptId: string }): void {
    this.where = where;
    void this.beat();
  }

  async beat(): Promise<void> {
    if (!this.where) return;
    const { attemptId, ...place } = this.where();
    const now = performance.now();
    const gap = this.isLost ? [{ kind: 'network-gap' as const, seconds: secondsSince(this.heardAt, now) }] : [];
    const sent = this.told.slice(-49);
    const events = [...sent.map(({ kind, at }) => ({ kind, seconds: secondsSince(at, now) })), ...gap];
    try {
      this.heard.set(await this.attempts.pulse(attemptId, { ...place, events }));
      this.told = this.told.filter((one) => !sent.includes(one));
      this.heardAt = performance.now();
      this.isLost = false;
    } catch {
      // The network or the server failed: the next beat tells of the gap; answers have a way of their own.
      this.isLost = true;
    }
  }
}

const secondsSince = (then: number, now: number): number => Math.min(86_400, Math.round((now - then) / 1000));
