import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import type { WatchAct } from './watch-client';

export interface WatchOrder {
  act: WatchAct;
  name: string;
}

export interface WatchReason {
  reason: string;
  minutes?: number;
}

/** Why an invigilator does something, and how much time it gives. The candidate reads the reason. */
@Component({
  selector: 'lms-watch-act-dialog',
  imports: [MatButtonModule, MatDialogModule, MatInputModule, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    <h2 mat-dialog-title>{{ 'assessment.watch.acts.' + order.act | transloco }}</h2>
    <form novalidate (submit)="send($event)">
      <mat-dialog-content>
        <p>{{ 'assessment.watch.why.' + order.act | transloco: { name: order.name } }}</p>
        @if (order.act === 'extra-time') {
          <mat-form-field>
            <mat-label>{{ 'assessment.watch.minutes' | transloco }}</mat-label>
            <input
              #minutesBox
              matInput
              type="number"
              min="1"
              max="600"
              [value]="minutes()"
              (input)="minutes.set(minutesBox.valueAsNumber)"
            />
          </mat-form-field>
        }
        <mat-form-field>
          <mat-label>{{ 'assessment.watch.reason' | transloco }}</mat-label>
          <input #reasonBox matInput maxlength="500" [value]="reason()" (input)="reason.set(reasonBox.value)" />
          <mat-hint>{{ 'assessment.watch.reasonHint' | transloco }}</mat-hint>
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" matButton="text" mat-dialog-close>{{ 'shared.cancel' | transloco }}</button>
        <button type="submit" matButton="filled" [disabled]="!isReady()">
          {{ 'assessment.watch.acts.' + order.act | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './watch-act-dialog.scss',
})
export class WatchActDialog {
  private readonly dialog = inject<MatDialogRef<WatchActDialog, WatchReason>>(MatDialogRef);
  protected readonly order = inject<WatchOrder>(MAT_DIALOG_DATA);

  protected readonly minutes = signal(10);
  protected readonly reason = signal('');
  protected readonly isReady = computed(() => {
    const minutes = this.minutes();
    const isTime = Number.isInteger(minutes) && minutes >= 1 && minutes <= 600;
    return this.reason().trim().length >= 2 && (this.order.act !== 'extra-time' || isTime);
  });

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.isReady()) return;
    const reason = this.reason().trim();
    this.dialog.close(this.order.act === 'extra-time' ? { reason, minutes: this.minutes() } : { reason });
  }
}
