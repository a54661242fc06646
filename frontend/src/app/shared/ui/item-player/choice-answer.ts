import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { PartFeedback, ViewOf } from '@lms/contract/assessment/item-view';
import { Icon } from '../icon';
import { LanguageStore } from '../../api/language';

type ChoiceView = ViewOf<'single-choice' | 'multiple-choice' | 'true-false'>;

let made = 0;

/** One of several, several of several, or true and false: native radio buttons and checkboxes in big labels. */
@Component({
  selector: 'lms-choice-answer',
  imports: [Icon, TranslocoPipe],
  templateUrl: './choice-answer.html',
  styleUrl: './choice-answer.scss',
})
export class ChoiceAnswer {
  readonly item = input.required<ChoiceView>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<PartFeedback>();
  readonly answerChange = output<ItemAnswer>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).current;

  protected readonly name = `choice-${String(++made)}`;
  protected readonly isMultiple = computed(() => this.item().type === 'multiple-choice');
  protected readonly rows = computed(() => {
    const chosen = this.chosen();
    const details = this.feedback()?.details ?? [];
    return this.choices().map(({ id, text }, index) => {
      const detail = details.find((one) => one.id === id);
      return {
        id,
        text,
        letter: this.letter(index),
        isChosen: chosen.includes(id),
        verdict: detail?.verdict,
        told: detail?.feedback,
      };
    });
  });

  private readonly choices = computed(() => {
    const item = this.item();
    if (item.type !== 'true-false') return item.choices;
    this.language();
    return ['true', 'false'].map((id) => ({ id, text: this.transloco.translate(`shared.item.${id}`) }));
  });
  private readonly chosen = computed((): readonly string[] => {
    const answer = this.answer();
    if (answer?.type === 'multiple-choice') return answer.choices;
    if (answer?.type === 'single-choice') return answer.choice === null ? [] : [answer.choice];
    return answer?.type === 'true-false' && answer.value !== null ? [String(answer.value)] : [];
  });

  /** Chooses, or takes back a box that was chosen; also called by the page for the key of the letter. */
  choose(id: string): void {
    if (this.readonly()) return;
    const { type } = this.item();
    if (type === 'single-choice') this.answerChange.emit({ type, choice: id });
    else if (type === 'true-false') this.answerChange.emit({ type, value: id === 'true' });
    else this.answerChange.emit({ type, choices: this.toggled(id) });
  }

  /** In the order of the item, so that the same choice is always the same answer. */
  private toggled(id: string): string[] {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(id)) chosen.add(id);
    return this.choices()
      .map((choice) => choice.id)
      .filter((one) => chosen.has(one));
  }

  private letter(index: number): string {
    return this.item().type === 'true-false' ? '' : String.fromCharCode(65 + index);
  }
}
