import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import {
  AppointmentEnd,
  CreatedPerson,
  NewAppointment,
  NewPerson,
  OneTimeCode,
  PersonChange,
  PersonPage,
  PersonQuery,
  PersonView,
  RolesChange,
} from '../../../contract/identity/person.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { SessionsService } from '../session/sessions.service.js';
import { ActivityService } from './activity.service.js';
import { OneTimeCodesService } from './one-time-codes.service.js';
import { PeopleService } from './people.service.js';
import { RolesService } from './roles.service.js';

const PersonId = () => Param('id', { schema: id() });

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly activity: ActivityService,
    private readonly codes: OneTimeCodesService,
    private readonly roles: RolesService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('people')
  @Access('person:read')
  @Returns(PersonPage)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: PersonQuery }) query: PersonQuery,
  ) {
    return this.people.list(actor, query, language);
  }

  @Post('people')
  @Access('person:write')
  @Returns(CreatedPerson, 201)
  create(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Body({ schema: NewPerson }) input: NewPerson,
  ) {
    return this.people.create(actor, input, language);
  }

  @Get('people/:id')
  @Access('person:read')
  @Returns(PersonView)
  get(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language, @PersonId() personId: string) {
    return this.people.get(actor, personId, language);
  }

  @Patch('people/:id')
  @Access('person:write')
  @Returns(PersonView)
  change(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @PersonId() personId: string,
    @Body({ schema: PersonChange }) input: PersonChange,
  ) {
    return this.people.change(actor, personId, input, language);
  }

  @Post('people/:id/deactivation')
  @Access('person:write')
  @Returns(PersonView)
  async deactivate(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language, @PersonId() personId: string) {
    await this.activity.deactivate(actor, personId);
    return this.people.get(actor, personId, language);
  }

  @Delete('people/:id/deactivation')
  @Access('person:write')
  @Returns(PersonView)
  async reactivate(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language, @PersonId() personId: string) {
    await this.activity.reactivate(actor, personId);
    return this.people.get(actor, personId, language);
  }

  @Post('people/:id/one-time-code')
  @Access('person:write')
  @Returns(OneTimeCode, 201)
  issueCode(@CurrentActor() actor: Actor, @PersonId() personId: string) {
    return this.codes.issue(actor, personId);
  }

  @Put('people/:id/roles')
  @Access('role:grant')
  @Returns(PersonView)
  async grantRoles(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @PersonId() personId: string,
    @Body({ schema: RolesChange }) { version, grants }: RolesChange,
  ) {
    await this.roles.change(actor, personId, version, grants);
    this.sessions.forgetPerson(personId);
    return this.people.get(actor, personId, language);
  }

  @Post('people/:id/appointments')
  @Access('person:write')
  @Returns(PersonView, 201)
  appoint(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @PersonId() personId: string,
    @Body({ schema: NewAppointment }) input: NewAppointment,
  ) {
    return this.people.appoint(actor, personId, input, language);
  }

  @Post('appointments/:id/end')
  @Access('person:write')
  @Returns(PersonView)
  endAppointment(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) appointmentId: string,
    @Body({ schema: AppointmentEnd }) { to }: AppointmentEnd,
  ) {
    return this.people.endAppointment(actor, appointmentId, to, language);
  }
}
