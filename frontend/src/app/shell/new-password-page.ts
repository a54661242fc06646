import { Component, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PasswordReset } from '@lms/contract/identity/session';
import { Session } from '../shared/access/session';
import { refusalsIn } from '../shared/api/refusal';
import { Field } from '../shared/ui/field';
import { FormFault } from '../shared/ui/form-fault';
import { AccountClient } from './account/account-client';
import { EntryFrame } from './entry-frame';

/** A new password by the code that an administrator printed: for a first sign-in, or one that was forgotten. */
@Component({
  selector: 'lms-new-password-page',
  imports: [MatButtonModule, EntryFrame, Field, FormFault, FormField, FormRoot, RouterLink, TranslocoPipe],
  template: `
    <lms-entry-frame>
      <form [formRoot]="reset" novalidate>
        <header>
          <h1>{{ 'shell.reset.title' | transloco }}</h1>
          <p>{{ 'shell.reset.lead' | transloco }}</p>
        </header>
        <lms-form-fault [form]="reset()" />
        <lms-field [label]="'shell.signIn.username' | transloco">
          <input
            class="input"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            [formField]="reset.username"
          />
        </lms-field>
        <lms-field [label]="'shell.reset.code' | transloco" [hint]="'shell.reset.codeHint' | transloco">
          <input
            class="input"
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck="false"
            [formField]="reset.code"
          />
        </lms-field>
        <lms-field [label]="'shell.password.new' | transloco" [hint]="'shell.password.hint' | transloco">
          <input class="input" type="password" autocomplete="new-password" [formField]="reset.newPassword" />
        </lms-field>
        <button type="submit" matButton="filled" [aria-disabled]="reset().submitting() || null">
          {{ 'shell.reset.act' | transloco }}
        </button>
        <a class="link" routerLink="/sign-in">{{ 'shell.reset.back' | transloco }}</a>
      </form>
    </lms-entry-frame>
  `,
  styleUrl: './entry-form.scss',
})
export class NewPasswordPage {
  private readonly client = inject(AccountClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly reset = form(
    signal({ username: '', code: '', newPassword: '' }),
    (path) => {
      validateStandardSchema(path, PasswordReset);
    },
    { submission: { action: () => this.save() } },
  );

  private async save(): Promise<TreeValidationResult> {
    const input = this.reset().value();
    try {
      await this.client.resetPassword(input);
      await this.session.signIn(input.username, input.newPassword);
    } catch (error) {
      return refusalsIn(error, this.reset);
    }
    await this.router.navigateByUrl('/');
    return undefined;
  }
}
