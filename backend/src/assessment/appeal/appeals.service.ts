import { Injectable } from '@nestjs/common';
import type { AppealView, AttemptAppeals, NewAppeal } from '../../../contract/assessment/appeal.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { isHeldBack } from '../attempt/attempt-news.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { reviewAspects } from '../attempt/review.js';
import { SlotDecision } from '../human/slot-decision.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AppealFiled } from './appeal.events.js';
import { Appeal } from './appeal.entity.js';
import { answerDay, lastAppealDay } from './appeal-time.js';

/** A mark against which one may appeal, and until when. */
interface OpenMark {
  slot: number;
  until: string;
  points: number;
  maximum: number;
}

/** Appeals of candidates against marks of their own attempts. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly calendars: OfficialCalendars,
    private readonly events: Events,
  ) {}

  async of(actor: Actor, attemptId: string): Promise<AttemptAppeals> {
    const attempt = await this.own(actor, attemptId);
    const items = await this.database.read.find(Appeal, { where: { attemptId }, order: { slot: 'ASC' } });
    const open = await this.open(attempt, items);
    return { items: items.map(appealView), open: open.map(({ slot, until }) => ({ slot, until })) };
  }

  /** Objects to a mark; once for each, while its time runs. */
  async file(actor: Actor, attemptId: string, slot: number, { text }: NewAppeal): Promise<AttemptAppeals> {
    await this.database.tx(async (manager) => {
      const attempt = await this.own(actor, attemptId);
      const known = await manager.findBy(Appeal, { attemptId });
      if (known.some((one) => one.slot === slot)) throw new Problem('appeal-exists');
      const mark = (await this.open(attempt, known)).find((one) => one.slot === slot);
      if (!mark) throw new Problem('appeal-closed');
      const appeal: Appeal = {
        id: newId(),
        ...{ attemptId, slot, quizId: attempt.quizId, personId: actor.id, state: 'open', text },
        filedAt: this.clock.now(),
        dueDay: answerDay(this.clock.today(), this.calendars.all),
        pointsBefore: mark.points,
        pointsAfter: null,
        maximum: mark.maximum,
        ...{ answer: null, answeredBy: null, answeredAt: null },
      };
      await manager.insert(Appeal, appeal);
      const { id: appealId, personId, quizId, dueDay } = appeal;
      await this.events.publish(AppealFiled, { appealId, attemptId, personId, quizId, slot, dueDay });
    });
    return this.of(actor, attemptId);
  }

  /** Takes one's appeal back before it is answered. */
  async withdraw(actor: Actor, appealId: string): Promise<AttemptAppeals> {
    const appeal = await this.database.read.findOneBy(Appeal, { id: appealId, personId: actor.id });
    if (!appeal) throw new Problem('not-found');
    await this.database.tx(async (manager) => {
      const { affected } = await manager.update(Appeal, { id: appealId, state: 'open' }, { state: 'withdrawn' });
      if (affected !== 1) throw new Problem('appeal-answered');
    });
    return this.of(actor, appeal.attemptId);
  }

  private async own(actor: Actor, id: string): Promise<Attempt> {
    const attempt = await this.database.read.findOneBy(Attempt, { id, personId: actor.id });
    if (!attempt?.endedAt) throw new Problem('not-found');
    return attempt;
  }

  /** Marks that are settled and known, whose time for an appeal is not over, and that nobody has appealed against. */
  private async open(attempt: Attempt, known: readonly Appeal[]): Promise<OpenMark[]> {
    const { id: attemptId, endedAt, releasedAt, marks } = attempt;
    const quiz = await this.quizzes.get(attempt.quizId);
    const isShown = reviewAspects(quiz.settings, endedAt, this.clock.now()).includes('points');
    if (!endedAt || isHeldBack(attempt, quiz) || !isShown) return [];
    const decisions = await this.database.read.find(SlotDecision, { where: { attemptId }, order: { id: 'ASC' } });
    return (marks ?? [])
      .filter(({ slot, provisional }) => !provisional && known.every((appeal) => appeal.slot !== slot))
      .flatMap(({ slot, points, maximum }) => {
        const decided = decisions.findLast((one) => one.slot === slot)?.at ?? endedAt;
        const from = releasedAt && releasedAt > decided ? releasedAt : decided;
        const until = lastAppealDay(dayOf(from), quiz.settings.appeal, this.calendars.all);
        return until !== null && until >= this.clock.today() ? [{ slot, until, points, maximum }] : [];
      });
  }
}

export const appealView = (row: Appeal): AppealView => ({
  id: row.id,
  attemptId: row.attemptId,
  slot: row.slot,
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
