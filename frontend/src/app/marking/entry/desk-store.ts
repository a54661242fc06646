import { computed, inject, Injectable, signal } from '@angular/core';
import type { MarkingEntryView, NewMark } from '@lms/contract/marking/entry';
import { problemOf } from '../../shared/api/problem';
import { emptyDraft, isComplete, partMark, pointsIn, type MarkDraft } from '../../shared/ui/marking/mark-draft';
import { MarkingClient } from './marking-client';

/** Refusals after which the work can still be read. */
const READABLE = ['marking-taken', 'marking-settled', 'marking-marked-already', 'not-allowed'];

/** One work on the marking desk: what is to be marked, and the points while they are given. */
@Injectable()
export class DeskStore {
  private readonly client = inject(MarkingClient);

  private readonly view = signal<MarkingEntryView | undefined>(undefined);
  private readonly drafts = signal<readonly MarkDraft[]>([]);
  private asked = '';

  readonly entry = this.view.asReadonly();
  /** Why it could not be read. */
  readonly error = signal<unknown>(undefined);
  /** Why it can only be read, or was not saved: a code of the problems, and who has it. */
  readonly fault = signal<{ code: string; by?: string } | undefined>(undefined);
  readonly saving = signal(false);
  /** Whether a settled mark is being corrected. */
  readonly correcting = signal(false);
  /** Which text is shown. */
  readonly at = signal(0);

  readonly part = computed(() => this.entry()?.parts[this.at()]);
  readonly draft = computed(() => this.drafts()[this.at()]);
  readonly holds = computed(() => this.entry()?.lease?.mine === true);
  readonly isLocked = computed(() => {
    const entry = this.entry();
    return !entry || !this.holds() || this.saving() || (entry.state === 'settled' && !this.correcting());
  });
  readonly isLast = computed(() => this.at() >= (this.entry()?.parts.length ?? 0) - 1);
  readonly isComplete = computed(() => {
    const parts = this.entry()?.parts ?? [];
    return parts.length > 0 && parts.every((part, at) => isComplete(part, this.drafts()[at] ?? emptyDraft(part)));
  });
  readonly total = computed(() => this.drafts().reduce((sum, draft) => sum + pointsIn(draft), 0));

  /** Takes the work, or reads it where it cannot be taken. */
  async open(id: string): Promise<void> {
    this.asked = id;
    this.error.set(undefined);
    this.fault.set(undefined);
    this.correcting.set(false);
    this.at.set(0);
    try {
      this.show(id, await this.client.take(id));
    } catch (error) {
      const { code, body } = problemOf(error);
      if (!READABLE.includes(code)) this.fail(id, error);
      else await this.read(id, { code, by: typeof body.by === 'string' ? body.by : undefined });
    }
  }

  write(draft: MarkDraft): void {
    this.drafts.update((drafts) => drafts.map((one, at) => (at === this.at() ? draft : one)));
  }

  /** Keeps the work for longer while somebody thinks about it. */
  async keep(): Promise<void> {
    const entry = this.entry();
    if (!entry || !this.holds() || this.saving()) return;
    try {
      await this.client.take(entry.id);
    } catch (error) {
      // Without network it is kept on the server for what is left of the half hour; saving says so if that was too short.
      this.fault.set({ code: problemOf(error).code });
    }
  }

  /** Whether the mark is stored. */
  async save(reason?: string): Promise<boolean> {
    const entry = this.entry();
    if (!entry) return false;
    const parts = entry.parts.map((part, at) => partMark(part, this.drafts()[at] ?? emptyDraft(part)));
    const mark: NewMark = { version: entry.version, parts, ...(reason !== undefined && { reason }) };
    this.saving.set(true);
    this.fault.set(undefined);
    try {
      this.show(entry.id, await this.client.give(entry.id, mark));
      this.correcting.set(false);
      return true;
    } catch (error) {
      // Somebody was faster, the lease is over, or there is no network: what was given stays on the screen.
      this.fault.set({ code: problemOf(error).code });
      return false;
    } finally {
      this.saving.set(false);
    }
  }

  /** Gives the work back if it is still held. */
  async release(): Promise<void> {
    const entry = this.entry();
    if (!entry || !this.holds()) return;
    this.view.set({ ...entry, lease: null });
    try {
      await this.client.release(entry.id);
    } catch {
      // What cannot be given back now comes back by itself after half an hour.
    }
  }

  private async read(id: string, fault: { code: string; by?: string }): Promise<void> {
    try {
      this.show(id, await this.client.get(id));
      this.fault.set(fault);
    } catch (error) {
      this.fail(id, error);
    }
  }

  private show(id: string, view: MarkingEntryView): void {
    if (id !== this.asked) return;
    this.view.set(view);
    const known = view.state === 'settled' ? view.marks.at(-1) : view.marks.find(({ mine }) => mine);
    this.drafts.set(view.parts.map((part) => known?.parts.find(({ code }) => code === part.code) ?? emptyDraft(part)));
  }

  private fail(id: string, error: unknown): void {
    if (id !== this.asked) return;
    this.view.set(undefined);
    this.error.set(error);
  }
}
