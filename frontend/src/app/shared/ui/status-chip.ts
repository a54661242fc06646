import { Component, input } from '@angular/core';
import { Icon } from './icon';

/** Good, soon due, too late, no longer valid, held, over: the states anything with a date can be in. */
export type Status = 'ok' | 'due' | 'overdue' | 'expired' | 'paused' | 'ended';

/** A status as icon, word and colour together, never colour alone. The word is the content. */
@Component({
  selector: 'lms-status-chip',
  imports: [Icon],
  template: '<lms-icon [name]="status()" size="small" /><ng-content />',
  styleUrl: './chip.scss',
  host: { '[class]': 'status()' },
})
export class StatusChip {
  readonly status = input.required<Status>();
}
