import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MarkedAttemptView, MarkedSlot } from '@lms/contract/assessment/marks';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { MarkedSlotView } from './marked-slot';
import { MarksClient } from './marks-client';

const SHORTEST_REASON = 2;

/** All answers of one attempt with their marks; any mark can be set anew with a reason. */
@Component({
  selector: 'lms-marked-attempt-page',
  imports: [
    MatButtonModule,
    MatInputModule,
    ...[ErrorState, Icon, InstantPipe, MarkedSlotView, PageHeader, Skeleton, StatusChip],
    TranslocoPipe,
  ],
  providers: [outlinedFields],
  templateUrl: './marked-attempt-page.html',
  styleUrl: './marked-attempt-page.scss',
})
export class MarkedAttemptPage {
  readonly attemptId = input.required<string>();

  private readonly client = inject(MarksClient);

  protected readonly resource = this.client.attempt(() => this.attemptId());
  private readonly read = latest(this.resource);
  protected readonly view = linkedSignal<MarkedAttemptView | undefined>(() => this.read());
  /** The slot whose mark is being set; null when none is. */
  protected readonly editing = signal<number | null>(null);
  protected readonly points = signal('');
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly canSave = computed(() => {
    const place = this.view()?.slots.find(({ slot }) => slot === this.editing());
    const points = Number(this.points());
    const fits = this.points().trim() !== '' && points >= 0 && points <= (place?.maximum ?? 0);
    return fits && this.reason().trim().length >= SHORTEST_REASON && !this.busy();
  });

  protected edit({ slot, points }: MarkedSlot): void {
    this.editing.set(slot);
    this.points.set(String(points));
    this.reason.set('');
    this.fault.set(undefined);
  }

  protected async save({ slot, history }: MarkedSlot): Promise<void> {
    if (!this.canSave()) return;
    this.busy.set(true);
    this.fault.set(undefined);
    const input = { points: Number(this.points()), reason: this.reason().trim(), seen: history.at(-1)?.id ?? null };
    try {
      this.view.set(await this.client.override(this.attemptId(), slot, input));
      this.editing.set(null);
    } catch (error) {
      // Somebody else set it meanwhile: what was written stays, the page shows the mark that counts now.
      this.fault.set(problemOf(error).code);
      this.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
