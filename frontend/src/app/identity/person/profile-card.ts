import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PersonChange, type PersonView } from '@lms/contract/identity/person';
import { refusalsIn } from '../../shared/api/refusal';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { Notices } from '../../shared/ui/notices';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { judge } from './blank-as-null';
import { PersonClient } from './person-client';

const Draft = judge(PersonChange);

@Component({
  selector: 'lms-profile-card',
  imports: [MatButtonModule, Fault, MatInputModule, FormFault, FormField, FormRoot, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    <form class="card padded stack" [formRoot]="profile" novalidate>
      <h2>{{ 'identity.person.profile' | transloco }}</h2>
      <lms-form-fault [form]="profile()" />
      <div class="pair">
        <mat-form-field>
          <mat-label>{{ 'identity.person.name' | transloco }}</mat-label>
          <input matInput autocomplete="off" [formField]="profile.name" />
          <mat-error><lms-fault [of]="profile.name" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'identity.person.hiredOn' | transloco }}</mat-label>
          <input matInput type="date" [formField]="profile.hiredOn" />
          <mat-hint>{{ 'shared.optional' | transloco }}</mat-hint>
          <mat-error><lms-fault [of]="profile.hiredOn" /></mat-error>
        </mat-form-field>
      </div>
      @if (isChanged()) {
        <div>
          <button type="submit" matButton="filled" [aria-disabled]="profile().submitting() || null">
            {{ 'shared.save' | transloco }}
          </button>
        </div>
      }
    </form>
  `,
  styleUrl: './person-form.scss',
})
export class ProfileCard {
  readonly person = input.required<PersonView>();
  readonly changed = output<PersonView>();

  private readonly client = inject(PersonClient);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly profile = form(
    linkedSignal(() => {
      const { version, name, hiredOn } = this.person();
      return { version, name, hiredOn: hiredOn ?? '' };
    }),
    (path) => {
      validateStandardSchema(path, Draft);
    },
    { submission: { action: () => this.save() } },
  );

  protected readonly isChanged = computed(() => {
    const { name, hiredOn } = this.profile().value();
    return name !== this.person().name || hiredOn !== (this.person().hiredOn ?? '');
  });

  private async save(): Promise<TreeValidationResult> {
    try {
      const person = await this.client.change(this.person().id, Draft.parse(this.profile().value()));
      this.profile().reset();
      this.changed.emit(person);
      void this.notices.say(this.transloco.translate('shared.saved'));
      return undefined;
    } catch (error) {
      return refusalsIn(error, this.profile);
    }
  }
}
