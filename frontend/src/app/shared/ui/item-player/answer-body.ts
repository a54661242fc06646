import { Component, computed, input, output } from '@angular/core';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { ItemView, PartFeedback, PartView } from '@lms/contract/assessment/item-view';
import { CategoriseAnswer } from './categorise-answer';
import { ChoiceAnswer } from './choice-answer';
import { ClozeAnswer } from './cloze-answer';
import { EssayAnswer } from './essay-answer';
import { FileAnswer } from './file-answer';
import { GapMatchAnswer } from './gap-match-answer';
import { HotspotAnswer } from './hotspot-answer';
import { MatchingAnswer } from './matching-answer';
import { OrderingAnswer } from './ordering-answer';
import { TextAnswer } from './text-answer';

/** An item without its stem that is answered in one piece: everything but a case. */
export type AnswerableView = Exclude<ItemView, { type: 'case' }> | PartView;

/** Chooses the control that fits the type. */
@Component({
  selector: 'lms-answer-body',
  imports: [
    CategoriseAnswer,
    ChoiceAnswer,
    ClozeAnswer,
    EssayAnswer,
    FileAnswer,
    GapMatchAnswer,
    HotspotAnswer,
    MatchingAnswer,
    OrderingAnswer,
    TextAnswer,
  ],
  template: `
    @let shown = item();
    @let given = fitting();
    @switch (shown.type) {
      @case ('ordering') {
        <lms-ordering-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          [feedback]="feedback()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('matching') {
        <lms-matching-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          [feedback]="feedback()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('short-answer') {
        <lms-text-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('numeric') {
        <lms-text-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('computed') {
        <lms-text-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('categorise') {
        <lms-categorise-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          [feedback]="feedback()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('cloze') {
        <lms-cloze-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          [feedback]="feedback()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('gap-match') {
        <lms-gap-match-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          [feedback]="feedback()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('hotspot') {
        <lms-hotspot-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          [feedback]="feedback()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('essay') {
        <lms-essay-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('file-upload') {
        <lms-file-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          (answerChange)="answerChange.emit($event)"
        />
      }
      @case ('description') {}
      @default {
        <lms-choice-answer
          [item]="shown"
          [answer]="given"
          [labelledBy]="labelledBy()"
          [readonly]="readonly()"
          [feedback]="feedback()"
          (answerChange)="answerChange.emit($event)"
        />
      }
    }
  `,
})
export class AnswerBody {
  readonly item = input.required<AnswerableView>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<PartFeedback>();
  readonly answerChange = output<ItemAnswer>();

  /** An answer of another type, left from an older wording, counts as none. */
  protected readonly fitting = computed(() => (this.answer()?.type === this.item().type ? this.answer() : null));
}
