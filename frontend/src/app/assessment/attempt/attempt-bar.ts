import { Component, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { KeyPreference } from './attempt-keys';

/** The foot of a running attempt: back and forth, the keys, and on a phone the flag and the overview. */
@Component({
  selector: 'lms-attempt-bar',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  templateUrl: './attempt-bar.html',
  styleUrl: './attempt-bar.scss',
})
export class AttemptBar {
  readonly place = input.required<number>();
  readonly count = input.required<number>();
  readonly isFlagged = input.required<boolean>();
  /** Whether submitting is no longer, or not now, possible here. */
  readonly isClosed = input.required<boolean>();
  readonly turned = output<number>();
  readonly flagged = output();
  readonly overview = output();
  readonly help = output();
  readonly submitted = output();

  protected readonly keys = inject(KeyPreference);
}
