import { computed, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { LessonProgress, LessonProgressUpdate, LessonView } from '@lms/contract/learning/lesson';
import { problemOf } from '../../shared/api/problem';
import { LessonClient } from './lesson-client';

/** How long reading may go on before it is saved. */
const PAUSE_MS = 1500;
const RETRY_MS = 5000;

export type Saving = 'resting' | 'waiting' | 'saved' | 'failed';

/**
 * What its reader does in one lesson, kept by the server a moment later. What could not be sent is kept and sent again;
 * the server only ever adds, so nothing is lost and nothing counted twice.
 */
@Injectable()
export class LessonStore {
  private readonly client = inject(LessonClient);

  private readonly known = signal<LessonProgress | undefined>(undefined);
  private readonly state = signal<Saving>('resting');
  private lesson: LessonView | undefined;
  private pending: Partial<LessonProgressUpdate> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> = Promise.resolve();

  readonly progress = this.known.asReadonly();
  readonly saving = this.state.asReadonly();
  /** Share of the lesson that was read, from 0 to 100, what is not yet saved included. */
  readonly percent = computed(() => this.known()?.percent ?? 0);

  constructor() {
    const document = inject(DOCUMENT);
    const flush = () => {
      if (document.visibilityState === 'hidden') void this.flush();
    };
    document.addEventListener('visibilitychange', flush);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', flush);
      void this.flush();
    });
  }

  /** Begins with a lesson as the server knows it. The same lesson in another language keeps what is not sent yet. */
  open(lesson: LessonView): void {
    if (this.lesson && this.lesson.id !== lesson.id) void this.flush();
    if (this.lesson?.id !== lesson.id) this.state.set(lesson.progress.savedAt ? 'saved' : 'resting');
    this.lesson = lesson;
    this.known.set(lesson.progress);
  }

  /** A block came on the screen; the last one is where reading will be resumed. */
  see(block: string): void {
    if (!this.lesson?.enrolled) return;
    const isKnown = this.known()?.seen.includes(block) ?? false;
    const seen = this.pending.seen ?? [];
    if (!isKnown && !seen.includes(block)) this.pending = { ...this.pending, seen: [...seen, block] };
    else if (this.known()?.position === block) return;
    this.pending = { ...this.pending, position: block };
    this.schedule(PAUSE_MS);
  }

  /** Has an answer marked; what was said about it is in `progress` afterwards. */
  answer(block: string, answer: ItemAnswer): Promise<void> {
    this.pending = { ...this.pending, check: { block, answer } };
    return this.flush();
  }

  /** Marks the lesson as done. */
  finish(): Promise<void> {
    if (!this.lesson?.enrolled || this.known()?.done) return this.flush();
    this.pending = { ...this.pending, done: true };
    return this.flush();
  }

  /** Sends what is waiting, after what is on its way. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    const { lesson } = this;
    this.sending = this.sending.then(() => this.send(lesson));
    return this.sending;
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    this.state.set('waiting');
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private async send(lesson: LessonView | undefined): Promise<void> {
    const update = this.pending;
    if (!lesson?.enrolled || Object.keys(update).length === 0) return;
    this.pending = {};
    this.state.set('waiting');
    try {
      const progress = await this.client.save(lesson.id, update);
      if (this.lesson?.id === lesson.id) this.known.set(progress);
      this.state.set('saved');
    } catch (error) {
      this.keep(update, error);
    }
  }

  /** Without a network the news waits; what the server refuses would be refused again. */
  private keep(update: Partial<LessonProgressUpdate>, error: unknown): void {
    this.state.set('failed');
    const { status } = problemOf(error);
    if (status >= 400 && status < 500) return;
    const seen = [...new Set([...(update.seen ?? []), ...(this.pending.seen ?? [])])];
    this.pending = { ...update, ...this.pending, ...(seen.length > 0 && { seen }) };
    this.timer = setTimeout(() => void this.flush(), RETRY_MS);
  }
}
