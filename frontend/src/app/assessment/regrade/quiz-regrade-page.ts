import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuizRegradeLineView, QuizRegradeView } from '@lms/contract/assessment/regrade';
import { InstantPipe } from '../../shared/ui/dates';
import { RegradeBoard } from '../../shared/ui/regrade/regrade-board';
import { RegradeCell } from '../../shared/ui/regrade/regrade-cell';
import { RegradeSource } from '../../shared/ui/regrade/regrade-source';
import { QuizRegradeClient } from './quiz-regrade-client';

/** One regrade of a quiz: what was put right, whose result it changes, and the confirmation that makes it count. */
@Component({
  selector: 'lms-quiz-regrade-page',
  imports: [InstantPipe, RegradeBoard, RegradeCell, RouterLink, TranslocoPipe],
  providers: [{ provide: RegradeSource, useExisting: QuizRegradeClient }],
  templateUrl: './quiz-regrade-page.html',
  styleUrl: './quiz-regrade-page.scss',
})
export class QuizRegradePage {
  readonly regradeId = input.required<string>();
  readonly show = input<string>();
  readonly page = input<string>();

  protected readonly one: QuizRegradeView | undefined;
  protected readonly line: QuizRegradeLineView | undefined;
  protected readonly headOf = ({ quiz }: QuizRegradeView) => ({ title: `${quiz.code} ${quiz.title}` });
}
