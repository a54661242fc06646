import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuestionFigures } from '@lms/contract/assessment/results';
import { latest } from '../../shared/api/latest';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { FigurePipe } from './figure';
import { ResultsClient, type ResultsFilter } from './results-client';
import { ResultsExport } from './results-export';

const COLUMNS = [
  'facility',
  'sd',
  'effectiveWeight',
  'discriminationIndex',
  'discriminativeEfficiency',
  'pointBiserial',
] as const;
type Column = 'position' | 'attempts' | (typeof COLUMNS)[number];

/** What each question of the quiz is worth, sorted by any figure; those worth a look say why. */
@Component({
  selector: 'lms-question-table',
  imports: [EmptyState, ErrorState, FigurePipe, Icon, ResultsExport, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './question-table.html',
  styleUrl: './question-table.scss',
})
export class QuestionTable {
  readonly quizId = input.required<string>();
  readonly filter = input.required<ResultsFilter>();

  protected readonly columns = COLUMNS;
  protected readonly sort = signal<Column>('position');
  protected readonly isDown = signal(false);
  protected readonly query = computed(() => ({ ...this.filter() }));
  protected readonly questions = inject(ResultsClient).questions(this.quizId, this.filter);
  protected readonly found = latest(this.questions);
  protected readonly rows = computed(() => {
    const [column, sign] = [this.sort(), this.isDown() ? -1 : 1];
    // What has no figure stands last, whichever way.
    const value = (one: QuestionFigures) => one[column] ?? Infinity * sign;
    return [...(this.found()?.items ?? [])].sort((one, other) => sign * compared(value(one), value(other)));
  });
  protected readonly flagged = computed(() => this.rows().filter(({ flags }) => flags.some((flag) => flag !== 'few')));

  protected sortBy(column: Column): void {
    this.isDown.set(this.sort() === column && !this.isDown());
    this.sort.set(column);
  }

  protected ariaSort(column: Column): 'ascending' | 'descending' | null {
    if (this.sort() !== column) return null;
    return this.isDown() ? 'descending' : 'ascending';
  }

  /** How long a bar is: as far as a figure is from nothing. */
  protected length(figure: number | null): number {
    return Math.min(100, Math.abs(figure ?? 0));
  }
}

function compared(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
