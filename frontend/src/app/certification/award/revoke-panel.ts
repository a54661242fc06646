import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult, validateStandardSchema } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type AwardView, Revocation } from '@lms/contract/certification/award';
import { refusalsIn } from '../../shared/api/refusal';
import { Confirm } from '../../shared/ui/confirm';
import { Field } from '../../shared/ui/field';
import { FormFault } from '../../shared/ui/form-fault';
import { AwardClient } from './award-client';

/** Where the board takes a certificate back. It asks once, by the number. */
@Component({
  selector: 'lms-revoke-panel',
  imports: [MatButtonModule, Field, FormFault, FormField, FormRoot, TranslocoPipe],
  template: `
    <h2>{{ 'certification.revoke.title' | transloco }}</h2>
    <p class="muted small">{{ 'certification.revoke.lead' | transloco }}</p>
    <form [formRoot]="revocation" novalidate>
      <lms-field
        [label]="'certification.revoke.reason' | transloco"
        [hint]="'certification.revoke.reasonHint' | transloco"
      >
        <textarea class="input" rows="3" [formField]="revocation.reason"></textarea>
      </lms-field>
      <lms-form-fault [form]="revocation()" />
      <button type="submit" matButton="filled" class="danger" [disabled]="revocation().submitting()">
        {{ 'certification.revoke.act' | transloco }}
      </button>
    </form>
  `,
  styles:
    'form { display: grid; justify-items: start; gap: var(--ca-3); margin-top: var(--ca-3); } lms-field { width: 100%; }',
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
