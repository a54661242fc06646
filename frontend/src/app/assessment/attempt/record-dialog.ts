import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { provideTranslocoScope, TranslocoPipe } from '@jsverse/transloco';
import { AttemptRecord } from './attempt-record';

/** What has been noted of the running attempt; to be objected to when it has ended. */
@Component({
  selector: 'lms-record-dialog',
  imports: [AttemptRecord, MatButtonModule, MatDialogModule, TranslocoPipe],
  providers: [provideTranslocoScope('assessment', 'marks')],
  template: `
    <h2 mat-dialog-title>{{ 'assessment.record.title' | transloco }}</h2>
    <mat-dialog-content>
      <p class="muted">{{ 'assessment.record.whileRunning' | transloco }}</p>
      <lms-attempt-record [attemptId]="attemptId" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton="filled" mat-dialog-close>{{ 'shared.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    .muted {
      margin-bottom: var(--ca-4);
    }
  `,
})
export class RecordDialog {
  protected readonly attemptId = inject<string>(MAT_DIALOG_DATA);
}
