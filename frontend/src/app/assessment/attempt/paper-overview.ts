import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { asks, isAnswered } from '../../shared/ui/item-player/open-answer';
import type { SlotState } from './attempt-store';

/** The whole paper at a glance: what is answered, open, flagged, and not yet sent. */
@Component({
  selector: 'lms-paper-overview',
  imports: [Icon, TranslocoPipe],
  templateUrl: './paper-overview.html',
  styleUrl: './paper-overview.scss',
})
export class PaperOverview {
  readonly slots = input.required<readonly SlotState[]>();
  readonly sections = input.required<readonly { title: string }[]>();
  readonly flags = input.required<ReadonlySet<number>>();
  readonly current = input.required<number>();
  readonly choose = output<number>();

  protected readonly groups = computed(() =>
    this.sections().map(({ title }, section) => ({
      title,
      questions: this.slots().filter((slot) => slot.section === section && asks(slot.item)).length,
      cells: this.slots()
        .filter((slot) => slot.section === section)
        .map(({ slot, number, item, answer, isWaiting }) => ({
          slot,
          number,
          asks: asks(item),
          isWaiting,
          isAnswered: isAnswered(answer),
          isFlagged: this.flags().has(slot),
          isCurrent: slot === this.current(),
        })),
    })),
  );
  /** The number of the question that is shown; none while words between questions are. */
  protected readonly place = computed(() => this.slots().find(({ slot }) => slot === this.current())?.number);
  protected readonly counts = computed(() => {
    const cells = this.groups().flatMap((group) => group.cells);
    const count = (pick: (cell: (typeof cells)[number]) => boolean): number => cells.filter(pick).length;
    return {
      answered: count((cell) => cell.isAnswered),
      open: count((cell) => cell.asks && !cell.isAnswered),
      flagged: count((cell) => cell.isFlagged),
      waiting: count((cell) => cell.isWaiting),
    };
  });
}
