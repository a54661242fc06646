import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptAppeals } from '@lms/contract/assessment/appeal';
import type { AttemptEventKind, AttemptEventView } from '@lms/contract/assessment/invigilation';
import { latest } from '../../shared/api/latest';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { AppealBox } from '../appeal/appeal-box';
import { AppealClient } from '../appeal/appeal-client';
import { AttemptClient } from './attempt-client';

const SIZE = 20;
/** What the candidate did on purpose, or what is good news: nothing to object to. */
const UNDISPUTED: readonly AttemptEventKind[] = ['focus-back', 'honour-accepted'];

/**
 * What was noted beside the answers of one's own attempt: when, what, and what it means. What machines noticed is called
 * technical, not proof. Once the attempt has ended each can be objected to.
 */
@Component({
  selector: 'lms-attempt-record',
  imports: [AppealBox, Chip, ErrorState, InstantPipe, MatButtonModule, Skeleton, TranslocoPipe],
  templateUrl: './attempt-record.html',
  styleUrl: './attempt-record.scss',
})
export class AttemptRecord {
  readonly attemptId = input.required<string>();
  /** Absent while the attempt runs. */
  readonly appeals = input<AttemptAppeals>();

  readonly changed = output<AttemptAppeals>();

  private readonly client = inject(AppealClient);

  protected readonly page = signal(1);
  protected readonly events = inject(AttemptClient).events(this.attemptId, () => ({ page: this.page(), size: SIZE }));
  protected readonly found = latest(this.events);
  protected readonly last = computed(() => Math.ceil((this.found()?.total ?? 0) / SIZE));
  protected readonly rows = computed(() =>
    (this.found()?.items ?? []).map((event) => ({
      event,
      appeal: this.appeals()?.items.find((appeal) => appeal.event?.id === event.id),
      until: UNDISPUTED.includes(event.kind) ? null : this.appeals()?.conductUntil,
      send: this.sender(event),
    })),
  );

  private sender({ id }: AttemptEventView): (text: string) => Promise<AttemptAppeals> {
    return (text) => this.client.fileConduct(this.attemptId(), id, text);
  }
}
