import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppointmentChanged, PersonActivityChanged } from '../../identity/person/person.events.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { StandingsService } from '../standing/standings.service.js';
import { AssignmentsService } from './assignments.service.js';

/** When people move, come or go, the rules are applied to them anew. */
@Injectable()
export class AppointmentsListener implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly assignments: AssignmentsService,
    private readonly standings: StandingsService,
  ) {}

  onModuleInit(): void {
    this.events.handle(AppointmentChanged, 'certification.appointment', ({ personId }) => this.reassign(personId));
    this.events.handle(PersonActivityChanged, 'certification.activity', ({ personId }) => this.reassign(personId));
  }

  private reassign(personId: string): Promise<void> {
    return this.database.tx(async () => {
      await this.assignments.applyTo(personId);
      await this.standings.rebuild([personId]);
    });
  }
}
