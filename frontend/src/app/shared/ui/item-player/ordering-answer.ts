import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkDrag, type CdkDragDrop, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { PartFeedback, ViewOf } from '@lms/contract/assessment/item-view';
import { Icon } from '../icon';
import { DRAG_DELAY } from './card-drag';

/** Steps put in order: dragged, or moved by two buttons each, by mouse, finger and keyboard alike; every move is read aloud. */
@Component({
  selector: 'lms-ordering-answer',
  imports: [CdkDrag, CdkDropList, MatButtonModule, Icon, TranslocoPipe],
  templateUrl: './ordering-answer.html',
  styleUrl: './ordering-answer.scss',
})
export class OrderingAnswer {
  readonly item = input.required<ViewOf<'ordering'>>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<PartFeedback>();
  readonly answerChange = output<ItemAnswer>();

  private readonly transloco = inject(TranslocoService);
  private readonly announcer = inject(LiveAnnouncer);

  protected readonly delay = DRAG_DELAY;
  protected readonly rows = computed(() => {
    const { choices } = this.item();
    const answer = this.answer();
    const order = answer?.type === 'ordering' && answer.order.length > 0 ? answer.order : choices.map(({ id }) => id);
    return order.flatMap((id) => {
      const choice = choices.find((one) => one.id === id);
      const verdict = this.feedback()?.details?.find((detail) => detail.id === id)?.verdict;
      return choice ? [{ ...choice, verdict }] : [];
    });
  });

  protected drop({ previousIndex, currentIndex }: Pick<CdkDragDrop<unknown>, 'previousIndex' | 'currentIndex'>): void {
    if (previousIndex !== currentIndex) this.move(previousIndex, currentIndex);
  }

  protected move(from: number, to: number): void {
    if (this.readonly()) return;
    const order = this.rows().map(({ id }) => id);
    const [id = ''] = order.splice(from, 1);
    order.splice(to, 0, id);
    const text = this.item().choices.find((choice) => choice.id === id)?.text ?? '';
    const said = this.transloco.translate('shared.item.moved', { text, place: to + 1, count: order.length });
    void this.announcer.announce(said, 'polite');
    this.answerChange.emit({ type: 'ordering', order });
  }
}
