import { Component, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PasswordReset } from '@lms/contract/identity/session';
import { Session } from '../shared/access/session';
import { refusalsIn } from '../shared/api/refusal';
import { Fault } from '../shared/ui/fault';
import { FormFault } from '../shared/ui/form-fault';
import { outlinedFields } from '../shared/ui/outlined-fields';
import { AccountClient } from './account/account-client';
import { EntryFrame } from './entry-frame';

/** A new password by the code that an administrator printed: for a first sign-in, or one that was forgotten. */
@Component({
  selector: 'lms-new-password-page',
  imports: [
    MatButtonModule,
    EntryFrame,
    Fault,
    MatInputModule,
    FormFault,
    FormField,
    FormRoot,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [outlinedFields],
  template: `
    <lms-entry-frame>
      <form [formRoot]="reset" novalidate>
        <header>
          <h1>{{ 'shell.reset.title' | transloco }}</h1>
          <p>{{ 'shell.reset.lead' | transloco }}</p>
        </header>
        <lms-form-fault [form]="reset()" />
        <mat-form-field>
          <mat-label>{{ 'shell.signIn.username' | transloco }}</mat-label>
          <input
            matInput
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            [formField]="reset.username"
          />
          <mat-error><lms-fault [of]="reset.username" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'shell.reset.code' | transloco }}</mat-label>
          <input
            matInput
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck="false"
            [formField]="reset.code"
          />
          <mat-hint>{{ 'shell.reset.codeHint' | transloco }}</mat-hint>
          <mat-error><lms-fault [of]="reset.code" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'shell.password.new' | transloco }}</mat-label>
          <input matInput type="password" autocomplete="new-password" [formField]="reset.newPassword" />
          <mat-hint>{{ 'shell.password.hint' | transloco }}</mat-hint>
          <mat-error><lms-fault [of]="reset.newPassword" /></mat-error>
        </mat-form-field>
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
