import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Watch, WatchedAttempt, WatchQuery } from '../../../contract/assessment/invigilation.js';
import type { Language } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { stateOf } from './attempt-views.js';
import { Answer, AnswerLog, Attempt } from './attempt.entity.js';
import { AttemptEvent, AttemptSitting } from './sitting.entity.js';

/** Ended attempts stay on the board for a day. */
const DAY_MS = 24 * 60 * 60_000;
const TECHNICAL = ['focus-lost', 'network-gap', 'address-changed', 'taken-over'];

/** The invigilator's board: everybody within reach who sits this quiz now, or did today. */
@Injectable()
export class WatchService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reach: PeopleReach,
    private readonly quizzes: QuizzesService,
    private readonly appointments: AppointmentsService,
    private readonly people: PeopleService,
  ) {}

  async board(actor: Actor, quizId: string, query: WatchQuery, language: Language): Promise<Watch> {
    const quiz = await this.quizzes.get(quizId);
    const [attempts, total] = await this.attemptsOf(actor, quizId, query);
    return {
      items: await this.views(attempts, language),
      total,
      serverTime: this.clock.now().toISOString(),
      quizTitle: quiz.title[language],
      quizCode: quiz.code,
      identityCheck: quiz.settings.identityCheck,
    };
  }

  private attemptsOf(actor: Actor, quizId: string, { page, size, state }: WatchQuery): Promise<[Attempt[], number]> {
    const select = this.database.read
      .createQueryBuilder(Attempt, 'attempt')
      .where('attempt.quizId = :quizId AND attempt.personId <> :me', { quizId, me: actor.id })
      .orderBy('attempt.startedAt', 'DESC')
      .addOrderBy('attempt.id', 'DESC')
      .skip((page - 1) * size)
      .take(size);
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    if (state === 'running') select.andWhere('attempt.endedAt IS NULL');
    else if (state === 'ended') select.andWhere('attempt.endedAt >= :since', { since });
    else select.andWhere('(attempt.endedAt IS NULL OR attempt.endedAt >= :since)', { since });
    return this.reach.narrow(select, actor, 'attempt:invigilate', 'attempt.personId').getManyAndCount();
  }

  private async views(attempts: readonly Attempt[], language: Language): Promise<WatchedAttempt[]> {
    const attemptId = In(attempts.map(({ id }) => id));
    const personIds = [...new Set(attempts.map(({ personId }) => personId))];
    const [names, units, sittings, answered, events, late] = await Promise.all([
      this.people.namesOf(personIds),
      this.appointments.mainOf(personIds, language),
      this.database.read.findBy(AttemptSitting, { attemptId }),
      this.counts(Answer, attempts),
      this.counts(AttemptEvent, attempts, 'row.kind IN (:...kinds)', { kinds: TECHNICAL }),
      this.counts(AnswerLog, attempts, "row.outcome = 'late'"),
    ]);
    const heard = new Map(sittings.map((sitting) => [sitting.attemptId, sitting]));
    return attempts.map((attempt) => ({
      ...headOf(attempt),
      ...heardOf(heard.get(attempt.id)),
      person: {
        id: attempt.personId,
        name: names.get(attempt.personId) ?? '',
        unit: units.get(attempt.personId)?.unitName ?? '',
      },
      answered: answered.get(attempt.id) ?? 0,
      events: events.get(attempt.id) ?? 0,
      late: late.get(attempt.id) ?? 0,
    }));
  }

  /** How many rows each attempt has, of those that fit. */
  private async counts(
    entity: typeof Answer | typeof AnswerLog | typeof AttemptEvent,
    attempts: readonly Attempt[],
    fits = '1 = 1',
    parameters = {},
  ): Promise<ReadonlyMap<string, number>> {
    if (attempts.length === 0) return new Map();
    const rows = await this.database.read
      .createQueryBuilder<{ attemptId: string }>(entity, 'row')
      .select('row.attemptId', 'attemptId')
      .addSelect('COUNT(*)', 'count')
      .where('row.attemptId IN (:...ids)', { ids: attempts.map(({ id }) => id) })
      .andWhere(fits, parameters)
      .groupBy('row.attemptId')
      .getRawMany<{ attemptId: string; count: number | string }>();
    return new Map(rows.map(({ attemptId, count }) => [attemptId, Number(count)]));
  }
}

const headOf = (attempt: Attempt) => ({
  id: attempt.id,
  number: attempt.number,
  state: !attempt.endedAt && attempt.pausedAt ? ('paused' as const) : stateOf(attempt),
  startedAt: attempt.startedAt.toISOString(),
  deadline: attempt.deadline?.toISOString() ?? null,
  endedAt: attempt.endedAt?.toISOString() ?? null,
  slots: attempt.paper.length,
});

const heardOf = (sitting: AttemptSitting | undefined) => ({
  slot: sitting?.slot ?? null,
  heardAt: sitting?.heardAt.toISOString() ?? null,
  identityAt: sitting?.identityAt?.toISOString() ?? null,
});
