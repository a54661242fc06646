import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemFeedback, ItemView, PartFeedback, PartView } from '@lms/contract/assessment/item-view';
import { BasisChip } from '../basis-chip';
import { DayPipe } from '../dates';
import { Icon } from '../icon';

/** The right answer as lines to read; `key` is a text to translate. */
interface Solution {
  lines: string[];
  day?: string;
  key?: string;
}

/** What is said about an answer after marking: verdict, points made, the right answer, why, and by which article. */
@Component({
  selector: 'lms-feedback-note',
  imports: [BasisChip, DayPipe, Icon, TranslocoPipe],
  templateUrl: './feedback-note.html',
  styleUrl: './feedback-note.scss',
  host: { '[class]': 'verdict()' },
})
export class FeedbackNote {
  readonly item = input.required<ItemView | PartView>();
  readonly feedback = input.required<ItemFeedback | PartFeedback>();

  protected readonly verdict = computed(() => this.feedback().verdict ?? 'untold');
  protected readonly basis = computed(() => {
    const feedback = this.feedback();
    return 'basis' in feedback ? (feedback.basis ?? []) : [];
  });
  /** Points of a written answer; those of choices stand at the choices. */
  protected readonly made = computed(() => (this.feedback().details ?? []).filter(({ label }) => label !== undefined));
  protected readonly said = computed(() => (this.feedback().details ?? []).find(({ id }) => id === 'answer')?.feedback);
  protected readonly solution = computed(() => solutionOf(this.item(), this.feedback()));
  protected readonly isEmpty = computed(() => {
    const { verdict, explanation, model, rightAnswer } = this.feedback();
    return !verdict && !explanation && !model && !rightAnswer && this.basis().length === 0;
  });
}

/** Choices show what was missed themselves; the others need the right answer in words. */
function solutionOf(item: ItemView | PartView, { rightAnswer, verdict }: PartFeedback): Solution | undefined {
  if (!rightAnswer || verdict === 'right') return undefined;
  switch (rightAnswer.type) {
    case 'true-false':
      return { lines: [], key: `shared.item.${String(rightAnswer.value)}` };
    case 'ordering':
      return { lines: rightAnswer.order.map((id, index) => `${String(index + 1)}. ${textIn(item, id)}`) };
    case 'matching':
      return {
        lines: Object.entries(rightAnswer.pairs).map(
          ([left, right]) => `${textIn(item, left)} → ${textIn(item, right, 'right')}`,
        ),
      };
    case 'computed':
      return { lines: [], day: rightAnswer.text };
    case 'numeric':
      return { lines: [numberOf(item, rightAnswer)] };
    default:
      return undefined;
  }
}

function textIn(item: ItemView | PartView, id: string, side: 'left' | 'right' = 'left'): string {
  const list = item.type === 'ordering' ? item.choices : item.type === 'matching' ? item[side] : [];
  return list.find((one) => one.id === id)?.text ?? id;
}

const numberOf = (item: ItemView | PartView, answer: Extract<ItemAnswer, { type: 'numeric' }>): string =>
  item.type === 'numeric' && item.unit ? `${answer.text} ${item.unit}` : answer.text;
