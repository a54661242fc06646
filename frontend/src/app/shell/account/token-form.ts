import { Component, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { NewToken } from '@lms/contract/identity/session';
import { refusalsIn } from '../../shared/api/refusal';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { AccountClient } from './account-client';

/** A personal access token for scripts; shown once, then only its name is known. */
@Component({
  selector: 'lms-token-form',
  imports: [Fault, FormFault, FormField, FormRoot, MatButtonModule, MatInputModule, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './token-form.html',
  styleUrl: './token-form.scss',
})
export class TokenForm {
  readonly created = output();

  private readonly client = inject(AccountClient);

  protected readonly secret = signal<string | undefined>(undefined);
  protected readonly token = form(
    signal({ name: '', days: 90 }),
    (path) => {
      validateStandardSchema(path, NewToken);
    },
    { submission: { action: () => this.create() } },
  );

  private async create(): Promise<TreeValidationResult> {
    try {
      const { token } = await this.client.createToken(this.token().value());
      this.secret.set(token);
    } catch (error) {
      return refusalsIn(error, this.token);
    }
    this.token().reset({ name: '', days: 90 });
    this.created.emit();
    return undefined;
  }
}
