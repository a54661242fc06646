import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NewAppointment, type AppointmentView, type PersonView } from '@lms/contract/identity/person';
import { problemOf } from '../../shared/api/problem';
import { refusalsIn } from '../../shared/api/refusal';
import { Confirm } from '../../shared/ui/confirm';
import { DayPipe, dayText, todayText } from '../../shared/ui/dates';
import { Fault } from '../../shared/ui/fault';
import { FormFault } from '../../shared/ui/form-fault';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { LanguageStore } from '../../shared/api/language';
import { UnitClient } from '../unit/unit-client';
import type { UnitOption } from '../unit/unit-options';
import { judge } from './blank-as-null';
import { PersonClient } from './person-client';

const Draft = judge(NewAppointment);
const blank = () => ({ unitId: '', postId: '', from: todayText(), to: '' });

/** Where the person works and worked; several appointments may run at once. */
@Component({
  selector: 'lms-appointments-card',
  imports: [MatButtonModule, DayPipe, Fault, MatInputModule, FormFault, FormField, FormRoot, Icon, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './appointments-card.html',
  styleUrls: ['./person-form.scss', './appointments-card.scss'],
})
export class AppointmentsCard {
  readonly person = input.required<PersonView>();
  readonly units = input.required<readonly UnitOption[]>();
  readonly changed = output<PersonView>();

  private readonly client = inject(PersonClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore);

  protected readonly posts = inject(UnitClient).posts();
  protected readonly adding = signal(false);
  protected readonly draft = form(
    signal(blank()),
    (path) => {
      validateStandardSchema(path, Draft);
    },
    { submission: { action: () => this.appoint() } },
  );

  protected isOver({ to }: AppointmentView): boolean {
    return to !== null && to < todayText();
  }

  /** Ends the appointment with today as its last day. */
  protected async end({ id, unitName, postName }: AppointmentView): Promise<void> {
    const today = todayText();
    const agreed = await this.confirm.ask({
      title: this.transloco.translate('identity.appointments.endTitle', { unitName, postName }),
      text: this.transloco.translate('identity.appointments.endText', { day: dayText(today, this.language.current()) }),
      act: this.transloco.translate('identity.appointments.end'),
    });
    if (!agreed) return;
    try {
      this.changed.emit(await this.client.endAppointment(id, today));
    } catch (error) {
      void this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    }
  }

  private async appoint(): Promise<TreeValidationResult> {
    try {
      this.changed.emit(await this.client.appoint(this.person().id, Draft.parse(this.draft().value())));
    } catch (error) {
      return refusalsIn(error, this.draft);
    }
    this.draft().reset(blank());
    this.adding.set(false);
    return undefined;
  }
}
