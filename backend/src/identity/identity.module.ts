import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator } from '../platform/http/access.js';
import { DemoOrganisation } from './demo/demo-organisation.js';
import { PostsLoader } from './unit/posts-loader.js';
import { ActivityService } from './person/activity.service.js';
import { AppointmentsService } from './person/appointments.service.js';
import { FirstAdministrator } from './person/first-administrator.js';
import { OneTimeCodesService } from './person/one-time-codes.service.js';
import { PeopleReach } from './person/people-reach.js';
import { PeopleController } from './person/people.controller.js';
import { PeopleService } from './person/people.service.js';
import { Appointment, Person, PersonRole } from './person/person.entity.js';
import { RolesService } from './person/roles.service.js';
import { StaffReach } from './person/staff-reach.js';
import { ActorsService } from './session/actors.service.js';
import { MeService } from './session/me.service.js';
import { SessionAuthenticator } from './session/session-authenticator.js';
import { Session, SignInThrottle } from './session/session.entity.js';
import { SessionsController } from './session/sessions.controller.js';
import { SessionsService } from './session/sessions.service.js';
import { SignInService } from './session/sign-in.service.js';
import { Post, Unit } from './unit/unit.entity.js';
import { UnitsController } from './unit/units.controller.js';
import { UnitsService } from './unit/units.service.js';

/** People, the units they work in, the roles they have, and how they sign in. Global: every route asks who calls. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Unit, Post, Person, Appointment, PersonRole, Session, SignInThrottle])],
  controllers: [SessionsController, PeopleController, UnitsController],
  providers: [
    UnitsService,
    AppointmentsService,
    ActorsService,
    SessionsService,
    SignInService,
    MeService,
    OneTimeCodesService,
    RolesService,
    ActivityService,
    PeopleService,
    PeopleReach,
    StaffReach,
    PostsLoader,
    FirstAdministrator,
    DemoOrganisation,
    { provide: Authenticator, useClass: SessionAuthenticator },
  ],
  exports: [
    Authenticator,
    UnitsService,
    AppointmentsService,
    PeopleService,
    PeopleReach,
    StaffReach,
    ActorsService,
    SessionsService,
  ],
})
export class IdentityModule {}
