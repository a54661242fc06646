import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PersonView, RoleGrant } from '@lms/contract/identity/person';
import { problemOf, type Problem } from '../../shared/api/problem';
import { Notices } from '../../shared/ui/notices';
import type { UnitOption } from '../unit/unit-options';
import { GRANTED_ROLES } from './granted-roles';
import { PersonClient } from './person-client';
import { RolesEditor } from './roles-editor';

@Component({
  selector: 'lms-roles-card',
  imports: [MatButtonModule, RolesEditor, TranslocoPipe],
  template: `
    <section class="card padded stack" aria-labelledby="roles-title">
      <div>
        <h2 id="roles-title">{{ 'identity.grants.title' | transloco }}</h2>
        <p class="small muted">{{ 'identity.grants.hint' | transloco }}</p>
      </div>
      @if (fault(); as problem) {
        <p class="banner overdue" role="alert">{{ problem.detail ?? ('problems.' + problem.code | transloco) }}</p>
      }
      <lms-roles-editor [(grants)]="grants" [units]="units()" />
      @if (isChanged()) {
        <div>
          <button type="button" matButton="filled" (click)="save()">{{ 'shared.save' | transloco }}</button>
        </div>
      }
    </section>
  `,
})
export class RolesCard {
  readonly person = input.required<PersonView>();
  readonly units = input.required<readonly UnitOption[]>();
  readonly changed = output<PersonView>();

  private readonly client = inject(PersonClient);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  private readonly stored = computed<readonly RoleGrant[]>(() =>
    this.person()
      .grants.filter(({ role }) => GRANTED_ROLES.includes(role))
      .map(({ role, unitId }) => ({ role, unitId })),
  );
  protected readonly grants = linkedSignal(() => this.stored());
  protected readonly isChanged = computed(() => this.grants() !== this.stored());
  protected readonly fault = signal<Problem | undefined>(undefined);

  protected async save(): Promise<void> {
    this.fault.set(undefined);
    const { id, version } = this.person();
    try {
      this.changed.emit(await this.client.grantRoles(id, { version, grants: [...this.grants()] }));
      void this.notices.say(this.transloco.translate('shared.saved'));
    } catch (error) {
      this.fault.set(problemOf(error));
    }
  }
}
