import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { LessonDraft, LessonPreview, LessonText } from '@lms/contract/catalog/lesson-draft';
import type { Language, Localized } from '@lms/contract/common';
import { problemOf, type Problem } from '../../shared/api/problem';
import { type DraftRow, joinRows, renderedRows, rowsOf, splitRows } from './draft-text';
import { LessonDraftClient } from './lesson-draft-client';

/** How long an author may pause before the draft is saved. */
const PAUSE_MS = 1200;
const RETRY_MS = 6000;

export type DraftState = 'untouched' | 'changed' | 'saving' | 'saved' | 'failed' | 'conflict';

/** Somebody else's save, met while saving one's own. */
export interface Conflict {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}

type Head = Omit<LessonText, 'markdown'>;

const NOTHING: Head = { title: { 'zh-CN': '', en: '' }, summary: { 'zh-CN': '', en: '' }, minutes: 5 };

/** A lesson while it is being written: the rows, what the server made of them, and whether they are safe. */
@Injectable()
export class LessonEditorStore {
  private readonly client = inject(LessonDraftClient);

  private readonly loaded = signal<LessonDraft | undefined>(undefined);
  private readonly head = signal<Head>(NOTHING);
  private readonly written = signal<readonly DraftRow[]>([]);
  /** The last preview, and the rows it is about: what was typed since is not in it. */
  private readonly seen = signal<{ preview: LessonPreview; rows: readonly DraftRow[] } | undefined>(undefined);
  private readonly now = signal<DraftState>('untouched');
  private readonly stamp = signal<string | null>(null);
  private readonly clash = signal<Conflict | undefined>(undefined);
  private readonly trouble = signal<Problem | undefined>(undefined);
  private revision = 0;
  private keys = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();

  readonly draft = this.loaded.asReadonly();
  readonly rows = this.written.asReadonly();
  readonly about = this.head.asReadonly();
  readonly preview = computed(() => this.seen()?.preview);
  readonly state = this.now.asReadonly();
  readonly savedAt = this.stamp.asReadonly();
  readonly conflict = this.clash.asReadonly();
  /** Why the last save or load failed. */
  readonly problem = this.trouble.asReadonly();
  readonly rendered = computed(() => {
    const seen = this.seen();
    return seen ? renderedRows(seen.rows, seen.preview) : new Map<number, never>();
  });
  /** Whether there is a draft that could go live. */
  readonly hasDraft = computed(() => this.stamp() !== null);
  readonly isSound = computed(() => this.preview()?.faults.length === 0 && this.preview()?.missing === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      if (this.now() === 'changed') void this.save();
      clearTimeout(this.timer);
    });
  }

  async open(lessonId: string): Promise<void> {
    this.trouble.set(undefined);
    try {
      this.take(await this.client.draft(lessonId));
    } catch (error) {
      this.trouble.set(problemOf(error));
    }
  }

  write(key: number, language: Language, text: string): void {
    this.written.update((rows) => rows.map((row) => (row.key === key ? { ...row, [language]: text } : row)));
    this.changed();
  }

  entitle(change: Partial<Head>): void {
    this.head.update((head) => ({ ...head, ...change }));
    this.changed();
  }

  /** Puts a new row below another, or at the end; answers its key. */
  insert(below: number | undefined, zh = ''): number {
    const row = { key: this.newKey(), 'zh-CN': zh, en: '' };
    const at = this.written().findIndex(({ key }) => key === below);
    this.written.update((rows) => (at < 0 ? [...rows, row] : rows.toSpliced(at + 1, 0, row)));
    if (zh !== '') this.changed();
    return row.key;
  }

  /** Takes a row out; answers a way to put it back. */
  remove(key: number): () => void {
    const before = this.written();
    this.written.set(before.filter((row) => row.key !== key));
    this.changed();
    return () => {
      this.written.set(before);
      this.changed();
    };
  }

  /** Moves a row up (-1) or down (1). */
  move(key: number, by: 1 | -1): void {
    const rows = this.written();
    const from = rows.findIndex((row) => row.key === key);
    const row = rows[from];
    if (!row || from + by < 0 || from + by >= rows.length) return;
    this.written.set(rows.toSpliced(from, 1).toSpliced(from + by, 0, row));
    this.changed();
  }

  /** A row that became several blocks is split, once its author has left it. */
  settle(): void {
    const rows = this.written();
    const seen = this.seen();
    // Only a preview of exactly these rows says where one ends.
    if (seen?.rows !== rows) return;
    const split = splitRows(rows, this.rendered(), () => this.newKey());
    if (split.length === rows.length) return;
    this.written.set(split);
    this.seen.set({ ...seen, rows: split });
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
    const lessonId = this.loaded()?.lessonId;
    if (!conflict || lessonId === undefined) return;
    this.clash.set(undefined);
    if (whose === 'theirs') return this.open(lessonId);
    this.revision = conflict.revision;
    this.now.set('changed');
    return this.save();
  }

  /** Makes the draft the live version. */
  async publish(): Promise<void> {
    await this.save();
    const lessonId = this.loaded()?.lessonId;
    if (lessonId === undefined || this.now() === 'conflict' || this.now() === 'failed') return;
    this.take(await this.client.publish(lessonId, this.revision));
  }

  private take(draft: LessonDraft): void {
    const { title, summary, minutes } = draft.text;
    this.loaded.set(draft);
    this.head.set({ title, summary, minutes });
    const rows = rowsOf(draft.preview, () => this.newKey());
    this.written.set(rows);
    this.seen.set({ preview: draft.preview, rows });
    this.revision = draft.revision;
    this.stamp.set(draft.savedAt);
    this.clash.set(undefined);
    this.now.set(draft.savedAt ? 'saved' : 'untouched');
  }

  private changed(): void {
    if (this.now() === 'conflict') {
      void this.look();
      return;
    }
    this.now.set('changed');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  private text(): LessonText {
    return { ...this.head(), markdown: joinRows(this.written()) };
  }

  private async send(): Promise<void> {
    const draft = this.loaded();
    if (!draft || (this.now() !== 'changed' && this.now() !== 'failed')) return;
    this.now.set('saving');
    const rows = this.written();
    try {
      const saved = await this.client.save(draft.lessonId, { ...this.text(), base: this.revision });
      this.revision = saved.revision;
      this.stamp.set(saved.savedAt);
      this.seen.set({ preview: saved.preview, rows });
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
      void this.look();
      return;
    }
    this.now.set('failed');
    if (problem.status < 400 || problem.status >= 500) this.timer = setTimeout(() => void this.save(), RETRY_MS);
  }

  /** While a conflict is open nothing is saved, but the author still sees what the text becomes. */
  private async look(): Promise<void> {
    const lessonId = this.loaded()?.lessonId;
    if (lessonId === undefined) return;
    const rows = this.written();
    const preview = await this.client.preview(lessonId, this.text()).catch(() => undefined);
    if (preview) this.seen.set({ preview, rows });
  }

  private newKey(): number {
    return (this.keys += 1);
  }
}

/** A localized text with one language changed. */
export const retold = (text: Localized, language: Language, words: string): Localized => ({
  ...text,
  [language]: words,
});
