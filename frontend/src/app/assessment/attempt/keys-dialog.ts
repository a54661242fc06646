import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { provideTranslocoScope, TranslocoPipe } from '@jsverse/transloco';
import { KeyPreference } from './attempt-keys';

/** All keys of the page, and the switch that turns them off. */
@Component({
  selector: 'lms-keys-dialog',
  imports: [MatButtonModule, MatDialogModule, TranslocoPipe],
  providers: [provideTranslocoScope('assessment')],
  template: `
    <h2 mat-dialog-title>{{ 'assessment.keys.title' | transloco }}</h2>
    <mat-dialog-content>
      <dl>
        @for (row of rows; track row.text) {
          <div>
            <dt>
              @for (key of row.keys; track key) {
                <kbd class="kbd">{{ key }}</kbd>
              }
            </dt>
            <dd>{{ row.text | transloco }}</dd>
          </div>
        }
      </dl>
      <label class="row">
        <input #box type="checkbox" [checked]="preference.isOn()" (change)="preference.set(box.checked)" />
        {{ 'assessment.keys.on' | transloco }}
      </label>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton="filled" mat-dialog-close>{{ 'shared.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      display: grid;
      gap: 8px;
      margin-bottom: var(--ca-4);
    }

    dl div {
      display: grid;
      grid-template-columns: 6rem 1fr;
      align-items: center;
    }
  `,
})
export class KeysDialog {
  protected readonly preference = inject(KeyPreference);
  protected readonly rows = [
    { keys: ['A', '…', 'E'], text: 'assessment.keys.choose' },
    { keys: ['F'], text: 'assessment.keys.flag' },
    { keys: ['←', '→'], text: 'assessment.keys.turn' },
    { keys: ['G'], text: 'assessment.keys.overview' },
    { keys: ['?'], text: 'assessment.keys.help' },
  ];
}
