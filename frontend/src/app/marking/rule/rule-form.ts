import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type MarkingRule, MarkingRuleChange } from '@lms/contract/marking/rule';
import { refusalsIn } from '../../shared/api/refusal';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { Notices } from '../../shared/ui/notices';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { RuleClient } from './rule-client';

/** The rule of one mode, to be changed. */
@Component({
  selector: 'lms-rule-form',
  imports: [Fault, FormFault, FormField, FormRoot, MatButtonModule, MatInputModule, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    <form class="card padded stack" [formRoot]="rule" novalidate>
      <h2>{{ 'marking.mode.' + known().mode | transloco }}</h2>
      <lms-form-fault [form]="rule()" />
      <mat-form-field>
        <mat-label>{{ 'marking.rules.second' | transloco }}</mat-label>
        <select matNativeControl [formField]="rule.second">
          @for (name of ways; track name) {
            <option [value]="name">{{ 'marking.rules.ways.' + name | transloco }}</option>
          }
        </select>
      </mat-form-field>
      @if (isSample()) {
        <mat-form-field>
          <mat-label>{{ 'marking.rules.share' | transloco }}</mat-label>
          <input matInput type="number" [formField]="rule.share" />
          <mat-error><lms-fault [of]="rule.share" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'marking.rules.margin' | transloco }}</mat-label>
          <input matInput type="number" [formField]="rule.margin" />
          <mat-hint>{{ 'marking.rules.marginHint' | transloco }}</mat-hint>
          <mat-error><lms-fault [of]="rule.margin" /></mat-error>
        </mat-form-field>
      }
      <mat-form-field>
        <mat-label>{{ 'marking.rules.tolerance' | transloco }}</mat-label>
        <input matInput type="number" [formField]="rule.tolerance" />
        <mat-hint>{{ 'marking.rules.toleranceHint' | transloco }}</mat-hint>
        <mat-error><lms-fault [of]="rule.tolerance" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'marking.rules.days' | transloco }}</mat-label>
        <input matInput type="number" [formField]="rule.days" />
        <mat-error><lms-fault [of]="rule.days" /></mat-error>
      </mat-form-field>
      <div>
        <button type="submit" matButton="filled" [aria-disabled]="rule().submitting() || null">
          {{ 'marking.rules.save' | transloco }}
        </button>
      </div>
    </form>
  `,
})
export class RuleForm {
  readonly known = input.required<MarkingRule>();
  readonly saved = output();

  private readonly client = inject(RuleClient);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly ways = ['never', 'sample', 'always'] as const;
  private readonly values = linkedSignal<MarkingRuleChange>(() => {
    const { mode: _, ...change } = this.known();
    return change;
  });
  protected readonly isSample = computed(() => this.values().second === 'sample');
  protected readonly rule = form(
    this.values,
    (path) => {
      validateStandardSchema(path, MarkingRuleChange);
    },
    { submission: { action: () => this.save() } },
  );

  private async save(): Promise<TreeValidationResult> {
    try {
      await this.client.change(this.known().mode, this.values());
      this.saved.emit();
      void this.notices.say(this.transloco.translate('marking.rules.saved'));
      return undefined;
    } catch (error) {
      return refusalsIn(error, this.rule);
    }
  }
}
