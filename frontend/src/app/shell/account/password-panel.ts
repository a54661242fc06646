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
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PasswordChange } from '@lms/contract/identity/session';
import { refusalsIn } from '../../shared/api/refusal';
import { Field } from '../../shared/ui/field';
import { FormFault } from '../../shared/ui/form-fault';
import { Notices } from '../../shared/ui/notices';
import { AccountClient } from './account-client';

const EMPTY = { currentPassword: '', newPassword: '', again: '' };

@Component({
  selector: 'lms-password-panel',
  imports: [MatButtonModule, Field, FormFault, FormField, FormRoot, TranslocoPipe],
  template: `
    <form class="card padded stack" [formRoot]="change" novalidate>
      <lms-form-fault [form]="change()" />
      <lms-field [label]="'shell.password.current' | transloco">
        <input class="input" type="password" autocomplete="current-password" [formField]="change.currentPassword" />
      </lms-field>
      <lms-field [label]="'shell.password.new' | transloco" [hint]="'shell.password.hint' | transloco">
        <input class="input" type="password" autocomplete="new-password" [formField]="change.newPassword" />
      </lms-field>
      <lms-field [label]="'shell.password.again' | transloco">
        <input class="input" type="password" autocomplete="new-password" [formField]="change.again" />
      </lms-field>
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
