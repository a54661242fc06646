import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { GapView, PartFeedback, ViewOf } from '@lms/contract/assessment/item-view';
import { passagePieces } from './passage';
import { VerdictMark } from './verdict-mark';

/** A text with places: each a list to choose from, or a field to write in, where it stands in the text. */
@Component({
  selector: 'lms-cloze-answer',
  imports: [VerdictMark, TranslocoPipe],
  templateUrl: './cloze-answer.html',
  styleUrl: './cloze-answer.scss',
})
export class ClozeAnswer {
  readonly item = input.required<ViewOf<'cloze'>>();
  readonly answer = input<ItemAnswer | null>(null);
  readonly labelledBy = input.required<string>();
  readonly readonly = input(false);
  readonly feedback = input<PartFeedback>();
  readonly answerChange = output<ItemAnswer>();

  protected readonly pieces = computed(() =>
    passagePieces(this.item().passage).map((piece) =>
      'gap' in piece ? { ...piece, ...this.placeOf(piece.gap), id: piece.gap } : piece,
    ),
  );
  /** What the author says to what was put in, place by place. */
  protected readonly told = computed(() =>
    this.pieces().flatMap((piece) =>
      'told' in piece && piece.told ? [{ number: piece.number, text: piece.told }] : [],
    ),
  );

  private readonly given = computed((): Readonly<Partial<Record<string, string>>> => {
    const answer = this.answer();
    return answer?.type === 'cloze' ? answer.gaps : {};
  });

  /** An empty place is no answer to it. */
  protected fill(gap: string, text: string): void {
    const gaps = Object.entries({ ...this.given(), [gap]: text }).filter(([, given]) => given !== '');
    this.answerChange.emit({ type: 'cloze', gaps: Object.fromEntries(gaps) as Record<string, string> });
  }

  private placeOf(id: string) {
    const { kind, choices = [], unit } = this.item().gaps.find((one) => one.id === id) ?? UNKNOWN;
    const { verdict, feedback } = this.feedback()?.details?.find((one) => one.id === id) ?? {};
    const given = this.given()[id] ?? '';
    const shown = choices.find((choice) => choice.id === given)?.text ?? given;
    return { given, shown, kind, choices, unit, verdict, told: feedback };
  }
}

/** A place that only the text knows: words can be written into it. */
const UNKNOWN: GapView = { id: '', kind: 'text' };
