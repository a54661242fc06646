import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuestionVersionView } from '@lms/contract/assessment/question';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { PathTextPipe } from './path-text';
import { QuestionClient } from './question-client';

/** The wordings of a question, and what differs between two of them. */
@Component({
  selector: 'lms-version-card',
  imports: [Chip, ErrorState, InstantPipe, PathTextPipe, Skeleton, StatusChip, TranslocoPipe],
  templateUrl: './version-card.html',
  styleUrl: './version-card.scss',
})
export class VersionCard {
  readonly questionId = input.required<string>();
  readonly versions = input.required<readonly QuestionVersionView[]>();

  protected readonly sides = ['from', 'to'] as const;
  /** The newest against the one before it, until others are chosen. */
  protected readonly pair = linkedSignal<{ from: number; to: number } | undefined>(() => {
    const [newest, before] = this.versions();
    return newest && before && { from: before.number, to: newest.number };
  });
  protected readonly diff = inject(QuestionClient).diff(this.questionId, this.pair);
  protected readonly changes = computed(() => (this.diff.hasValue() ? this.diff.value().changes : undefined));

  protected compare(side: 'from' | 'to', number: string): void {
    this.pair.update((pair) => pair && { ...pair, [side]: Number(number) });
  }
}
