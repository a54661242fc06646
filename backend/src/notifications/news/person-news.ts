import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AwardIssued, AwardRevoked } from '../../certification/award/award.events.js';
import { ProgramsService } from '../../certification/program/programs.service.js';
import { PasswordChanged } from '../../identity/person/person.events.js';
import { ClassJoined } from '../../learning/class/class.events.js';
import { Events } from '../../platform/events.js';
import { Inbox } from '../inbox/inbox.service.js';

/** Certificates, classes, and the person's own account. */
@Injectable()
export class PersonNews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly inbox: Inbox,
    private readonly programs: ProgramsService,
  ) {}

  onModuleInit(): void {
    this.events.handle(AwardIssued, 'notifications.award-issued', (award) => this.award('award-won', award));
    this.events.handle(AwardRevoked, 'notifications.award-revoked', (award) => this.award('award-revoked', award));
    this.events.handle(ClassJoined, 'notifications.class-joined', ({ personIds, classId, name, endsOn }) =>
      this.inbox.tell(personIds, {
        kind: 'class-joined',
        facts: { class: name, endsOn },
        link: '/learn',
        key: `class:${classId}`,
      }),
    );
    this.events.handle(PasswordChanged, 'notifications.password-changed', ({ personId }) =>
      this.inbox.tell([personId], { kind: 'password-changed', facts: {}, link: '/account/sessions' }),
    );
  }

  private async award(
    kind: 'award-won' | 'award-revoked',
    { awardId, personId, programId, at }: { awardId: string; personId: string; programId: string; at?: string },
  ): Promise<void> {
    const { definition } = await this.programs.get(programId);
    await this.inbox.tell([personId], {
      kind,
      facts: { program: definition.title },
      link: `/certification/awards/${awardId}`,
      ...(at !== undefined && { at: new Date(at) }),
    });
  }
}
