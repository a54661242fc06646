import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { HandedFile, ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ViewOf } from '@lms/contract/assessment/item-view';
import { problemOf } from '../../api/problem';
import { Icon } from '../icon';
import { ANSWER_FILES } from './answer-files';

/** A file on its way, or one that did not arrive. */
interface Sending {
  number: number;
  file: File;
  /** In percent. */
  percent: number;
  fault: 'tooLarge' | 'wrongKind' | 'failed' | undefined;
}

const ENDINGS: Readonly<Record<string, string>> = { jpeg: '.jpg,.jpeg' };
let made = 0;

/** Files handed over as an answer: chosen or dropped, sent at once, and taken back as long as one may still answer. */
@Component({
  selector: 'lms-file-answer',
  imports: [MatButtonModule, Icon, TranslocoPipe],
  templateUrl: './file-answer.html',
  styleUrl: './file-answer.scss',
})
export class FileAnswer {
  readonly item = input.required<ViewOf<'file-upload'>>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly answerChange = output<ItemAnswer>();

  protected readonly target = inject(ANSWER_FILES, { optional: true });
  protected readonly sending = signal<readonly Sending[]>([]);
  protected readonly isOver = signal(false);
  protected readonly files = computed((): readonly HandedFile[] => {
    const answer = this.answer();
    return answer?.type === 'file-upload' ? answer.files : [];
  });
  protected readonly kinds = computed(() => this.item().kinds.join('、').toUpperCase());
  protected readonly accepted = computed(() =>
    this.item()
      .kinds.map((kind) => ENDINGS[kind] ?? `.${kind}`)
      .join(','),
  );
  protected readonly room = computed(() => this.item().maximumFiles - this.files().length - this.sending().length);
  protected readonly canSend = computed(() => !this.readonly() && this.target !== null && this.room() > 0);

  /** What the latest change emitted: two files may arrive before the page has handed the first one back. */
  private latest: readonly HandedFile[] = [];

  protected choose(list: FileList | null | undefined): void {
    for (const file of [...(list ?? [])].slice(0, Math.max(0, this.room()))) {
      const sending: Sending = { number: ++made, file, percent: 0, fault: undefined };
      this.sending.update((all) => [...all, sending]);
      void this.send(sending);
    }
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    if (this.canSend()) this.choose(event.dataTransfer?.files);
  }

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected async send({ number, file }: Sending): Promise<void> {
    if (!this.target) return;
    if (file.size > this.item().maximumMb * 1024 * 1024) {
      this.note(number, { fault: 'tooLarge' });
      return;
    }
    this.note(number, { fault: undefined, percent: 0 });
    try {
      const handed = await this.target.send(file, (share) => {
        this.note(number, { percent: Math.round(share * 100) });
      });
      this.forget(number);
      this.emit([...this.current(), handed]);
    } catch (error) {
      this.note(number, { fault: faultOf(problemOf(error).code) });
    }
  }

  /** Out of the answer first: a file that is still there afterwards harms nobody. */
  protected async remove({ id }: HandedFile): Promise<void> {
    this.emit(this.current().filter((file) => file.id !== id));
    await this.target?.remove(id).catch(() => undefined);
  }

  protected forget(number: number): void {
    this.sending.update((all) => all.filter((one) => one.number !== number));
  }

  protected size(bytes: number): string {
    return bytes < 1024 * 1024 ? `${String(Math.ceil(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  }

  private current(): readonly HandedFile[] {
    const known = this.files();
    return this.latest.length > known.length ? this.latest : known;
  }

  private emit(files: readonly HandedFile[]): void {
    this.latest = files;
    this.answerChange.emit({ type: 'file-upload', files: [...files] });
  }

  private note(number: number, change: Partial<Sending>): void {
    this.sending.update((all) => all.map((one) => (one.number === number ? { ...one, ...change } : one)));
  }
}

const faultOf = (code: string): Sending['fault'] =>
  code === 'payload-too-large' ? 'tooLarge' : code === 'unsupported-media-type' ? 'wrongKind' : 'failed';
