import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';

/** Why rules of somebody's own go. Closes with the reason. */
@Component({
  selector: 'lms-override-removal-dialog',
  imports: [MatButtonModule, MatDialogModule, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'quizzing.overrides.removeTitle' | transloco: { name } }}</h2>
    <form novalidate (submit)="send($event)">
      <mat-dialog-content>
        <p>{{ 'quizzing.overrides.removeText' | transloco }}</p>
        <div class="field">
          <label for="r-reason">{{ 'quizzing.overrides.reason' | transloco }}</label>
          <input
            #why
            id="r-reason"
            class="input"
            maxlength="500"
            autocomplete="off"
            [value]="reason()"
            (input)="reason.set(why.value)"
          />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" matButton="text" mat-dialog-close>{{ 'shared.cancel' | transloco }}</button>
        <button type="submit" matButton="filled" class="danger" [disabled]="!isReady()">
          {{ 'quizzing.overrides.remove' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .field {
      margin-top: var(--ca-4);
    }
  `,
})
export class OverrideRemovalDialog {
  private readonly dialog = inject<MatDialogRef<OverrideRemovalDialog, string>>(MatDialogRef);
  protected readonly name = inject<string>(MAT_DIALOG_DATA);

  protected readonly reason = signal('');
  protected readonly isReady = computed(() => this.reason().trim().length >= 2);

  protected send(event: Event): void {
    event.preventDefault();
    if (this.isReady()) this.dialog.close(this.reason().trim());
  }
}
