import { Injectable } from '@nestjs/common';
import type { AttemptEventView } from '../../../contract/assessment/invigilation.js';
import type { Paging } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Attempt } from './attempt.entity.js';
import { AttemptEvent } from './sitting.entity.js';

/** What was noted beside the answers of an attempt. The candidate reads the same as everybody else. */
@Injectable()
export class AttemptEvents {
  constructor(
    private readonly database: Database,
    private readonly appointments: AppointmentsService,
    private readonly people: PeopleService,
  ) {}

  async list(
    actor: Actor,
    attemptId: string,
    { page, size }: Paging,
  ): Promise<{ items: AttemptEventView[]; total: number }> {
    const attempt = await this.database.read.findOne(Attempt, {
      select: { id: true, personId: true },
      where: { id: attemptId },
    });
    if (!attempt || !(await this.isVisibleTo(actor, attempt))) throw new Problem('not-found');
    const [events, total] = await this.database.read.findAndCount(AttemptEvent, {
      where: { attemptId },
      order: { id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    const names = await this.people.namesOf([...new Set(events.flatMap(({ actorId }) => actorId ?? []))]);
    const items = events.map(({ id, kind, at, actorId, reason, facts }) => ({
      id,
      kind,
      at: at.toISOString(),
      by: actorId === null ? null : (names.get(actorId) ?? ''),
      reason,
      facts,
    }));
    return { items, total };
  }

  private async isVisibleTo(actor: Actor, { personId }: Attempt): Promise<boolean> {
    if (personId === actor.id) return true;
    if (actor.reach('attempt:read') === 'own') return false;
    return actor.reaches('attempt:read', { personId, unitIds: await this.appointments.unitIdsOf(personId) });
  }
}
