import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { TranslocoPipe } from '@jsverse/transloco';
import type { GuideLine } from '@lms/contract/marking/entry';
import { outlinedFields } from '../outlined-fields';
import { isOfLevel } from './mark-draft';

const OTHER = 'other';

/** The levels of one line of a guide: one is chosen and gives its points; other points are written with a reason. */
@Component({
  selector: 'lms-guide-levels',
  imports: [MatInputModule, MatRadioModule, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './guide-levels.html',
  styleUrl: './guide-levels.scss',
})
export class GuideLevels {
  readonly line = input.required<GuideLine>();
  readonly given = input.required<number | null>();
  readonly reason = input.required<string>();
  readonly labelledBy = input.required<string>();
  readonly disabled = input(false);

  readonly gave = output<number | null>();
  readonly explained = output<string>();

  protected readonly other = OTHER;
  /** Whether points of one's own are being given; stays so while they happen to be those of a level. */
  protected readonly isFree = linkedSignal({
    source: () => ({ line: this.line(), given: this.given() }),
    computation: ({ line, given }, before?: { value: boolean }) => !isOfLevel(line, given) || before?.value === true,
  });
  protected readonly choice = computed(() => (this.isFree() ? OTHER : this.given()));

  protected choose(value: number | typeof OTHER): void {
    this.isFree.set(value === OTHER);
    if (value !== OTHER) this.gave.emit(value);
  }

  protected write(text: string): void {
    this.gave.emit(text === '' ? null : Number(text));
  }
}
