import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { AnswerAppeal, AppealDetail, AppealPage, AppealQuery } from '../../../contract/assessment/appeal.js';
import type { Language } from '../../../contract/common.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { AppealAnswering } from './appeal-answering.service.js';
import { AppealPlaces } from './appeal-places.js';
import { AppealViews } from './appeal-views.js';
import { Appeal } from './appeal.entity.js';

/** Appeals as those see and answer them who mark: in reach, never their own, nor against what they did themselves. */
@Injectable()
export class AppealAnswersService {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleReach,
    private readonly views: AppealViews,
    private readonly places: AppealPlaces,
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
    return { items: await this.views.items(actor, rows, language), total, open };
  }

  async get(actor: Actor, appealId: string, language: Language): Promise<AppealDetail> {
    const appeal = await this.one(actor, appealId);
    const [item] = await this.views.items(actor, [appeal], language);
    if (!item) throw new Problem('not-found');
    const [about, isOwn] = await Promise.all([
      this.places.of(actor, appeal, language),
      this.places.isOwn(actor, appeal),
    ]);
    return { ...item, ...about, may: { answer: appeal.state === 'open' && !isOwn } };
  }

  async answer(actor: Actor, appealId: string, input: AnswerAppeal, language: Language): Promise<AppealDetail> {
    const appeal = await this.one(actor, appealId);
    if (await this.places.isOwn(actor, appeal)) {
      throw new Problem(appeal.slot === null ? 'appeal-own-act' : 'appeal-own-mark');
    }
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
}

const OPEN = "appeal.state = 'open'";
