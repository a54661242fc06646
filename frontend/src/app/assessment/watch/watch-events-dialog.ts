import { Component, inject, resource, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { WatchedAttempt } from '@lms/contract/assessment/invigilation';
import { problemOf } from '../../shared/api/problem';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Notices } from '../../shared/ui/notices';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { Skeleton } from '../../shared/ui/skeleton';
import { WatchClient } from './watch-client';

/** What was noted beside an attempt, and the answers that came after time. */
@Component({
  selector: 'lms-watch-events-dialog',
  imports: [ErrorState, InstantPipe, MatButtonModule, MatDialogModule, MatInputModule, Skeleton, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './watch-events-dialog.html',
  styleUrl: './watch-events-dialog.scss',
})
export class WatchEventsDialog {
  private readonly client = inject(WatchClient);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);
  protected readonly attempt = inject<WatchedAttempt>(MAT_DIALOG_DATA);

  protected readonly reason = signal('');
  protected readonly events = resource({ loader: () => this.client.events(this.attempt.id) });
  protected readonly late = resource({ loader: () => this.client.late(this.attempt.id) });

  protected async accept({ slot, sequence }: { slot: number; sequence: number }): Promise<void> {
    try {
      await this.client.act(this.attempt.id, 'late-answers', { slot, sequence, reason: this.reason().trim() });
    } catch (error) {
      // Overtaken by a newer answer, or gone: the list shows how it stands.
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    }
    this.late.reload();
    this.events.reload();
  }
}
