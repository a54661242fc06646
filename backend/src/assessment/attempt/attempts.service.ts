import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { AttemptPage, AttemptQuery, AttemptView } from '../../../contract/assessment/attempt.js';
import type { Language } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Caller } from '../../platform/http/caller.js';
import { Problem } from '../../platform/http/problem.js';
import { AccessRules } from '../quiz/access-rules.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { endOf } from '../quiz/start-rules.js';
import { AttemptEndingService } from './attempt-ending.service.js';
import { HEAD } from './attempt-head.js';
import { AttemptReading } from './attempt-reading.js';
import { summaryOf } from './attempt-views.js';
import { Attempt } from './attempt.entity.js';

/** Attempts as their candidates see them, and whoever may look over their shoulders. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly ending: AttemptEndingService,
    private readonly appointments: AppointmentsService,
    private readonly access: AccessRules,
    private readonly reading: AttemptReading,
  ) {}

  async get({ actor, language, origin }: Caller, attemptId: string): Promise<AttemptView> {
    const attempt = await this.database.read.findOneBy(Attempt, { id: attemptId });
    if (!attempt || !(await this.isVisibleTo(actor, attempt))) throw new Problem('not-found');
    if (await this.isOverdue(attempt)) return this.reading.view(await this.ending.endByTime(attemptId), language);
    // Who sits it sees it where it may be sat; who watches over it sees it anywhere.
    if (attempt.personId === actor.id && !attempt.endedAt)
      await this.access.admit(attempt.quizId, origin, { lease: '' });
    return this.reading.viewNow(attempt, language);
  }

  /** Submits; repeating it gives the same answer. */
  async submit(actor: Actor, attemptId: string, language: Language): Promise<AttemptView> {
    if ((await this.reading.ownerOf(attemptId)) !== actor.id) throw new Problem('not-found');
    return this.reading.view(await this.ending.end(attemptId), language);
  }

  /** One's own attempts, the latest first. */
  async list(actor: Actor, { page, size, quiz, state }: AttemptQuery, language: Language): Promise<AttemptPage> {
    const quizzes = await this.quizzes.byId();
    const [attempts, total] = await this.database.read.findAndCount(Attempt, {
      select: HEAD,
      where: {
        personId: actor.id,
        ...(quiz !== undefined && { quizId: quiz }),
        ...(state !== undefined && { endedAt: state === 'running' ? IsNull() : Not(IsNull()) }),
      },
      order: { startedAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    const now = this.clock.now();
    const items = attempts.flatMap((attempt) => {
      const of = quizzes.get(attempt.quizId);
      return of ? [summaryOf(attempt, of, language, now)] : [];
    });
    return { items, total };
  }

  private async isOverdue({ quizId, endedAt, deadline, pausedAt }: Attempt): Promise<boolean> {
    if (endedAt !== null || deadline === null || pausedAt !== null) return false;
    return endOf((await this.quizzes.get(quizId)).settings, deadline) <= this.clock.now();
  }

  private async isVisibleTo(actor: Actor, { personId }: Attempt): Promise<boolean> {
    if (personId === actor.id) return true;
    if (actor.reach('attempt:read') === 'own') return false;
    return actor.reaches('attempt:read', { personId, unitIds: await this.appointments.unitIdsOf(personId) });
  }
}
