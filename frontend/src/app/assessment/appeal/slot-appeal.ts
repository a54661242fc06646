import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttemptAppeals } from '@lms/contract/assessment/appeal';
import { problemOf } from '../../shared/api/problem';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { StatusChip } from '../../shared/ui/status-chip';
import { AppealClient } from './appeal-client';
import { APPEAL_TONE } from './appeal-list-page';

const SHORTEST = 5;

/** Beneath a marked question: the candidate's appeal against its mark, or the way to one while its time runs. */
@Component({
  selector: 'lms-slot-appeal',
  imports: [Icon, MatButtonModule, MatInputModule, StatusChip, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './slot-appeal.html',
  styleUrl: './slot-appeal.scss',
})
export class SlotAppeal {
  readonly attemptId = input.required<string>();
  readonly slot = input.required<number>();
  readonly appeals = input.required<AttemptAppeals>();

  readonly changed = output<AttemptAppeals>();

  private readonly client = inject(AppealClient);

  protected readonly tones = APPEAL_TONE;
  protected readonly appeal = computed(() => this.appeals().items.find(({ slot }) => slot === this.slot()));
  protected readonly until = computed(() => this.appeals().open.find(({ slot }) => slot === this.slot())?.until);
  protected readonly writing = signal(false);
  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly canSend = computed(() => this.text().trim().length >= SHORTEST && !this.busy());

  protected file(): Promise<void> {
    return this.act(() => this.client.file(this.attemptId(), this.slot(), this.text().trim()));
  }

  protected withdraw(id: string): Promise<void> {
    return this.act(() => this.client.withdraw(id));
  }

  private async act(work: () => Promise<AttemptAppeals>): Promise<void> {
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      this.changed.emit(await work());
      this.writing.set(false);
    } catch (error) {
      // The time is over, or it was answered meanwhile: said here, what was written stays.
      this.fault.set(problemOf(error).code);
    } finally {
      this.busy.set(false);
    }
  }
}
