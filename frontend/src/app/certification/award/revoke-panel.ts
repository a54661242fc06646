import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult, validateStandardSchema } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type AwardView, Revocation } from '@lms/contract/certification/award';
import { refusalsIn } from '../../shared/api/refusal';
import { Confirm } from '../../shared/ui/confirm';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { AwardClient } from './award-client';

/** Where the board takes a certificate back. It asks once, by the number. */
@Component({
  selector: 'lms-revoke-panel',
  imports: [MatButtonModule, Fault, MatInputModule, FormFault, FormField, FormRoot, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    <h2>{{ 'certification.revoke.title' | transloco }}</h2>
    <p class="muted small">{{ 'certification.revoke.lead' | transloco }}</p>
    <form [formRoot]="revocation" novalidate>
      <mat-form-field>
        <mat-label>{{ 'certification.revoke.reason' | transloco }}</mat-label>
        <textarea matInput rows="3" [formField]="revocation.reason"></textarea>
        <mat-hint>{{ 'certification.revoke.reasonHint' | transloco }}</mat-hint>
        <mat-error><lms-fault [of]="revocation.reason" /></mat-error>
      </mat-form-field>
      <lms-form-fault [form]="revocation()" />
      <button type="submit" matButton="filled" class="danger" [disabled]="revocation().submitting()">
        {{ 'certification.revoke.act' | transloco }}
      </button>
    </form>
  `,
  styles:
    'form { display: grid; justify-items: start; gap: var(--ca-3); margin-top: var(--ca-3); } mat-form-field { width: 100%; }',
  host: { class: 'card padded' },
})
export class RevokePanel {
  readonly award = input.required<AwardView>();
  readonly revoked = output();

  private readonly client = inject(AwardClient);
  private readonly confirm = inject(Confirm);
  private readonly texts = inject(TranslocoService);

  protected readonly revocation = form(
    signal({ reason: '' }),
    (path) => {
      validateStandardSchema(path, Revocation);
    },
    { submission: { action: () => this.revoke() } },
  );

  private async revoke(): Promise<TreeValidationResult> {
    const { id, number } = this.award();
    const say = (key: string) => this.texts.translate(`certification.revoke.${key}`, { number });
    const isSure = await this.confirm.ask({
      title: say('confirm'),
      text: say('confirmText'),
      act: say('act'),
      danger: true,
    });
    if (!isSure) return undefined;
    try {
      await this.client.revoke(id, this.revocation.reason().value());
    } catch (error) {
      // The form shows what the server refused.
      return refusalsIn(error, this.revocation);
    }
    this.revoked.emit();
    return undefined;
  }
}
