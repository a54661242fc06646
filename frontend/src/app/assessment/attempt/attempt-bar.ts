import { Component, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { KeyPreference } from './attempt-keys';

/** What comes next: another page, a page after which there is no way back, or the end. */
export type Onward = 'next' | 'gate' | 'submit';

/** The foot of a running attempt: back and forth, the keys, and on a phone the flag and the overview. */
@Component({
  selector: 'lms-attempt-bar',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  templateUrl: './attempt-bar.html',
  styleUrl: './attempt-bar.scss',
})
export class AttemptBar {
  /** The number of the question; words between questions have none. */
  readonly place = input.required<number | undefined>();
  readonly count = input.required<number>();
  /** Whether pages hold several questions. */
  readonly isPaged = input.required<boolean>();
  readonly hasBefore = input.required<boolean>();
  readonly onward = input.required<Onward>();
  readonly isFlagged = input.required<boolean>();
  /** Whether submitting is no longer, or not now, possible here. */
  readonly isClosed = input.required<boolean>();
  readonly back = output();
  readonly forward = output();
  readonly flagged = output();
  readonly overview = output();
  readonly help = output();
  readonly submitted = output();

  protected readonly keys = inject(KeyPreference);
}
