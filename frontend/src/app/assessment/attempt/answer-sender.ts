import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { SavedAnswer } from '@lms/contract/assessment/attempt';
import { problemOf, type Problem } from '../../shared/api/problem';
import { AnswerOutbox, type UnsentAnswer } from './answer-outbox';
import { AttemptClient } from './attempt-client';

/** Pause before a change is sent: keys come in bursts, choices do not. */
const PAUSE_MS = { chosen: 120, typing: 700 };
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000];

/** Why nothing more can be saved from this window. */
export type Stop = 'attempt-taken-over' | 'attempt-time-over' | 'attempt-submitted';

const STOPS: readonly string[] = ['attempt-taken-over', 'attempt-time-over', 'attempt-submitted'] satisfies Stop[];

/** Carries answers to the server: one at a time per slot, again and again until it says what is stored. */
@Injectable()
export class AnswerSender {
  private readonly attempts = inject(AttemptClient);
  private readonly outbox = inject(AnswerOutbox);
  private readonly view = inject(DOCUMENT).defaultView;

  private attemptId = '';
  private lease: string | undefined;
  private readonly unsent = new Map<number, UnsentAnswer>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly sending = new Map<number, Promise<void>>();
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  readonly connection = signal<'online' | 'offline'>('online');
  readonly stop = signal<Stop | undefined>(undefined);
  /** Called with what the server has stored. */
  saved: (saved: SavedAnswer) => void = () => undefined;

  constructor() {
    const now = () => void this.flush();
    this.view?.addEventListener('online', now);
    // A page that goes to the background may never come back: what waits is sent before.
    this.view?.document.addEventListener('visibilitychange', now);
    inject(DestroyRef).onDestroy(() => {
      this.view?.removeEventListener('online', now);
      this.view?.document.removeEventListener('visibilitychange', now);
      clearTimeout(this.retry);
      for (const timer of this.timers.values()) clearTimeout(timer);
    });
  }

  start(attemptId: string, lease: string): void {
    this.attemptId = attemptId;
    this.lease = lease;
  }

  add(unsent: UnsentAnswer, how: keyof typeof PAUSE_MS): void {
    this.unsent.set(unsent.slot, unsent);
    clearTimeout(this.timers.get(unsent.slot));
    this.timers.set(
      unsent.slot,
      setTimeout(() => void this.send(unsent.slot), PAUSE_MS[how]),
    );
  }

  /** Sends everything that waits. Whether nothing waits any more. */
  async flush(): Promise<boolean> {
    clearTimeout(this.retry);
    await Promise.all([...this.unsent.keys()].map((slot) => this.send(slot)));
    return this.unsent.size === 0;
  }

  private async send(slot: number): Promise<void> {
    clearTimeout(this.timers.get(slot));
    await this.sending.get(slot);
    const unsent = this.unsent.get(slot);
    if (!unsent || this.stop() !== undefined) return;
    const sending = this.attempt(unsent).finally(() => this.sending.delete(slot));
    this.sending.set(slot, sending);
    await sending;
  }

  private async attempt(unsent: UnsentAnswer): Promise<void> {
    const { slot, sequence, answer } = unsent;
    try {
      const saved = await this.attempts.save(this.attemptId, slot, {
        sequence,
        answer,
        lease: this.lease,
        ...(unsent.certainty !== undefined && { certainty: unsent.certainty }),
      });
      await this.settle(unsent, saved);
    } catch (error) {
      // The network or the server failed, or refused: what to do hangs on which.
      await this.refused(unsent, problemOf(error));
    }
  }

  private async settle(unsent: UnsentAnswer, saved: SavedAnswer): Promise<void> {
    this.failures = 0;
    this.connection.set('online');
    if (this.unsent.get(unsent.slot)?.sequence === unsent.sequence) this.unsent.delete(unsent.slot);
    this.saved(saved);
    await this.outbox.acknowledge(unsent);
  }

  private async refused(unsent: UnsentAnswer, problem: Problem): Promise<void> {
    const { code, body } = problem;
    if (code === 'answer-conflict' && isSaved(body.stored)) return this.settle(unsent, body.stored);
    if (code === 'attempt-paused') {
      this.waitOut();
      return;
    }
    if (code === 'question-settled') {
      this.unsent.delete(unsent.slot);
      await this.outbox.acknowledge(unsent);
      return;
    }
    if (isStop(code)) {
      this.stop.set(code);
      // Late answers are in the server's log; what another window overtook is of no use any more.
      this.unsent.delete(unsent.slot);
      await this.outbox.acknowledge(unsent);
      return;
    }
    // 4xx would fail again in the same way; it stays in the outbox and is tried when the page opens next.
    if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) this.unsent.delete(unsent.slot);
    else this.retryLater();
  }

  /** Held still: nothing is wrong, and what waits is sent when the attempt goes on. */
  private waitOut(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.flush(), RETRY_MS[1]);
  }

  private retryLater(): void {
    this.connection.set('offline');
    const pause = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.flush(), pause);
  }
}

/** The server's own words about what it has; a proxy's page is none. */
const isSaved = (stored: unknown): stored is SavedAnswer =>
  typeof stored === 'object' && stored !== null && 'sequence' in stored && 'answer' in stored && 'savedAt' in stored;

const isStop = (code: Problem['code']): code is Stop => STOPS.includes(code);
