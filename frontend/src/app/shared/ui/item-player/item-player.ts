import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer, PartAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemFeedback, ItemView } from '@lms/contract/assessment/item-view';
import { Icon } from '../icon';
import { AnswerBody } from './answer-body';
import { FeedbackNote } from './feedback-note';
import { ZoomPicture } from './zoom-picture';

/**
 * Where an item is answered: in a quiz, inside a lesson, and read-only afterwards with what may be said about the
 * answer. The stem stands outside, in the heading whose id is `labelledBy`.
 */
@Component({
  selector: 'lms-item-player',
  imports: [AnswerBody, FeedbackNote, Icon, TranslocoPipe, ZoomPicture],
  templateUrl: './item-player.html',
  styleUrl: './item-player.scss',
})
export class ItemPlayer {
  readonly item = input.required<ItemView>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<ItemFeedback>();
  /** Each change, as the answer it makes. */
  readonly answerChange = output<ItemAnswer>();

  protected readonly parts = computed(() => {
    const item = this.item();
    const answer = this.answer();
    if (item.type !== 'case') return [];
    const given: Partial<Record<string, PartAnswer>> = answer?.type === 'case' ? answer.parts : {};
    return item.parts.map((part, index) => ({
      part,
      number: index + 1,
      stem: `${this.labelledBy()}-${part.id}`,
      answer: given[part.id] ?? null,
      feedback: this.feedback()?.parts?.[part.id],
    }));
  });

  protected answerPart(id: string, part: ItemAnswer): void {
    const answer = this.answer();
    const parts = answer?.type === 'case' ? answer.parts : {};
    this.answerChange.emit({ type: 'case', parts: { ...parts, [id]: part as PartAnswer } });
  }
}
