import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AttemptAppeals, NewAppeal, NewConductAppeal } from '../../../contract/assessment/appeal.js';
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
import { AttemptEvent } from '../attempt/sitting.entity.js';
import { SlotDecision } from '../human/slot-decision.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AppealFiled } from './appeal.events.js';
import { Appeal, topicOf } from './appeal.entity.js';
import { AppealViews } from './appeal-views.js';
import { answerDay, lastAppealDay } from './appeal-time.js';

/** A mark against which one may appeal, and until when. */
interface OpenMark {
  slot: number;
  until: string;
  points: number;
  maximum: number;
}

/** Appeals of candidates against marks of their own attempts, and against how these went. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly calendars: OfficialCalendars,
    private readonly events: Events,
    private readonly views: AppealViews,
  ) {}

  async of(actor: Actor, attemptId: string): Promise<AttemptAppeals> {
    const attempt = await this.own(actor, attemptId);
    const rows = await this.database.read.find(Appeal, { where: { attemptId }, order: { slot: 'ASC', id: 'ASC' } });
    const [items, open, conductUntil] = await Promise.all([
      this.views.own(rows),
      this.open(attempt, rows),
      this.conductUntil(attempt),
    ]);
    return { items, open: open.map(({ slot, until }) => ({ slot, until })), conductUntil };
  }

  /** Objects to a mark; once for each, while its time runs. */
  async file(actor: Actor, attemptId: string, slot: number, { text }: NewAppeal): Promise<AttemptAppeals> {
    await this.database.tx(async (manager) => {
      const attempt = await this.own(actor, attemptId);
      const known = await manager.findBy(Appeal, { attemptId });
      if (known.some((one) => one.slot === slot)) throw new Problem('appeal-exists');
      const mark = (await this.open(attempt, known)).find((one) => one.slot === slot);
      if (!mark) throw new Problem('appeal-closed');
      const { points: pointsBefore, maximum } = mark;
      await this.insert(manager, attempt, { text, slot, eventId: null, pointsBefore, maximum });
    });
    return this.of(actor, attemptId);
  }

  /** Objects to something that was noted of the attempt, or to how it went; once to each, while its time runs. */
  async fileConduct(actor: Actor, attemptId: string, { text, event: eventId }: NewConductAppeal) {
    await this.database.tx(async (manager) => {
      const attempt = await this.own(actor, attemptId);
      if (eventId !== null && !(await manager.existsBy(AttemptEvent, { id: eventId, attemptId }))) {
        throw new Problem('not-found');
      }
      if (await manager.existsBy(Appeal, { attemptId, topic: topicOf({ slot: null, eventId }) })) {
        throw new Problem('appeal-exists');
      }
      if ((await this.conductUntil(attempt)) === null) throw new Problem('appeal-closed');
      await this.insert(manager, attempt, { text, slot: null, eventId, pointsBefore: null, maximum: null });
    });
    return this.of(actor, attemptId);
  }

  private async insert(manager: EntityManager, attempt: Attempt, about: About): Promise<void> {
    const { id: attemptId, quizId, personId } = attempt;
    const appeal: Appeal = {
      id: newId(),
      ...{ ...about, topic: topicOf(about), attemptId, quizId, personId, state: 'open' },
      filedAt: this.clock.now(),
      dueDay: answerDay(this.clock.today(), this.calendars.all),
      ...{ pointsAfter: null, answer: null, answeredBy: null, answeredAt: null },
    };
    await manager.insert(Appeal, appeal);
    const { id: appealId, slot, dueDay } = appeal;
    await this.events.publish(AppealFiled, { appealId, attemptId, personId, quizId, slot, dueDay });
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

  /** How the attempt went is known when it ends, whatever of its marks may be told. */
  private async conductUntil({ endedAt, quizId }: Attempt): Promise<string | null> {
    if (!endedAt) return null;
    const { settings } = await this.quizzes.get(quizId);
    const until = lastAppealDay(dayOf(endedAt), settings.appeal, this.calendars.all);
    return until !== null && until >= this.clock.today() ? until : null;
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

type About = Pick<Appeal, 'text' | 'slot' | 'eventId' | 'pointsBefore' | 'maximum'>;
