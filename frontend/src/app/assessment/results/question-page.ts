import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { COUNTED_ATTEMPTS, type ResponseCount } from '@lms/contract/assessment/results';
import { Session } from '../../shared/access/session';
import { latest } from '../../shared/api/latest';
import { BasisChip } from '../../shared/ui/basis-chip';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { FigurePipe } from './figure';
import { ResultsClient, type ResultsFilter } from './results-client';

const FIGURES = [
  'facility',
  'discriminationIndex',
  'discriminativeEfficiency',
  'effectiveWeight',
  'pointBiserial',
] as const;

/** One question of a quiz: its figures, and what was answered by whom, right and wrong. */
@Component({
  selector: 'lms-question-page',
  imports: [...[BasisChip, EmptyState, ErrorState, FigurePipe, Icon, PageHeader, Skeleton], RouterLink, TranslocoPipe],
  templateUrl: './question-page.html',
  styleUrl: './question-page.scss',
})
export class QuestionPage {
  readonly quizId = input.required<string>();
  readonly questionId = input.required<string>();
  readonly unit = input<string>();
  readonly class = input<string>();
  readonly attempts = input<string>();

  private readonly session = inject(Session);

  protected readonly figures = FIGURES;
  protected readonly filter = computed<ResultsFilter>(() => ({
    unit: this.unit(),
    class: this.class(),
    attempts: COUNTED_ATTEMPTS.find((name) => name === this.attempts()),
  }));
  protected readonly question = inject(ResultsClient).question(this.quizId, this.questionId, this.filter);
  protected readonly view = latest(this.question);
  /** Whether the reader may open the question in its bank. */
  protected readonly opensBank = computed(() => this.session.can('question:read'));
  protected readonly isAnswered = computed(() => this.view()?.parts.some(({ responses }) => responses.length > 0));

  protected isRight({ fraction }: ResponseCount): boolean {
    return fraction !== null && fraction > 0;
  }
}
