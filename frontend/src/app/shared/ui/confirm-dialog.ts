import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Question } from './question';

@Component({
  selector: 'lms-confirm-dialog',
  imports: [MatButtonModule, MatDialogModule, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    @if (question.text; as text) {
      <mat-dialog-content>{{ text }}</mat-dialog-content>
    }
    <mat-dialog-actions align="end">
      <button type="button" matButton="outlined" [mat-dialog-close]="false">{{ 'shared.cancel' | transloco }}</button>
      <button type="button" matButton="filled" [class.danger]="question.danger" [mat-dialog-close]="true">
        {{ question.act }}
      </button>
    </mat-dialog-actions>
  `,
  styles: 'mat-dialog-actions { gap: var(--ca-2); }',
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}
