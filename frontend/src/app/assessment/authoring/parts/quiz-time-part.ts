import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { GRADINGS, OVERTIMES } from '@lms/contract/assessment/quiz-settings';
import { QuizDraftStore } from '../quiz-draft-store';
import { QuizField } from '../quiz-field';
import { QuizNumber } from '../quiz-number';
import { boxOf, instantOf } from '../zoned';

/** When it may be sat, how long, how often, and what counts. */
@Component({
  selector: 'lms-quiz-time-part',
  imports: [QuizField, QuizNumber, TranslocoPipe],
  templateUrl: './quiz-time-part.html',
  styleUrl: './part.scss',
})
export class QuizTimePart {
  protected readonly store = inject(QuizDraftStore);
  protected readonly settings = computed(() => this.store.form()?.settings);
  protected readonly overtimes = OVERTIMES;
  protected readonly gradings = GRADINGS;
  protected readonly boxOf = boxOf;
  protected readonly instantOf = instantOf;

  protected setOvertime(value: string): void {
    const overtime = OVERTIMES.find((one) => one === value);
    if (overtime) this.store.editSettings({ overtime });
  }

  protected setGrading(value: string): void {
    const grading = GRADINGS.find((one) => one === value);
    if (grading) this.store.editSettings({ grading });
  }
}
