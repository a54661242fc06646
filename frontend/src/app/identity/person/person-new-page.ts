import { Component, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NewPerson, type CreatedPerson, type RoleGrant } from '@lms/contract/identity/person';
import { refusalsIn } from '../../shared/api/refusal';
import { todayText } from '../../shared/ui/dates';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { PageHeader } from '../../shared/ui/page-header';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { UnitClient } from '../unit/unit-client';
import { unitOptions } from '../unit/unit-options';
import { judge } from './blank-as-null';
import { CodeSlip } from './code-slip';
import { PersonClient } from './person-client';
import { RolesEditor } from './roles-editor';

const NewPersonDraft = judge(NewPerson);

/** A new account: who, where from when, with which roles; ends with the code for the first sign-in. */
@Component({
  selector: 'lms-person-new-page',
  imports: [
    MatButtonModule,
    CodeSlip,
    Fault,
    MatInputModule,
    FormFault,
    FormField,
    FormRoot,
    PageHeader,
    RolesEditor,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [outlinedFields],
  templateUrl: './person-new-page.html',
  styleUrl: './person-form.scss',
})
export class PersonNewPage {
  private readonly client = inject(PersonClient);
  private readonly unitClient = inject(UnitClient);
  private readonly router = inject(Router);

  protected readonly units = unitOptions(this.unitClient.units());
  protected readonly posts = this.unitClient.posts();
  protected readonly grants = signal<readonly RoleGrant[]>([]);
  protected readonly created = signal<CreatedPerson | undefined>(undefined);

  protected readonly person = form(
    signal({
      username: '',
      name: '',
      hiredOn: '',
      appointment: { unitId: '', postId: '', from: todayText(), to: '' },
    }),
    (path) => {
      validateStandardSchema(path, NewPersonDraft);
    },
    { submission: { action: () => this.create() } },
  );

  protected async leave(id: string): Promise<void> {
    await this.router.navigate(['/admin/people', id]);
  }

  private async create(): Promise<TreeValidationResult> {
    try {
      this.created.set(
        await this.client.create(NewPersonDraft.parse({ ...this.person().value(), grants: this.grants() })),
      );
      return undefined;
    } catch (error) {
      return refusalsIn(error, this.person);
    }
  }
}
