import { Component, inject, signal } from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  validate,
  validateStandardSchema,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PasswordChange } from '@lms/contract/identity/session';
import { refusalsIn } from '../../shared/api/refusal';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { Notices } from '../../shared/ui/notices';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { AccountClient } from './account-client';

const EMPTY = { currentPassword: '', newPassword: '', again: '' };

@Component({
  selector: 'lms-password-panel',
  imports: [MatButtonModule, Fault, MatInputModule, FormFault, FormField, FormRoot, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    <form class="card padded stack" [formRoot]="change" novalidate>
      <lms-form-fault [form]="change()" />
      <mat-form-field>
        <mat-label>{{ 'shell.password.current' | transloco }}</mat-label>
        <input matInput type="password" autocomplete="current-password" [formField]="change.currentPassword" />
        <mat-error><lms-fault [of]="change.currentPassword" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'shell.password.new' | transloco }}</mat-label>
        <input matInput type="password" autocomplete="new-password" [formField]="change.newPassword" />
        <mat-hint>{{ 'shell.password.hint' | transloco }}</mat-hint>
        <mat-error><lms-fault [of]="change.newPassword" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'shell.password.again' | transloco }}</mat-label>
        <input matInput type="password" autocomplete="new-password" [formField]="change.again" />
        <mat-error><lms-fault [of]="change.again" /></mat-error>
      </mat-form-field>
      <div>
        <button type="submit" matButton="filled" [aria-disabled]="change().submitting() || null">
          {{ 'shell.password.act' | transloco }}
        </button>
      </div>
    </form>
  `,
})
export class PasswordPanel {
  private readonly client = inject(AccountClient);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly change = form(
    signal(EMPTY),
    (path) => {
      validateStandardSchema(path, PasswordChange);
      validate(path.again, ({ value, valueOf }) =>
        value() === valueOf(path.newPassword) ? undefined : { kind: 'passwordsDiffer' },
      );
    },
    { submission: { action: () => this.save() } },
  );

  private async save(): Promise<TreeValidationResult> {
    const { currentPassword, newPassword } = this.change().value();
    try {
      await this.client.changePassword({ currentPassword, newPassword });
    } catch (error) {
      return refusalsIn(error, this.change);
    }
    this.change().reset(EMPTY);
    void this.notices.say(this.transloco.translate('shell.password.done'));
    return undefined;
  }
}
