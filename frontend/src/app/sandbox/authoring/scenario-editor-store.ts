import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { ScenarioCheck, ScenarioDraftView, ScenarioFault } from '@lms/contract/sandbox/scenario-draft';
import type { Subscription } from 'rxjs';
import { problemOf, type Problem } from '../../shared/api/problem';
import { AuthoringClient } from './authoring-client';
import { ScenarioText } from './scenario-text';

/** How long an author may pause before the draft is saved, and before it is proved. */
const SAVE_PAUSE_MS = 1500;
const CHECK_PAUSE_MS = 700;
const RETRY_MS = 6000;

export type SaveState = 'untouched' | 'changed' | 'saving' | 'saved' | 'failed' | 'conflict';

/** Somebody else's save, met while saving one's own. */
export interface Conflict {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}

/** A scenario while it is being written: whether it is safe, and whether it proves itself. */
@Injectable()
export class ScenarioEditorStore {
  private readonly client = inject(AuthoringClient);
  private readonly words = inject(ScenarioText);

  private readonly loaded = signal<ScenarioDraftView | undefined>(undefined);
  private readonly now = signal<SaveState>('untouched');
  private readonly stamp = signal<string | null>(null);
  private readonly clash = signal<Conflict | undefined>(undefined);
  private readonly trouble = signal<Problem | undefined>(undefined);
  private readonly proof = signal<{ check: ScenarioCheck; text: string } | undefined>(undefined);
  private readonly proving = signal(false);
  private revision = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;
  private asked: Subscription | undefined;
  private saving: Promise<void> = Promise.resolve();

  readonly draft = this.loaded.asReadonly();
  readonly state = this.now.asReadonly();
  readonly savedAt = this.stamp.asReadonly();
  readonly conflict = this.clash.asReadonly();
  readonly problem = this.trouble.asReadonly();
  /** The last proof; it may be about an older text. */
  readonly check = computed(() => this.proof()?.check);
  readonly isProving = this.proving.asReadonly();
  /** Whether the proof is about the text as it stands. */
  readonly isFresh = computed(() => this.proof()?.text === this.words.text());
  readonly hasDraft = computed(() => this.stamp() !== null || this.now() === 'changed');

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      if (this.now() === 'changed') void this.save();
      clearTimeout(this.timer);
      this.stopChecking();
    });
    effect(() => {
      if (this.words.changes() > 0) untracked(() => this.changed());
    });
  }

  async open(scenarioId: string): Promise<void> {
    this.trouble.set(undefined);
    try {
      this.take(await this.client.draft(scenarioId));
    } catch (error) {
      this.trouble.set(problemOf(error));
    }
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
    const id = this.loaded()?.id;
    if (!conflict || id === undefined) return;
    this.clash.set(undefined);
    if (whose === 'theirs') return this.open(id);
    this.revision = conflict.revision;
    this.now.set('changed');
    return this.save();
  }

  /** Makes the draft the live version. Answers the faults that stand against it, or nothing. */
  async publish(): Promise<readonly ScenarioFault[]> {
    await this.save();
    const id = this.loaded()?.id;
    if (id === undefined || this.now() === 'conflict' || this.now() === 'failed') return [];
    try {
      this.take(await this.client.publish(id, this.revision));
      return [];
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== 'scenario-not-proven') throw error;
      const faults = problem.body.faults as ScenarioFault[];
      this.words.blame(faults);
      return faults;
    }
  }

  /** Throws the draft away; answers whether the scenario is still there. */
  async discard(): Promise<boolean> {
    const draft = this.loaded();
    if (!draft) return false;
    clearTimeout(this.timer);
    await this.client.discard(draft.id, this.revision);
    this.now.set('untouched');
    if (!draft.live) return false;
    await this.open(draft.id);
    return true;
  }

  private take(draft: ScenarioDraftView): void {
    const hadText = this.words.text() === draft.text;
    this.loaded.set(draft);
    if (!hadText) this.words.begin(draft.text);
    this.revision = draft.revision;
    this.stamp.set(draft.draft?.savedAt ?? null);
    this.clash.set(undefined);
    this.now.set(draft.draft ? 'saved' : 'untouched');
    this.askSoon(0);
  }

  private changed(): void {
    this.askSoon(CHECK_PAUSE_MS);
    if (this.now() === 'conflict') return;
    this.now.set('changed');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), SAVE_PAUSE_MS);
  }

  private async send(): Promise<void> {
    const draft = this.loaded();
    if (!draft || (this.now() !== 'changed' && this.now() !== 'failed')) return;
    this.now.set('saving');
    try {
      const saved = await this.client.save(draft.id, this.words.text(), this.revision);
      this.revision = saved.revision;
      this.stamp.set(saved.savedAt);
      this.trouble.set(undefined);
      // What was typed meanwhile has its own timer.
      if (this.isStill('saving')) this.now.set('saved');
    } catch (error) {
      this.fail(problemOf(error));
    }
  }

  private isStill(state: SaveState): boolean {
    return this.now() === state;
  }

  private fail(problem: Problem): void {
    this.trouble.set(problem);
    if (problem.code === 'draft-moved-on') {
      const { revision, savedAt, savedBy } = problem.body as unknown as Conflict;
      this.clash.set({ revision, savedAt, savedBy });
      this.now.set('conflict');
      return;
    }
    this.now.set('failed');
    if (problem.status < 400 || problem.status >= 500) this.timer = setTimeout(() => void this.save(), RETRY_MS);
  }

  private stopChecking(): void {
    clearTimeout(this.checkTimer);
    // Unsubscribing cuts the connection, and the server stops proving what nobody waits for.
    this.asked?.unsubscribe();
    this.proving.set(false);
  }

  private askSoon(pause: number): void {
    this.stopChecking();
    const id = this.loaded()?.id;
    if (id === undefined || this.isFresh()) return;
    this.proving.set(true);
    this.checkTimer = setTimeout(() => {
      this.ask(id, this.words.text());
    }, pause);
  }

  private ask(scenarioId: string, text: string): void {
    this.asked = this.client.check(scenarioId, text).subscribe({
      next: (check) => {
        this.proof.set({ check, text });
        this.words.blame(check.faults);
        this.proving.set(false);
      },
      error: () => {
        this.proving.set(false);
      },
    });
  }
}
