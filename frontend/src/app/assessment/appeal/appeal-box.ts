import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AppealView, AttemptAppeals } from '@lms/contract/assessment/appeal';
import { problemOf } from '../../shared/api/problem';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { StatusChip } from '../../shared/ui/status-chip';
import { AppealClient } from './appeal-client';
import { APPEAL_TONE } from './appeal-list-page';

const SHORTEST = 5;

/** The candidate's appeal about one thing, or the way to one while its time runs. */
@Component({
  selector: 'lms-appeal-box',
  imports: [DayPipe, Icon, MatButtonModule, MatInputModule, StatusChip, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './appeal-box.html',
  styleUrl: './appeal-box.scss',
})
export class AppealBox {
  /** What was said about it already; absent where nothing was. */
  readonly appeal = input<AppealView>();
  /** Until when one may appeal; absent where one may not. */
  readonly until = input<string | null>();
  /** The words of the button that opens the form, as a key that names `day`. */
  readonly opens = input('marks.appeals.open');
  /** Sends the appeal with its text. */
  readonly send = input.required<(text: string) => Promise<AttemptAppeals>>();

  readonly changed = output<AttemptAppeals>();

  private readonly client = inject(AppealClient);

  protected readonly tones = APPEAL_TONE;
  protected readonly writing = signal(false);
  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly canSend = computed(() => this.text().trim().length >= SHORTEST && !this.busy());

  protected file(): Promise<void> {
    return this.act(() => this.send()(this.text().trim()));
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
