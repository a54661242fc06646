import { Component, computed, type ElementRef, input, model, output, signal, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import type { GuideLine, MarkingPart } from '@lms/contract/marking/entry';
import { Icon } from '../icon';
import { outlinedFields } from '../outlined-fields';
import { GuideLevels } from './guide-levels';
import { type MarkDraft, pointsIn } from './mark-draft';
import { markingAct, type MarkingAct } from './marking-keys';

/** More points than these are written, not pressed. */
const MOST_BUTTONS = 10;

/** What other markers gave, laid beside the guide for who settles a difference. */
export interface OtherMark {
  readonly name: string;
  readonly lines: readonly number[];
  readonly reasons?: readonly string[] | undefined;
  readonly comment: string;
}

/**
 * One text and its guide: what was written on the left with its place in the work, on the right points for each line of
 * the guide. Used for runs and for quizzes. Keys: a number gives or takes all points of a line, + and − change them, C
 * writes a comment, Enter goes on.
 */
@Component({
  selector: 'lms-marking-part',
  imports: [GuideLevels, Icon, MatButtonModule, MatButtonToggleModule, MatInputModule, TranslocoPipe],
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
    this.part().guide.map(({ text, points, proposed, levels }, at) => ({
      text,
      points,
      proposed,
      levels,
      reason: this.draft().reasons?.[at] ?? '',
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

  /** Why the points of a line are those of no level. */
  protected explain(at: number, reason: string): void {
    this.draft.update((draft) => ({
      ...draft,
      reasons: draft.lines.map((_, of) => (of === at ? reason : (draft.reasons?.[of] ?? ''))),
    }));
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
    else this.step(this.current(), act.do === 'more' ? 1 : -1);
  }

  /** All points of a line, or none when it has them all; of levels the best, then the one below. */
  private toggle(at: number): void {
    const line = this.part().guide[at];
    if (!line) return;
    const given = this.draft().lines[at] ?? null;
    const all = levelsOf(line);
    const below = all.findLast((points) => given !== null && points < given);
    if (all.length > 0) this.give(at, below ?? line.points);
    else this.give(at, given === line.points ? 0 : line.points);
  }

  /** One point more or less; of levels the next one. */
  private step(at: number, by: 1 | -1): void {
    const line = this.part().guide[at];
    if (!line) return;
    const given = this.draft().lines[at] ?? 0;
    const all = levelsOf(line);
    const next = by > 0 ? all.find((points) => points > given) : all.findLast((points) => points < given);
    this.give(at, all.length > 0 ? (next ?? given) : given + by);
  }
}

/** The points of a line's levels, upwards. */
const levelsOf = ({ levels = [] }: GuideLine): number[] =>
  levels.map(({ points }) => points).sort((one, other) => one - other);
