import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { Item } from '@lms/contract/assessment/item';
import type { QuestionPreview as Preview } from '@lms/contract/assessment/question';
import { LanguageStore } from '../../shared/api/language';
import { Icon } from '../../shared/ui/icon';
import { ItemPlayer } from '../../shared/ui/item-player/item-player';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { QuestionClient } from './question-client';

/** A question as a candidate meets it: answered for trial, marked by the server, kept nowhere. */
@Component({
  selector: 'lms-question-preview',
  imports: [ErrorState, Icon, ItemPlayer, MatButtonModule, Skeleton, TranslocoPipe],
  template: `
    @if (error(); as failed) {
      <lms-error-state [error]="failed" (retry)="draw()" />
    } @else if (preview(); as shown) {
      <h3 id="preview-stem">{{ shown.view.text }}</h3>
      <lms-item-player
        labelledBy="preview-stem"
        [item]="shown.view"
        [answer]="answer()"
        [feedback]="shown.feedback ?? undefined"
        (answerChange)="choose($event)"
      />
      <div class="row">
        <button type="button" matButton="filled" [disabled]="!answer() || !!shown.feedback" (click)="check()">
          {{ 'questions.preview.check' | transloco }}
        </button>
        <button type="button" matButton="text" (click)="drawAnew()">
          <lms-icon name="refresh" size="small" />{{ 'questions.preview.again' | transloco }}
        </button>
      </div>
    } @else {
      <lms-skeleton [count]="4" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ca-4);
    }

    h3 {
      font: var(--mat-sys-title-medium);
      white-space: pre-line;
    }
  `,
})
export class QuestionPreview {
  readonly item = input.required<Item>();

  private readonly client = inject(QuestionClient);
  private readonly language = inject(LanguageStore);

  private readonly seed = signal(1);
  protected readonly preview = signal<Preview | undefined>(undefined);
  protected readonly answer = signal<ItemAnswer | null>(null);
  /** How many trial answers have failed: each opens the next hint. */
  private readonly wrong = signal(0);
  /** Which question to the server is the latest: an earlier one may be answered later. */
  private asked = 0;
  protected readonly error = signal<unknown>(undefined);

  constructor() {
    effect(() => {
      this.item();
      this.language.current();
      untracked(() => void this.ask());
    });
  }

  /** Another order, other numbers. */
  protected drawAnew(): void {
    this.seed.update((seed) => seed + 1);
    void this.draw();
  }

  protected draw(): Promise<void> {
    this.answer.set(null);
    this.wrong.set(0);
    return this.ask();
  }

  protected choose(answer: ItemAnswer): void {
    this.answer.set(answer);
    this.preview.update((preview) => preview && { ...preview, feedback: null });
  }

  protected check(): Promise<void> {
    return this.ask(this.answer() ?? undefined);
  }

  private async ask(answer?: ItemAnswer): Promise<void> {
    const asked = ++this.asked;
    const [seed, wrong] = [`preview ${String(this.seed())}`, this.wrong()];
    try {
      const preview = await this.client.preview({ item: this.item(), seed, wrong, ...(answer && { answer }) });
      if (asked !== this.asked) return;
      if (preview.feedback && preview.feedback.verdict !== 'right') this.wrong.set(wrong + 1);
      this.preview.set(preview);
      this.error.set(undefined);
    } catch (error) {
      if (asked === this.asked) this.error.set(error);
    }
  }
}
