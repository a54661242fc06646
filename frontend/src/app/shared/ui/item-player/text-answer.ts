import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ViewOf } from '@lms/contract/assessment/item-view';
import { DayPipe } from '../dates';

type TextView = ViewOf<'short-answer' | 'numeric' | 'computed'>;

/** The longest written answer that the server takes. */
const LONGEST = 4000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A written answer: some lines, a number with its unit, or a day from the calendar. */
@Component({
  selector: 'lms-text-answer',
  imports: [DayPipe, TranslocoPipe],
  templateUrl: './text-answer.html',
  styleUrl: './text-answer.scss',
})
export class TextAnswer {
  readonly item = input.required<TextView>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly answerChange = output<ItemAnswer>();

  protected readonly longest = LONGEST;
  protected readonly text = computed(() => {
    const answer = this.answer();
    return answer && 'text' in answer ? answer.text : '';
  });
  /** What is written: lines of words, a number, or a day. */
  protected readonly form = computed(() => {
    const item = this.item();
    if (item.type === 'short-answer') return 'lines';
    return item.type === 'computed' && item.input === 'day' ? 'day' : 'number';
  });
  protected readonly lines = computed(() => {
    const item = this.item();
    return item.type === 'short-answer' ? item.lines : 1;
  });
  protected readonly unit = computed(() => {
    const item = this.item();
    return item.type === 'short-answer' ? undefined : item.unit;
  });
  protected readonly wantsUnit = computed(() => {
    const item = this.item();
    return item.type !== 'short-answer' && item.withUnit === true;
  });
  protected readonly isDay = computed(() => DAY.test(this.text()));

  protected write(text: string): void {
    this.answerChange.emit({ type: this.item().type, text });
  }
}
