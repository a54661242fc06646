import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActionView } from '@lms/contract/sandbox/run';
import { KeyPreference } from './key-preference';

/** Keys that mean the same on every desk: the text's key, and what is pressed. */
const EVERYWHERE = [
  ['palette', 'Ctrl K'],
  ['step', 'J  K'],
  ['verdict', '1 – 8'],
  ['issue', 'Ctrl ⏎'],
  ['advance', '→'],
  ['hint', 'H'],
  ['undo', 'Ctrl Z'],
  ['submit', 'Ctrl ⇧ ⏎'],
  ['leave', 'Esc'],
  ['help', '?'],
] as const;

/** Every key of the desk, with what it does; locked acts too, because they will be open later. */
@Component({
  selector: 'lms-shortcut-help',
  imports: [MatButtonModule, MatDialogModule, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'sandbox.keys.title' | transloco }}</h2>
    <mat-dialog-content>
      <section>
        <h3>{{ 'sandbox.keys.everywhere' | transloco }}</h3>
        <dl>
          @for (entry of everywhere; track entry[0]) {
            <div>
              <dt>
                <span class="kbd">{{ entry[1] }}</span>
              </dt>
              <dd>{{ 'sandbox.keys.' + entry[0] | transloco }}</dd>
            </div>
          }
        </dl>
      </section>
      <section>
        <h3>{{ 'sandbox.keys.acts' | transloco }}</h3>
        <dl>
          @for (action of actions; track action.type) {
            <div [class.muted]="!action.available">
              <dt>
                <span class="kbd">{{ action.shortcut }}</span>
              </dt>
              <dd>{{ action.label }}</dd>
            </div>
          }
        </dl>
      </section>
      <label class="single">
        <input type="checkbox" [checked]="keys.single()" (change)="keys.toggle()" />{{
          'sandbox.palette.single' | transloco
        }}
      </label>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton="filled" mat-dialog-close cdkFocusInitial>
        {{ 'shared.close' | transloco }}
      </button>
    </mat-dialog-actions>
  `,
  styleUrl: './shortcut-help.scss',
})
export class ShortcutHelp {
  protected readonly keys = inject(KeyPreference);
  protected readonly actions = inject<readonly ActionView[]>(MAT_DIALOG_DATA).filter(
    ({ shortcut }) => shortcut !== null,
  );
  protected readonly everywhere = EVERYWHERE;
}
