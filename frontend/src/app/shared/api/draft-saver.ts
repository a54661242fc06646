import { DestroyRef, inject, signal } from '@angular/core';
import { problemOf, type Problem } from './problem';

const RETRY_MS = 6000;

export type DraftState = 'untouched' | 'changed' | 'saving' | 'saved' | 'failed' | 'conflict';

/** Somebody else's save, met while saving one's own. */
export interface Conflict {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}

interface Saved {
  readonly revision: number;
  readonly savedAt: string | null;
}

/** What a store knows of its draft: how it is sent, and how it is read again. */
export interface DraftDoor {
  /** How long an author may pause before the draft is saved. */
  readonly pauseMs: number;
  /** Sends the text as it stands, over that revision; nothing where no draft is open. */
  readonly send: (base: number) => Promise<Saved> | undefined;
  /** Takes what the server has, losing one's own changes. */
  readonly reopen: () => Promise<void>;
  /** Somebody else has saved: until that is resolved nothing is saved. */
  readonly clashed?: () => void;
}

/**
 * Keeps what is being written safe: saves after a pause, one save at a time, tries again when the server was not there,
 * and stops where somebody else has saved. Made where things are injected; what is unsaved goes out when its owner goes.
 */
export class DraftSaver {
  private readonly now = signal<DraftState>('untouched');
  private readonly stamp = signal<string | null>(null);
  private readonly clash = signal<Conflict | undefined>(undefined);
  private readonly trouble = signal<Problem | undefined>(undefined);
  private base = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();

  readonly state = this.now.asReadonly();
  readonly savedAt = this.stamp.asReadonly();
  readonly conflict = this.clash.asReadonly();
  /** Why the last save or load failed. */
  readonly problem = this.trouble.asReadonly();

  constructor(private readonly door: DraftDoor) {
    inject(DestroyRef).onDestroy(() => {
      if (this.now() === 'changed') void this.save();
      clearTimeout(this.timer);
    });
  }

  get revision(): number {
    return this.base;
  }

  /** Whether the server has all that was written. */
  get isSafe(): boolean {
    return this.now() !== 'conflict' && this.now() !== 'failed';
  }

  /** Loads, or says why it could not. */
  async load(read: () => Promise<void>): Promise<void> {
    this.trouble.set(undefined);
    try {
      await read();
    } catch (error) {
      this.trouble.set(problemOf(error));
    }
  }

  /** What the server has is what is shown; `savedAt` is null where there is no draft beside the live version. */
  took({ revision, savedAt }: Saved): void {
    this.base = revision;
    this.stamp.set(savedAt);
    this.clash.set(undefined);
    this.now.set(savedAt === null ? 'untouched' : 'saved');
  }

  /** Something was written. Answers whether it will be saved: not while a conflict is open. */
  changed(): boolean {
    if (this.now() === 'conflict') return false;
    this.now.set('changed');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), this.door.pauseMs);
    return true;
  }

  /** Saves now what has changed. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    this.saving = this.saving.then(() => this.send());
    return this.saving;
  }

  /** Ends a conflict: with the other's draft, losing one's own changes, or with one's own over the other's. */
  async resolve(whose: 'theirs' | 'mine'): Promise<void> {
    const conflict = this.clash();
    if (!conflict) return;
    this.clash.set(undefined);
    if (whose === 'theirs') return this.door.reopen();
    this.base = conflict.revision;
    this.now.set('changed');
    return this.save();
  }

  /** The draft is gone: nothing is saved any more. */
  forget(): void {
    clearTimeout(this.timer);
    this.now.set('untouched');
  }

  private async send(): Promise<void> {
    if (this.now() !== 'changed' && this.now() !== 'failed') return;
    const before = this.now();
    this.now.set('saving');
    const sent = this.door.send(this.base);
    if (!sent) {
      this.now.set(before);
      return;
    }
    try {
      const { revision, savedAt } = await sent;
      this.base = revision;
      this.stamp.set(savedAt);
      this.trouble.set(undefined);
      // What was typed meanwhile has its own timer.
      if (this.isStill('saving')) this.now.set('saved');
    } catch (error) {
      this.fail(problemOf(error));
    }
  }

  private isStill(state: DraftState): boolean {
    return this.now() === state;
  }

  private fail(problem: Problem): void {
    this.trouble.set(problem);
    if (problem.code === 'draft-moved-on') {
      const { revision, savedAt, savedBy } = problem.body as unknown as Conflict;
      this.clash.set({ revision, savedAt, savedBy });
      this.now.set('conflict');
      this.door.clashed?.();
      return;
    }
    this.now.set('failed');
    if (problem.status < 400 || problem.status >= 500) this.timer = setTimeout(() => void this.save(), RETRY_MS);
  }
}
