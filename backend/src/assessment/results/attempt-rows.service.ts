import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type {
  AttemptRow,
  AttemptRowPage,
  AttemptRowPageQuery,
  AttemptRowsQuery,
} from '../../../contract/assessment/results.js';
import type { Language } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { isHeldBack } from '../attempt/attempt-news.js';
import { Attempt } from '../attempt/attempt.entity.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { COUNTS, CountedAttempts, type ResultsScope } from './counted-attempts.service.js';

const BATCH = 500;
type Scope = ResultsScope & { quizId: string };

/** Who took a quiz, attempt by attempt. */
@Injectable()
export class AttemptRowsService {
  constructor(
    private readonly database: Database,
    private readonly attempts: CountedAttempts,
    private readonly quizzes: QuizzesService,
    private readonly people: PeopleService,
    private readonly appointments: AppointmentsService,
  ) {}

  async page(actor: Actor, scope: Scope, query: AttemptRowPageQuery, language: Language): Promise<AttemptRowPage> {
    const quiz = await this.quizzes.get(scope.quizId);
    const found = await this.found(actor, scope, query);
    const total = await found.getCount();
    const rows = await found
      .select('attempt.id', 'id')
      .offset((query.page - 1) * query.size)
      .limit(query.size)
      .getRawMany<{ id: string }>();
    const ids = rows.map(({ id }) => id);
    return { items: await this.rows(ids, quiz, language), total };
  }

  /**
   * All of them in strides, for files.
   * @throws Problem `table-too-large` where there are more than `most`: a file that stops without a word would mislead
   */
  async *batches(
    actor: Actor,
    scope: Scope,
    query: AttemptRowsQuery & { most: number },
    language: Language,
  ): AsyncGenerator<AttemptRow[]> {
    const quiz = await this.quizzes.get(scope.quizId);
    const found = await this.found(actor, scope, query);
    const all = await found
      .select('attempt.id', 'id')
      .limit(query.most + 1)
      .getRawMany<{ id: string }>();
    if (all.length > query.most) throw new Problem('table-too-large');
    for (let from = 0; from < all.length; from += BATCH) {
      const ids = all.slice(from, from + BATCH).map(({ id }) => id);
      yield await this.rows(ids, quiz, language);
    }
  }

  private async found(actor: Actor, scope: Scope, query: AttemptRowsQuery): Promise<SelectQueryBuilder<Attempt>> {
    const { attempts, state, search, sort, order } = query;
    const found = await this.attempts.within(actor, scope);
    if (attempts !== 'all') this.attempts.pick(found, attempts);
    const { settings } = await this.quizzes.get(scope.quizId);
    // Where results are not let go together, none is kept back.
    if (state === 'held' && settings.release !== 'together') found.andWhere('1 = 0');
    else if (state !== undefined) found.andWhere(STATES[state], { yes: true, no: false });
    if (search !== undefined && search !== '') {
      found.andWhere('EXISTS (SELECT 1 FROM person p WHERE p.id = attempt.personId AND p.search_text LIKE :search)', {
        search: `%${search.toLowerCase().replaceAll(/[%_\\]/g, '')}%`,
      });
    }
    const direction = order === 'asc' ? 'ASC' : 'DESC';
    // What has no value stands last, whichever way; the databases differ in where they put it.
    const [column, isMissing] = SORTS[sort];
    if (sort === 'name') found.innerJoin('person', 'named', 'named.id = attempt.personId');
    if (isMissing !== undefined) found.orderBy(`CASE WHEN ${isMissing} THEN 1 ELSE 0 END`);
    return found.addOrderBy(column, direction).addOrderBy('attempt.id', direction);
  }

  private async rows(ids: readonly string[], quiz: Quiz, language: Language): Promise<AttemptRow[]> {
    if (ids.length === 0) return [];
    const attempts = await this.database.report.find(Attempt, { select: HEAD, where: { id: In(ids) } });
    const personIds = [...new Set(attempts.map(({ personId }) => personId))];
    const [names, units] = await Promise.all([
      this.people.namesOf(personIds),
      this.appointments.mainOf(personIds, language),
    ]);
    const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
    return ids.flatMap((id) => {
      const attempt = byId.get(id);
      if (!attempt) return [];
      const { personId } = attempt;
      return [
        rowOf(attempt, quiz, { name: names.get(personId) ?? '', unitName: units.get(personId)?.unitName ?? null }),
      ];
    });
  }
}

function rowOf(
  attempt: Attempt,
  quiz: Quiz,
  { name, unitName }: { name: string; unitName: string | null },
): AttemptRow {
  const { id, personId, number, startedAt, endedAt, outcome, provisional } = attempt;
  const { points, maximum, percent, passed } = outcome === 'discarded' ? NOTHING : attempt;
  return {
    ...{ id, person: { id: personId, name }, unitName, number, points, maximum, percent, passed },
    state: endedAt ? (outcome === 'discarded' ? 'discarded' : 'submitted') : 'running',
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    minutes: endedAt && Math.round((endedAt.getTime() - startedAt.getTime()) / 6000) / 10,
    provisional: provisional ?? false,
    awaitsRelease: endedAt !== null && isHeldBack(attempt, quiz),
  };
}

const NOTHING = { points: null, maximum: null, percent: null, passed: null };

const STATES = {
  running: 'attempt.endedAt IS NULL',
  submitted: `attempt.endedAt IS NOT NULL AND ${COUNTS}`,
  discarded: "attempt.outcome = 'discarded'",
  passed: `attempt.passed = :yes AND ${COUNTS}`,
  failed: `attempt.passed = :no AND ${COUNTS}`,
  held: `attempt.endedAt IS NOT NULL AND attempt.releasedAt IS NULL AND attempt.provisional = :no AND ${COUNTS}`,
  provisional: `attempt.provisional = :yes AND ${COUNTS}`,
} as const;

/** The column, and when it has no value. */
const SORTS: Record<AttemptRowsQuery['sort'], readonly [string, string | undefined]> = {
  name: ['named.name', undefined],
  percent: ['attempt.percent', 'attempt.percent IS NULL'],
  ended: ['attempt.endedAt', 'attempt.endedAt IS NULL'],
  started: ['attempt.startedAt', undefined],
};

const HEAD = {
  id: true,
  quizId: true,
  personId: true,
  number: true,
  startedAt: true,
  endedAt: true,
  points: true,
  maximum: true,
  percent: true,
  passed: true,
  provisional: true,
  releasedAt: true,
  outcome: true,
} as const;
