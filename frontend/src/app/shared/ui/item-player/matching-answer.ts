import { CdkDrag, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { PartFeedback, ViewOf } from '@lms/contract/assessment/item-view';
import { Icon } from '../icon';
import { CardDrag, DRAG_DELAY } from './card-drag';
import { VerdictMark } from './verdict-mark';

/** Each left side gets its right side: from a list of its own, by keyboard and screen reader too, or dragged on to it. */
@Component({
  selector: 'lms-matching-answer',
  imports: [CdkDrag, CdkDropList, Icon, TranslocoPipe, VerdictMark],
  providers: [CardDrag],
  templateUrl: './matching-answer.html',
  styleUrl: './matching-answer.scss',
})
export class MatchingAnswer {
  readonly item = input.required<ViewOf<'matching'>>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<PartFeedback>();
  readonly answerChange = output<ItemAnswer>();

  protected readonly drag = inject(CardDrag);

  protected readonly delay = DRAG_DELAY;
  protected readonly rows = computed(() => {
    const { left, right } = this.item();
    const details = this.feedback()?.details ?? [];
    return left.map(({ id, text }) => ({
      id,
      text,
      field: `${this.labelledBy()}-${id}`,
      chosen: this.pairs()[id] ?? '',
      chosenText: right.find((one) => one.id === this.pairs()[id])?.text,
      verdict: details.find((detail) => detail.id === id)?.verdict,
    }));
  });
  protected readonly options = computed(() => {
    const used = Object.values(this.pairs());
    return this.item().right.map((option) => ({ ...option, isUsed: used.includes(option.id) }));
  });

  private readonly pairs = computed((): Readonly<Partial<Record<string, string>>> => {
    const answer = this.answer();
    return answer?.type === 'matching' ? answer.pairs : {};
  });

  /** An empty choice takes the pair back. */
  protected match(left: string, right: string): void {
    const pairs = Object.entries({ ...this.pairs(), [left]: right }).filter(
      ([, chosen]) => chosen !== '' && chosen !== undefined,
    );
    this.answerChange.emit({ type: 'matching', pairs: Object.fromEntries(pairs) as Record<string, string> });
  }

  protected put(right: string, left: string | undefined): void {
    const { left: lefts, right: rights } = this.item();
    const to = lefts.find(({ id }) => id === left);
    if (!to || this.readonly()) return;
    this.match(to.id, right);
    this.drag.say('paired', { left: to.text, right: rights.find(({ id }) => id === right)?.text });
  }
}
