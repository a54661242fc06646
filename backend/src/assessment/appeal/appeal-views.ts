import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AppealItem, AppealView } from '../../../contract/assessment/appeal.js';
import type { Language } from '../../../contract/common.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AttemptEvent } from '../attempt/sitting.entity.js';
import { aboutQuiz } from '../human/marked-views.service.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import type { Appeal } from './appeal.entity.js';

/** Appeals as their candidates see them, and as those do who answer. */
@Injectable()
export class AppealViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly quizzes: QuizzesService,
  ) {}

  /** With what was noted where they are about that. */
  async own(rows: readonly Appeal[]): Promise<AppealView[]> {
    const ids = rows.flatMap(({ eventId }) => eventId ?? []);
    const events = ids.length === 0 ? [] : await this.database.read.findBy(AttemptEvent, { id: In(ids) });
    const byId = new Map(events.map((event) => [event.id, event]));
    return rows.map((row) => viewOf(row, row.eventId === null ? undefined : byId.get(row.eventId)));
  }

  /** With names, as far as the actor may know them. */
  async items(actor: Actor, rows: readonly Appeal[], language: Language): Promise<AppealItem[]> {
    const [quizzes, views] = await Promise.all([this.quizzes.byId(), this.own(rows)]);
    const ids = rows.flatMap(({ personId, answeredBy }) => [personId, ...(answeredBy === null ? [] : [answeredBy])]);
    const names = await this.people.namesOf([...new Set(ids)]);
    const isNamed = actor.can('mark:moderate');
    return rows.flatMap(({ quizId, personId, answeredBy, state, dueDay }, at) => {
      const [quiz, view] = [quizzes.get(quizId), views[at]];
      if (!quiz || !view) return [];
      return [
        {
          ...view,
          quiz: aboutQuiz(quiz, language),
          person: isNamed ? (names.get(personId) ?? null) : null,
          answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? null),
          isLate: state === 'open' && dueDay < this.clock.today(),
        },
      ];
    });
  }
}

const viewOf = (row: Appeal, event: AttemptEvent | undefined): AppealView => ({
  id: row.id,
  attemptId: row.attemptId,
  slot: row.slot,
  event: event ? { id: event.id, kind: event.kind, at: event.at.toISOString() } : null,
  state: row.state,
  text: row.text,
  filedAt: row.filedAt.toISOString(),
  dueDay: row.dueDay,
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
  before: row.pointsBefore,
  after: row.pointsAfter,
  maximum: row.maximum,
});
