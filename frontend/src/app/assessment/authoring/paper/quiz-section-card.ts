import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuizSources } from '@lms/contract/assessment/quiz-draft';
import type { QuizSection } from '@lms/contract/assessment/quiz-section';
import { Icon } from '../../../shared/ui/icon';
import { WordsPair } from '../../bank/words-pair';
import { QuizDraftStore } from '../quiz-draft-store';
import { QuizField } from '../quiz-field';
import { newDraw } from '../quiz-form';
import { QuizPlaceFault } from '../quiz-place-fault';
import { numberOf } from '../zoned';
import { FixedQuestions } from './fixed-questions';
import { QuizDrawForm } from './quiz-draw-form';

/** One section: its name, its bank, fixed questions and the draw. */
@Component({
  selector: 'lms-quiz-section-card',
  imports: [
    ...[FixedQuestions, Icon, MatButtonModule, QuizDrawForm, QuizField, QuizPlaceFault, TranslocoPipe, WordsPair],
  ],
  templateUrl: './quiz-section-card.html',
  styleUrl: './quiz-section-card.scss',
})
export class QuizSectionCard {
  readonly section = input.required<QuizSection>();
  readonly at = input.required<number>();
  readonly sources = input.required<QuizSources['items']>();

  protected readonly store = inject(QuizDraftStore);
  protected readonly source = computed(() => this.sources().find(({ bank }) => bank === this.section().bank));
  protected readonly unknownBank = computed(() => this.store.shortfalls(this.at(), 'bank').length > 0);

  protected edit(change: Partial<QuizSection>): void {
    this.store.editSection(this.at(), change);
  }

  /** Another bank has other questions: what was picked from the one before goes. */
  protected setBank(bank: string): void {
    const { draw } = this.section();
    this.edit({ bank, questions: [], pins: {}, ...(draw && { draw: { ...draw, category: null, tags: [] } }) });
  }

  protected setShuffle(value: string): void {
    this.edit({ shuffle: value === '' ? null : value === 'yes' });
  }

  protected setFloor(box: string): void {
    this.edit({ floorPercent: numberOf(box) });
  }

  protected beginDraw(): void {
    this.edit({ draw: newDraw() });
  }

  protected endDraw(): void {
    const at = this.at();
    const { draw } = this.section();
    const set = (value: QuizSection['draw']) => (form: NonNullable<ReturnType<typeof this.store.form>>) => ({
      ...form,
      sections: form.sections.map((one, index) => (index === at ? { ...one, draw: value } : one)),
    });
    this.store.remove(set(undefined), set(draw));
  }
}
