import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { AttemptEventView } from '../../../contract/assessment/invigilation.js';
import type { Paging } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Attempt } from './attempt.entity.js';
import { AttemptEvent } from './sitting.entity.js';

const MOST_LATEST = 100;
const MOST_ACTS = 500;

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
    return { items: await this.views(events), total };
  }

  /** The latest ones of an attempt, for a caller who has asked whether they may be seen. */
  async latest(attemptId: string): Promise<AttemptEventView[]> {
    return this.views(
      await this.database.read.find(AttemptEvent, { where: { attemptId }, order: { id: 'DESC' }, take: MOST_LATEST }),
    );
  }

  /** Who did what is noted here, or anything to the attempt where no event is named. */
  async handsOf(attemptId: string, eventId: string | null): Promise<ReadonlySet<string>> {
    const rows = await this.database.read.find(AttemptEvent, {
      select: { id: true, actorId: true },
      where: { attemptId, actorId: Not(IsNull()), ...(eventId !== null && { id: eventId }) },
      take: MOST_ACTS,
    });
    return new Set(rows.flatMap(({ actorId }) => actorId ?? []));
  }

  private async views(events: readonly AttemptEvent[]): Promise<AttemptEventView[]> {
    const names = await this.people.namesOf([...new Set(events.flatMap(({ actorId }) => actorId ?? []))]);
    return events.map(({ id, kind, at, actorId, reason, facts }) => ({
      id,
      kind,
      at: at.toISOString(),
      by: actorId === null ? null : (names.get(actorId) ?? ''),
      reason,
      facts,
    }));
  }

  private async isVisibleTo(actor: Actor, { personId }: Attempt): Promise<boolean> {
    if (personId === actor.id) return true;
    if (actor.reach('attempt:read') === 'own') return false;
    return actor.reaches('attempt:read', { personId, unitIds: await this.appointments.unitIdsOf(personId) });
  }
}
