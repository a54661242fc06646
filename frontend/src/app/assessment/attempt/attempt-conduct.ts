import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AttemptView } from '@lms/contract/assessment/attempt';
import { problemOf } from '../../shared/api/problem';
import { Icon } from '../../shared/ui/icon';
import { isAnswered } from '../../shared/ui/item-player/open-answer';
import { Notices } from '../../shared/ui/notices';
import { AttemptStore, type SlotState } from './attempt-store';
import { CERTAINTIES } from './certainty';

const CHECKABLE = ['immediate', 'interactive', 'adaptive'];

/** What the behaviour of a quiz adds to a question: how sure one is, and having it checked. */
@Component({
  selector: 'lms-attempt-conduct',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  templateUrl: './attempt-conduct.html',
  styleUrl: './attempt-conduct.scss',
})
export class AttemptConduct {
  readonly slot = input.required<SlotState>();
  readonly attempt = input.required<AttemptView>();
  readonly isLocked = input.required<boolean>();

  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);
  protected readonly store = inject(AttemptStore);

  protected readonly certainties = CERTAINTIES;
  protected readonly isBusy = signal(false);
  protected readonly isCheckable = computed(() => CHECKABLE.includes(this.attempt().behaviour));
  protected readonly canCheck = computed(
    () => !this.isBusy() && !this.isLocked() && !this.slot().isLocked && isAnswered(this.slot().answer),
  );

  protected check(): Promise<void> {
    return this.act(() => this.store.check(this.slot().slot));
  }

  protected sure(certainty: number): void {
    const { slot, answer } = this.slot();
    if (answer) void this.store.change(slot, answer, certainty);
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    try {
      await work();
    } catch (error) {
      // Refused, or not reached: nothing has changed, and trying again is safe.
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.isBusy.set(false);
    }
  }
}
