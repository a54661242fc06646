import { Component, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { SHIFT_STATUS } from '../../shared/ui/shift-status';
import { StatusChip } from '../../shared/ui/status-chip';
import { MyShiftClient } from './my-shift-client';

/** The door of a shift: what it is, and one button in. */
@Component({
  selector: 'lms-shift-join-page',
  imports: [
    MatButtonModule,
    ErrorState,
    Icon,
    InstantPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './shift-join-page.html',
  styleUrl: './shift-join-page.scss',
})
export class ShiftJoinPage {
  readonly shiftId = input.required<string>();

  private readonly client = inject(MyShiftClient);
  private readonly router = inject(Router);

  protected readonly status = SHIFT_STATUS;
  protected readonly shift = this.client.one(this.shiftId);
  protected readonly shown = latest(this.shift);
  protected readonly isJoining = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  protected async join(): Promise<void> {
    this.isJoining.set(true);
    this.fault.set(undefined);
    try {
      const { runId } = await this.client.join(this.shiftId());
      await this.router.navigate(['/practice/runs', runId]);
    } catch (error) {
      this.fault.set(problemOf(error).code);
      this.shift.reload();
    } finally {
      this.isJoining.set(false);
    }
  }
}
