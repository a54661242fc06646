import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { QuizPreview } from '@lms/contract/assessment/quiz-draft';
import { LanguageStore } from '../../../shared/api/language';
import { ErrorState } from '../../../shared/ui/error-state';
import { Icon } from '../../../shared/ui/icon';
import { ItemPlayer } from '../../../shared/ui/item-player/item-player';
import { Skeleton } from '../../../shared/ui/skeleton';
import { QuizDraftClient } from '../quiz-draft-client';
import { QuizDraftStore } from '../quiz-draft-store';

/** A paper as a candidate might get it: drawn anew with each press, answered for trial, kept nowhere. */
@Component({
  selector: 'lms-quiz-preview-part',
  imports: [ErrorState, Icon, ItemPlayer, MatButtonModule, Skeleton, TranslocoPipe],
  template: `
    <div class="card padded head">
      <p>{{ 'quizzing.preview.lead' | transloco }}</p>
      @if (store.isChanged()) {
        <p class="t-due">{{ 'quizzing.preview.changed' | transloco }}</p>
      }
      <button type="button" matButton="outlined" (click)="draw()">
        <lms-icon name="refresh" size="small" />{{ 'quizzing.preview.again' | transloco }}
      </button>
    </div>
    @if (fault(); as error) {
      <lms-error-state [error]="error" (retry)="draw()" />
    } @else if (sections(); as all) {
      @for (section of all; track $index) {
        <section class="card padded">
          <h2>{{ section.title }}</h2>
          <ol>
            @for (one of section.slots; track one.slot) {
              <li>
                <p class="muted small">
                  @if (one.number) {
                    <b>{{ 'quizzing.preview.number' | transloco: { number: one.number } }}</b> ·
                  }
                  {{ 'quizzing.preview.page' | transloco: { page: one.page + 1 } }} ·
                  {{ 'shared.item.types.' + one.item.type | transloco }} ·
                  {{ 'assessment.areas.' + one.item.area | transloco }}
                </p>
                <h3 [id]="'stem-' + one.slot">{{ one.item.text }}</h3>
                <lms-item-player
                  [labelledBy]="'stem-' + one.slot"
                  [item]="one.item"
                  [answer]="answers()[one.slot] ?? null"
                  (answerChange)="answer(one.slot, $event)"
                />
              </li>
            }
          </ol>
        </section>
      }
    } @else {
      <lms-skeleton [count]="6" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--ca-4);
    }

    .head {
      display: grid;
      gap: var(--ca-2);
      justify-items: start;
    }

    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--ca-2);
      padding-block: var(--ca-4);
      border-top: var(--ca-line);
    }

    h2 {
      margin-bottom: var(--ca-3);
    }

    h3 {
      white-space: pre-line;
    }
  `,
})
export class QuizPreviewPart {
  readonly quizId = input.required<string>();

  private readonly client = inject(QuizDraftClient);
  private readonly language = inject(LanguageStore).current;

  protected readonly store = inject(QuizDraftStore);
  private readonly paper = signal<QuizPreview | undefined>(undefined);
  protected readonly fault = signal<unknown>(undefined);
  protected readonly answers = signal<Record<number, ItemAnswer>>({});
  protected readonly sections = computed(() => {
    const paper = this.paper();
    if (!paper) return undefined;
    const asked = paper.slots.filter(({ item }) => item.type !== 'description').map(({ slot }) => slot);
    return paper.sections.map(({ title }, index) => ({
      title,
      slots: paper.slots
        .filter(({ section }) => section === index)
        .map((slot) => ({ ...slot, number: asked.indexOf(slot.slot) + 1 })),
    }));
  });

  constructor() {
    effect(() => {
      this.language();
      this.quizId();
      untracked(() => void this.draw());
    });
  }

  protected async draw(): Promise<void> {
    this.fault.set(undefined);
    this.answers.set({});
    try {
      this.paper.set(await this.client.preview(this.quizId()));
    } catch (error) {
      // Without a paper there is nothing to show; the part says why and offers to try again.
      this.fault.set(error);
    }
  }

  protected answer(slot: number, answer: ItemAnswer): void {
    this.answers.update((answers) => ({ ...answers, [slot]: answer }));
  }
}
