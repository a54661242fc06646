import { Component, computed, input, model } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Role } from '@lms/contract/access';
import type { RoleGrant } from '@lms/contract/identity/person';
import { Icon } from '../../shared/ui/icon';
import type { UnitOption } from '../unit/unit-options';
import { GRANTED_ROLES } from './granted-roles';

/** Which roles a person has, and where each holds. */
@Component({
  selector: 'lms-roles-editor',
  imports: [MatButtonModule, Icon, TranslocoPipe],
  templateUrl: './roles-editor.html',
  styleUrl: './roles-editor.scss',
})
export class RolesEditor {
  readonly grants = model.required<readonly RoleGrant[]>();
  readonly units = input.required<readonly UnitOption[]>();

  protected readonly roles = GRANTED_ROLES;
  /** The first role that the person does not have yet. */
  protected readonly next = computed(() =>
    GRANTED_ROLES.find((name) => !this.grants().some(({ role }) => role === name)),
  );

  protected add(role: Role): void {
    this.grants.update((grants) => [...grants, { role, unitId: null }]);
  }

  protected change(index: number, change: { role?: string; unitId?: string | null }): void {
    this.grants.update((grants) =>
      grants.map((grant, at) =>
        at === index
          ? {
              role: GRANTED_ROLES.find((name) => name === change.role) ?? grant.role,
              unitId: change.unitId === undefined ? grant.unitId : change.unitId,
            }
          : grant,
      ),
    );
  }

  protected remove(index: number): void {
    this.grants.update((grants) => grants.filter((_, at) => at !== index));
  }
}
