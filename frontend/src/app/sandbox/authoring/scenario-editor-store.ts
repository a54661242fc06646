import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { ScenarioCheck, ScenarioDraftView, ScenarioFault } from '@lms/contract/sandbox/scenario-draft';
import type { Subscription } from 'rxjs';
import { DraftSaver } from '../../shared/api/draft-saver';
import { problemOf } from '../../shared/api/problem';
import { AuthoringClient } from './authoring-client';
import { ScenarioText } from './scenario-text';

/** How long an author may pause before the draft is saved, and before it is proved. */
const SAVE_PAUSE_MS = 1500;
const CHECK_PAUSE_MS = 700;

/** A scenario while it is being written: whether it is safe, and whether it proves itself. */
@Injectable()
export class ScenarioEditorStore {
  private readonly client = inject(AuthoringClient);
  private readonly words = inject(ScenarioText);

  private readonly loaded = signal<ScenarioDraftView | undefined>(undefined);
  private readonly proof = signal<{ check: ScenarioCheck; text: string } | undefined>(undefined);
  private readonly proving = signal(false);
  private checkTimer: ReturnType<typeof setTimeout> | undefined;
  private asked: Subscription | undefined;
  private readonly saver = new DraftSaver({
    pauseMs: SAVE_PAUSE_MS,
    send: (base) => {
      const id = this.loaded()?.id;
      return id === undefined ? undefined : this.client.save(id, this.words.text(), base);
    },
    reopen: async () => {
      const id = this.loaded()?.id;
      if (id !== undefined) await this.open(id);
    },
  });

  readonly draft = this.loaded.asReadonly();
  readonly state = this.saver.state;
  readonly savedAt = this.saver.savedAt;
  readonly conflict = this.saver.conflict;
  readonly problem = this.saver.problem;
  /** The last proof; it may be about an older text. */
  readonly check = computed(() => this.proof()?.check);
  readonly isProving = this.proving.asReadonly();
  /** Whether the proof is about the text as it stands. */
  readonly isFresh = computed(() => this.proof()?.text === this.words.text());
  readonly hasDraft = computed(() => this.savedAt() !== null || this.state() === 'changed');

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stopChecking();
    });
    effect(() => {
      if (this.words.changes() > 0) untracked(() => this.changed());
    });
  }

  open(scenarioId: string): Promise<void> {
    return this.saver.load(async () => {
      this.take(await this.client.draft(scenarioId));
    });
  }

  /** Saves now what has changed. */
  save(): Promise<void> {
    return this.saver.save();
  }

  resolve(whose: 'theirs' | 'mine'): Promise<void> {
    return this.saver.resolve(whose);
  }

  /** Makes the draft the live version. Answers the faults that stand against it, or nothing. */
  async publish(): Promise<readonly ScenarioFault[]> {
    await this.save();
    const id = this.loaded()?.id;
    if (id === undefined || !this.saver.isSafe) return [];
    try {
      this.take(await this.client.publish(id, this.saver.revision));
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
    await this.client.discard(draft.id, this.saver.revision);
    this.saver.forget();
    if (!draft.live) return false;
    await this.open(draft.id);
    return true;
  }

  private take(draft: ScenarioDraftView): void {
    const hadText = this.words.text() === draft.text;
    this.loaded.set(draft);
    if (!hadText) this.words.begin(draft.text);
    this.saver.took({ revision: draft.revision, savedAt: draft.draft?.savedAt ?? null });
    this.askSoon(0);
  }

  private changed(): void {
    this.askSoon(CHECK_PAUSE_MS);
    this.saver.changed();
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
