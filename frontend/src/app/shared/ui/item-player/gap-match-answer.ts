import { CdkDrag, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { PartFeedback, ViewOf } from '@lms/contract/assessment/item-view';
import { Icon } from '../icon';
import { CardDrag, DRAG_DELAY } from './card-drag';
import { passagePieces } from './passage';
import { VerdictMark } from './verdict-mark';

/** Words from a store are put into the places of a text: dragged there, or chosen from the list in the place. */
@Component({
  selector: 'lms-gap-match-answer',
  imports: [CdkDrag, CdkDropList, Icon, VerdictMark, TranslocoPipe],
  providers: [CardDrag],
  templateUrl: './gap-match-answer.html',
  styleUrl: './gap-match-answer.scss',
})
export class GapMatchAnswer {
  readonly item = input.required<ViewOf<'gap-match'>>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<PartFeedback>();
  readonly answerChange = output<ItemAnswer>();

  protected readonly drag = inject(CardDrag);

  protected readonly delay = DRAG_DELAY;
  protected readonly pieces = computed(() => {
    const { passage, words } = this.item();
    const details = this.feedback()?.details ?? [];
    return passagePieces(passage).map((piece) => {
      if (!('gap' in piece)) return { text: piece.text };
      const given = this.pairs()[piece.gap] ?? '';
      return {
        id: piece.gap,
        number: piece.number,
        given,
        shown: words.find(({ id }) => id === given)?.text ?? '',
        verdict: details.find(({ id }) => id === piece.gap)?.verdict,
      };
    });
  });
  protected readonly words = computed(() => {
    const used = Object.values(this.pairs());
    return this.item().words.map((word) => ({ ...word, isUsed: !word.reusable && used.includes(word.id) }));
  });

  private readonly pairs = computed((): Readonly<Partial<Record<string, string>>> => {
    const answer = this.answer();
    return answer?.type === 'gap-match' ? answer.pairs : {};
  });

  /** A word that serves once leaves the place where it was; an empty choice takes the word out. */
  protected fill(gap: string, word: string): void {
    const isReusable = this.item().words.find(({ id }) => id === word)?.reusable === true;
    const pairs = Object.entries({ ...this.pairs(), [gap]: word }).filter(
      ([place, given]) => given !== '' && given !== undefined && (place === gap || isReusable || given !== word),
    );
    this.answerChange.emit({ type: 'gap-match', pairs: Object.fromEntries(pairs) as Record<string, string> });
  }

  protected put(word: string, place: string | undefined): void {
    const gap = this.pieces().find(({ id }) => id !== undefined && place === `gap-${id}`);
    if (gap?.id === undefined || this.readonly()) return;
    this.fill(gap.id, word);
    const text = this.item().words.find(({ id }) => id === word)?.text;
    this.drag.say('filled', { text, number: gap.number });
  }
}
