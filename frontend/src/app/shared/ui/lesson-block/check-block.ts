import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { LessonBlock } from '@lms/contract/catalog/lesson-block';
import type { CheckOutcome } from '@lms/contract/learning/lesson';
import { Icon } from '../icon';
import { ItemPlayer } from '../item-player/item-player';

/** A question inside a lesson: answered as often as one likes, marked by the server, worth nothing but the insight. */
@Component({
  selector: 'lms-check-block',
  imports: [MatButtonModule, Icon, ItemPlayer, TranslocoPipe],
  templateUrl: './check-block.html',
  styleUrl: './check-block.scss',
})
export class CheckBlock {
  readonly block = input.required<Extract<LessonBlock, { kind: 'check' }>>();
  readonly outcome = input<CheckOutcome>();
  readonly inert = input(false);
  readonly answered = output<ItemAnswer>();

  /** What is chosen now; begins with what was answered last. */
  protected readonly answer = linkedSignal<ItemAnswer | null>(() => this.outcome()?.answer ?? null);
  protected readonly item = computed(() => ({ ...this.block().item, hints: this.outcome()?.hints ?? [] }));
  protected readonly stem = computed(() => `stem-${this.block().id}`);
  /** What was said about the answer, as long as that answer still stands. */
  protected readonly feedback = computed(() =>
    this.answer() === this.outcome()?.answer ? this.outcome()?.feedback : undefined,
  );
  protected readonly isSolved = computed(() => this.feedback()?.verdict === 'right');
  protected readonly canCheck = computed(() => !this.inert() && this.answer() !== null && !this.feedback());

  protected check(): void {
    const answer = this.answer();
    if (answer && this.canCheck()) this.answered.emit(answer);
  }
}
