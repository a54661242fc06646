import { Component, effect, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OneTimeCode, PersonView } from '@lms/contract/identity/person';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { UnitClient } from '../unit/unit-client';
import { unitOptions } from '../unit/unit-options';
import { AppointmentsCard } from './appointments-card';
import { CodeSlip } from './code-slip';
import { PersonClient } from './person-client';
import { ProfileCard } from './profile-card';
import { RolesCard } from './roles-card';

/** One account: who it is, where they work, what they may do, and the account's own life. */
@Component({
  selector: 'lms-person-page',
  imports: [
    MatButtonModule,
    AppointmentsCard,
    CodeSlip,
    ErrorState,
    Icon,
    PageHeader,
    ProfileCard,
    RolesCard,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './person-page.html',
  styleUrl: './person-form.scss',
})
export class PersonPage {
  readonly personId = input.required<string>();

  private readonly client = inject(PersonClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);
  private readonly title = inject(PageTitle);

  protected readonly person = this.client.person(this.personId);
  protected readonly units = unitOptions(inject(UnitClient).units());
  protected readonly code = signal<OneTimeCode | undefined>(undefined);

  constructor() {
    effect(() => {
      if (this.person.hasValue()) this.title.name(this.person.value().name);
    });
  }

  protected async issueCode(person: PersonView): Promise<void> {
    if (!(await this.agreed('code', person))) return;
    try {
      this.code.set(await this.client.issueCode(person.id));
    } catch (error) {
      this.sayFault(error);
    }
  }

  protected async deactivate(person: PersonView): Promise<void> {
    if (!(await this.agreed('deactivate', person))) return;
    await this.attempt(() => this.client.deactivate(person.id), 'deactivated');
  }

  protected reactivate(person: PersonView): Promise<void> {
    return this.attempt(() => this.client.reactivate(person.id), 'reactivated');
  }

  private async attempt(act: () => Promise<PersonView>, done: string): Promise<void> {
    try {
      const person = await act();
      this.person.set(person);
      void this.notices.say(this.transloco.translate(`identity.person.${done}`, { name: person.name }));
    } catch (error) {
      this.sayFault(error);
    }
  }

  private agreed(act: 'code' | 'deactivate', { name }: PersonView): Promise<boolean> {
    return this.confirm.ask({
      title: this.transloco.translate(`identity.ask.${act}.title`, { name }),
      text: this.transloco.translate(`identity.ask.${act}.text`, { name }),
      act: this.transloco.translate(`identity.ask.${act}.act`),
      danger: act === 'deactivate',
    });
  }

  private sayFault(error: unknown): void {
    void this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
  }
}
