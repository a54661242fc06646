import { Component, computed, type ElementRef, input, model, output, signal, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MarkingPart } from '@lms/contract/marking/entry';
import { Icon } from '../icon';
import { outlinedFields } from '../outlined-fields';
import { type MarkDraft, pointsIn } from './mark-draft';
import { markingAct, type MarkingAct } from './marking-keys';

/** More points than these are written, not pressed. */
const MOST_BUTTONS = 10;

/** What other markers gave, laid beside the guide for who settles a difference. */
export interface OtherMark {
  readonly name: string;
  readonly lines: readonly number[];
  readonly comment: string;
}

/**
 * One text and its guide: what was written on the left with its place in the work, on the right points for each line of
 * the guide. Used for runs and for quizzes. Keys: a number gives or takes all points of a line, + and − change them, C
 * writes a comment, Enter goes on.
 */
@Component({
  selector: 'lms-marking-part',
  imports: [Icon, MatButtonModule, MatButtonToggleModule, MatInputModule, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './marking-part.html',
  styleUrl: './marking-part.scss',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class MarkingPartView {
  readonly part = input.required<MarkingPart>();
  readonly draft = model.required<MarkDraft>();
  /** Nothing can be given: it is settled, or another is at it. */
  readonly isLocked = input(false);
  readonly others = input<readonly OtherMark[]>([]);

  /** Enter: on to the next text, or to saving. */
  readonly finished = output();
  /** `[` and `]`: to the work before or after, without marking. */
  readonly leaf = output<'before' | 'after'>();

  private readonly comment = viewChild<ElementRef<HTMLTextAreaElement>>('comment');

  /** The line that + and − change. */
  protected readonly current = signal(0);
  protected readonly total = computed(() => pointsIn(this.draft()));
  protected readonly lines = computed(() =>
    this.part().guide.map(({ text, points, proposed }, at) => ({
      text,
      points,
      proposed,
      given: this.draft().lines[at] ?? null,
      choices: points <= MOST_BUTTONS ? Array.from({ length: points + 1 }, (_, step) => step) : null,
    })),
  );

  protected readonly hasProposal = computed(() => this.part().guide.some(({ proposed }) => proposed !== undefined));

  /** Takes over what automatic marking proposes, line by line, where it says anything. */
  protected takeProposal(): void {
    if (this.isLocked()) return;
    const { guide } = this.part();
    this.draft.update((draft) => ({
      ...draft,
      lines: draft.lines.map((line, at) => guide[at]?.proposed ?? line),
    }));
  }

  protected give(at: number, points: number | null): void {
    if (this.isLocked()) return;
    const most = this.part().guide[at]?.points;
    if (most === undefined) return;
    const value = points === null ? null : Math.min(most, Math.max(0, Math.round(points)));
    this.current.set(at);
    this.draft.update((draft) => ({ ...draft, lines: draft.lines.map((line, of) => (of === at ? value : line)) }));
  }

  protected write(comment: string): void {
    this.draft.update((draft) => ({ ...draft, comment }));
  }

  protected written(event: Event): number | null {
    const { value } = event.target as HTMLInputElement;
    return value === '' ? null : Number(value);
  }

  protected onKey(event: KeyboardEvent): void {
    const act = event.defaultPrevented ? undefined : markingAct(event);
    if (!act || (this.isLocked() && act.do !== 'before' && act.do !== 'after')) return;
    event.preventDefault();
    this.carryOut(act);
  }

  private carryOut(act: MarkingAct): void {
    if (act.do === 'before' || act.do === 'after') this.leaf.emit(act.do);
    else if (act.do === 'next') this.finished.emit();
    else if (act.do === 'proposal') this.takeProposal();
    else if (act.do === 'comment') this.comment()?.nativeElement.focus();
    else if (act.do === 'line') this.toggle(act.index);
    else this.give(this.current(), (this.draft().lines[this.current()] ?? 0) + (act.do === 'more' ? 1 : -1));
  }

  /** All points of a line, or none when it has them all. */
  private toggle(at: number): void {
    const line = this.part().guide[at];
    if (!line) return;
    this.give(at, this.draft().lines[at] === line.points ? 0 : line.points);
  }
}
