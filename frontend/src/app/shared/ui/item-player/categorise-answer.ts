import { CdkDrag, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { PartFeedback, ViewOf } from '@lms/contract/assessment/item-view';
import { Icon } from '../icon';
import { CardDrag, DRAG_DELAY } from './card-drag';
import { VerdictMark } from './verdict-mark';

interface Card {
  id: string;
  text: string;
  category: string;
}

/** Cards sorted into categories: dragged there, or sent by the list on the card. A card may stay in none. */
@Component({
  selector: 'lms-categorise-answer',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Icon, VerdictMark, TranslocoPipe],
  providers: [CardDrag],
  templateUrl: './categorise-answer.html',
  styleUrl: './categorise-answer.scss',
})
export class CategoriseAnswer {
  readonly item = input.required<ViewOf<'categorise'>>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<PartFeedback>();
  readonly answerChange = output<ItemAnswer>();

  protected readonly drag = inject(CardDrag);

  protected readonly delay = DRAG_DELAY;
  /** The cards not yet sorted first, then each category with its cards. */
  protected readonly trays = computed(() => {
    const { categories, cards } = this.item();
    const details = this.feedback()?.details ?? [];
    const filled = cards.map((card) => ({
      ...card,
      category: this.belongs()[card.id] ?? '',
      field: `${this.labelledBy()}-card-${card.id}`,
      verdict: details.find(({ id }) => id === card.id)?.verdict,
    }));
    return [{ id: '', text: '' }, ...categories].map((tray) => ({
      ...tray,
      cards: filled.filter(({ category }) => category === tray.id),
    }));
  });

  private readonly belongs = computed((): Readonly<Partial<Record<string, string>>> => {
    const answer = this.answer();
    return answer?.type === 'categorise' ? answer.belongs : {};
  });

  /** Without a category, the card goes back to those that are not sorted. */
  protected sort(card: string, category: string): void {
    const belongs = Object.entries({ ...this.belongs(), [card]: category }).filter(
      ([, chosen]) => chosen !== '' && chosen !== undefined,
    );
    this.answerChange.emit({ type: 'categorise', belongs: Object.fromEntries(belongs) as Record<string, string> });
  }

  protected put({ id, text, category: before }: Card, place: string | undefined): void {
    const tray = this.trays().find((one) => place === `tray-${one.id}`);
    if (!tray || tray.id === before || this.readonly()) return;
    this.sort(id, tray.id);
    if (tray.id === '') this.drag.say('takenOut', { text });
    else this.drag.say('sorted', { text, category: tray.text });
  }
}
