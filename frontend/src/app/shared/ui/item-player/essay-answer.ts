import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ViewOf } from '@lms/contract/assessment/item-view';
import { LONGEST_ESSAY, wordsIn } from '@lms/contract/assessment/word-count';

/** A long text, with how many words it has and should have. */
@Component({
  selector: 'lms-essay-answer',
  imports: [TranslocoPipe],
  templateUrl: './essay-answer.html',
  styleUrl: './essay-answer.scss',
})
export class EssayAnswer {
  readonly item = input.required<ViewOf<'essay'>>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly answerChange = output<ItemAnswer>();

  protected readonly longest = LONGEST_ESSAY;
  protected readonly text = computed(() => {
    const answer = this.answer();
    return answer?.type === 'essay' ? answer.text : '';
  });
  protected readonly words = computed(() => wordsIn(this.text()));
  protected readonly wanted = computed(() => {
    const { minimumWords, maximumWords } = this.item();
    if (minimumWords && maximumWords) return 'between';
    return minimumWords ? 'atLeast' : maximumWords ? 'atMost' : undefined;
  });
  /** Whether the text is shorter or longer than it should be; an empty one is only not begun. */
  protected readonly excess = computed(() => {
    const { minimumWords = 0, maximumWords = Infinity } = this.item();
    const words = this.words();
    if (words === 0) return undefined;
    return words < minimumWords ? 'tooShort' : words > maximumWords ? 'tooLong' : undefined;
  });

  protected write(text: string): void {
    this.answerChange.emit({ type: 'essay', text });
  }
}
