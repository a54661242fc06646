import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NewUnit, UNIT_KINDS } from '@lms/contract/identity/unit';
import { refusalsIn } from '../../shared/api/refusal';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { Notices } from '../../shared/ui/notices';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { UnitClient } from './unit-client';
import type { UnitOption } from './unit-options';

/** A new unit under one that is there, named in both languages. */
@Component({
  selector: 'lms-unit-new-card',
  imports: [Fault, FormFault, FormField, FormRoot, MatButtonModule, MatInputModule, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './unit-new-card.html',
  styleUrl: './unit-new-card.scss',
})
export class UnitNewCard {
  readonly parents = input.required<readonly UnitOption[]>();
  readonly created = output();
  readonly cancelled = output();

  private readonly client = inject(UnitClient);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly kinds = UNIT_KINDS;
  protected readonly unit = form(
    signal<NewUnit>({ parentId: '', kind: 'team', name: { 'zh-CN': '', en: '' } }),
    (path) => {
      validateStandardSchema(path, NewUnit);
    },
    { submission: { action: () => this.create() } },
  );

  private async create(): Promise<TreeValidationResult> {
    try {
      const { name } = await this.client.create(this.unit().value());
      void this.notices.say(this.transloco.translate('identity.units.created', { name }));
      this.created.emit();
      return undefined;
    } catch (error) {
      return refusalsIn(error, this.unit);
    }
  }
}
