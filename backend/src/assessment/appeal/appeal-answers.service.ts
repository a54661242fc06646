import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type {
  AnswerAppeal,
  AppealDetail,
  AppealItem,
  AppealPage,
  AppealQuery,
} from '../../../contract/assessment/appeal.js';
import type { Language } from '../../../contract/common.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { aboutQuiz } from '../human/marked-views.service.js';
import { MarksService } from '../human/marks.service.js';
import { AppealAnswering } from './appeal-answering.service.js';
import { appealView } from './appeals.service.js';
import { Appeal } from './appeal.entity.js';

/** Appeals as those see and answer them who mark: in reach, never their own, nor against a mark of their own. */
@Injectable()
export class AppealAnswersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reach: PeopleReach,
    private readonly people: PeopleService,
    private readonly quizzes: QuizzesService,
    private readonly marks: MarksService,
    private readonly answering: AppealAnswering,
  ) {}

  /** What waits, the most urgent first; what is answered, the latest first. */
  async list(actor: Actor, { page, size, show, quiz }: AppealQuery, language: Language): Promise<AppealPage> {
    const query = this.reached(actor).andWhere(show === 'open' ? OPEN : `NOT (${OPEN})`);
    if (quiz !== undefined) query.andWhere('appeal.quizId = :quiz', { quiz });
    if (show === 'open') query.orderBy('appeal.dueDay').addOrderBy('appeal.id');
    else query.orderBy('appeal.answeredAt', 'DESC').addOrderBy('appeal.id', 'DESC');
    const [[rows, total], open] = await Promise.all([
      query
        .skip((page - 1) * size)
        .take(size)
        .getManyAndCount(),
      this.reached(actor).andWhere(OPEN).getCount(),
    ]);
    return { items: await this.items(actor, rows, language), total, open };
  }

  async get(actor: Actor, appealId: string, language: Language): Promise<AppealDetail> {
    const appeal = await this.one(actor, appealId);
    const [item] = await this.items(actor, [appeal], language);
    if (!item) throw new Problem('not-found');
    const { attemptId, slot, state } = appeal;
    const [place, isOwn] = await Promise.all([
      this.marks.place(attemptId, slot, language),
      this.marks.isOfOwnHand(actor, attemptId, slot),
    ]);
    // Without names a marker sees what was decided, not by whom.
    const history = place.history.map((line) => ({ ...line, by: actor.can('mark:moderate') ? line.by : null }));
    return { ...item, place: { ...place, history }, may: { answer: state === 'open' && !isOwn } };
  }

  async answer(actor: Actor, appealId: string, input: AnswerAppeal, language: Language): Promise<AppealDetail> {
    const { attemptId, slot } = await this.one(actor, appealId);
    if (await this.marks.isOfOwnHand(actor, attemptId, slot)) throw new Problem('appeal-own-mark');
    await this.answering.answer(actor, appealId, input);
    return this.get(actor, appealId, language);
  }

  private reached(actor: Actor): SelectQueryBuilder<Appeal> {
    const query = this.database.read
      .createQueryBuilder(Appeal, 'appeal')
      .where("appeal.personId <> :me AND appeal.state <> 'withdrawn'", { me: actor.id });
    this.reach.narrow(query, actor, 'mark:write', 'appeal.personId');
    return this.reach.leaveOutManaged(query, actor, { person: 'appeal.personId', unless: '1 = 0' });
  }

  private async one(actor: Actor, appealId: string): Promise<Appeal> {
    const appeal = await this.reached(actor).andWhere('appeal.id = :appealId', { appealId }).getOne();
    if (!appeal) throw new Problem('not-found');
    return appeal;
  }

  private async items(actor: Actor, rows: readonly Appeal[], language: Language): Promise<AppealItem[]> {
    const quizzes = await this.quizzes.byId();
    const ids = rows.flatMap(({ personId, answeredBy }) => [personId, ...(answeredBy === null ? [] : [answeredBy])]);
    const names = await this.people.namesOf([...new Set(ids)]);
    const isNamed = actor.can('mark:moderate');
    return rows.flatMap((row) => {
      const quiz: Quiz | undefined = quizzes.get(row.quizId);
      if (!quiz) return [];
      return [
        {
          ...appealView(row),
          quiz: aboutQuiz(quiz, language),
          person: isNamed ? (names.get(row.personId) ?? null) : null,
          answeredBy: row.answeredBy === null ? null : (names.get(row.answeredBy) ?? null),
          isLate: row.state === 'open' && row.dueDay < this.clock.today(),
        },
      ];
    });
  }
}

const OPEN = "appeal.state = 'open'";
