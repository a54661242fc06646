import { computed, inject, Injectable, signal } from '@angular/core';
import type { LessonDraft, LessonPreview, LessonText } from '@lms/contract/catalog/lesson-draft';
import type { Language, Localized } from '@lms/contract/common';
import { DraftSaver } from '../../shared/api/draft-saver';
import { type DraftRow, joinRows, renderedRows, rowsOf, splitRows } from './draft-text';
import { LessonDraftClient } from './lesson-draft-client';

/** How long an author may pause before the draft is saved. */
const PAUSE_MS = 1200;

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
  private keys = 0;
  private readonly saver = new DraftSaver({
    pauseMs: PAUSE_MS,
    send: (base) => {
      const lessonId = this.loaded()?.lessonId;
      return lessonId === undefined ? undefined : this.send(lessonId, base);
    },
    reopen: async () => {
      const lessonId = this.loaded()?.lessonId;
      if (lessonId !== undefined) await this.open(lessonId);
    },
    clashed: () => void this.look(),
  });

  readonly draft = this.loaded.asReadonly();
  readonly rows = this.written.asReadonly();
  readonly about = this.head.asReadonly();
  readonly preview = computed(() => this.seen()?.preview);
  readonly state = this.saver.state;
  readonly savedAt = this.saver.savedAt;
  readonly conflict = this.saver.conflict;
  readonly problem = this.saver.problem;
  readonly rendered = computed(() => {
    const seen = this.seen();
    return seen ? renderedRows(seen.rows, seen.preview) : new Map<number, never>();
  });
  /** Whether there is a draft that could go live. */
  readonly hasDraft = computed(() => this.savedAt() !== null);
  readonly isSound = computed(() => this.preview()?.faults.length === 0 && this.preview()?.missing === 0);

  open(lessonId: string): Promise<void> {
    return this.saver.load(async () => {
      this.take(await this.client.draft(lessonId));
    });
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
    return this.saver.save();
  }

  resolve(whose: 'theirs' | 'mine'): Promise<void> {
    return this.saver.resolve(whose);
  }

  /** Makes the draft the live version. */
  async publish(): Promise<void> {
    await this.save();
    const lessonId = this.loaded()?.lessonId;
    if (lessonId === undefined || !this.saver.isSafe) return;
    this.take(await this.client.publish(lessonId, this.saver.revision));
  }

  private take(draft: LessonDraft): void {
    const { title, summary, minutes } = draft.text;
    this.loaded.set(draft);
    this.head.set({ title, summary, minutes });
    const rows = rowsOf(draft.preview, () => this.newKey());
    this.written.set(rows);
    this.seen.set({ preview: draft.preview, rows });
    this.saver.took(draft);
  }

  private changed(): void {
    if (!this.saver.changed()) void this.look();
  }

  private text(): LessonText {
    return { ...this.head(), markdown: joinRows(this.written()) };
  }

  private async send(lessonId: string, base: number) {
    const rows = this.written();
    const saved = await this.client.save(lessonId, { ...this.text(), base });
    this.seen.set({ preview: saved.preview, rows });
    return saved;
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
