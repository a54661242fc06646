import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptSummary } from '@lms/contract/assessment/attempt';
import { InstantPipe } from '../../shared/ui/dates';
import { StatusChip } from '../../shared/ui/status-chip';

/** Attempts with what came of each; a running one leads back into it. */
@Component({
  selector: 'lms-attempt-table',
  imports: [InstantPipe, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './attempt-table.html',
  styleUrl: './attempt-table.scss',
})
export class AttemptTable {
  readonly attempts = input.required<readonly AttemptSummary[]>();
  /** Whether the name of the quiz is a column of its own. */
  readonly named = input(false);
}
