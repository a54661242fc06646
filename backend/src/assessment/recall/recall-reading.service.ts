import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { KnowledgeArea } from '../../../contract/assessment/item.js';
import {
  MOST_A_DAY,
  type RecallCard as RecallCardView,
  type RecallDay,
  type RecallSession,
} from '../../../contract/assessment/recall.js';
import type { Language } from '../../../contract/common.js';
import { addDays, eachDay } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Attempt } from '../attempt/attempt.entity.js';
import type { PoolQuestion } from '../attempt/draw-paper.js';
import { QuestionsService } from '../bank/questions.service.js';
import { ItemsService } from '../item/items.service.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { isMachineMarked } from './machine-marked.js';
import { hasOpenKeys } from './open-keys.js';
import { RecallIntake } from './recall-intake.service.js';
import { RecallAnswerRow, RecallCard } from './recall.entity.js';
import { knownOf, meanChance } from './strength.js';

/** Bounds what one person costs; the longest due come first. */
const MOST_CARDS = 1000;
const MOST_RUNNING = 20;
const WEEK = 7;

/** A card whose question is asked now. */
interface Asked {
  card: RecallCard;
  question: PoolQuestion;
}

interface Standing {
  asked: Asked[];
  /** Those of today, the longest due first. */
  due: Asked[];
  /** How many of them today still holds. */
  left: number;
  day: RecallDay;
}

/** By what a question is drawn: the same until it is answered, another the next time. */
export const seedOf = (cardId: string, version: number): string => `${cardId} ${String(version)}`;

/** What comes back to a person today. */
@Injectable()
export class RecallReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly intake: RecallIntake,
    private readonly questions: QuestionsService,
    private readonly quizzes: QuizzesService,
    private readonly items: ItemsService,
  ) {}

  async day(personId: string): Promise<RecallDay> {
    return (await this.standing(personId)).day;
  }

  /** Of those that have been due equally long, the areas that are known worst come first. */
  async session(personId: string, language: Language): Promise<RecallSession> {
    const { asked, due, left, day } = await this.standing(personId);
    const today = this.clock.today();
    const byArea = Map.groupBy(asked, ({ question }) => question.item.area);
    const known = new Map<KnowledgeArea, number>(
      [...byArea].map(([area, own]) => [area, meanChance(own.map(({ card }) => knownOf(card, today)))]),
    );
    const knownIn = ({ question }: Asked): number => known.get(question.item.area) ?? 0;
    const items = due
      .toSorted(
        (one, other) =>
          one.card.dueOn.localeCompare(other.card.dueOn) || knownIn(one) - knownIn(other) || byId(one, other),
      )
      .slice(0, left)
      .map((one) => this.view(one, language));
    return { day, items, total: items.length };
  }

  /** The question of a card as it is asked now; undefined where it is not asked. */
  async questionOf(card: RecallCard): Promise<PoolQuestion | undefined> {
    return (await this.asked(card.personId, [card]))[0]?.question;
  }

  private async standing(personId: string): Promise<Standing> {
    await this.intake.takeInAll(personId);
    const today = this.clock.today();
    const cards = await this.database.read.find(RecallCard, {
      where: { personId },
      order: { dueOn: 'ASC', id: 'ASC' },
      take: MOST_CARDS,
    });
    const [asked, answers] = await Promise.all([this.asked(personId, cards), this.answersOfWeek(personId)]);
    const due = asked.filter(({ card }) => card.dueOn <= today);
    const ofToday = answers.filter(({ onDay }) => onDay === today);
    const left = Math.min(due.length, Math.max(0, MOST_A_DAY - ofToday.length));
    const tomorrow = addDays(today, 1);
    const coming = due.length - left + asked.filter(({ card }) => card.dueOn === tomorrow).length;
    const day: RecallDay = {
      on: today,
      due: left,
      done: ofToday.length,
      right: ofToday.filter(({ rating }) => rating === 'good').length,
      tomorrow: Math.min(MOST_A_DAY, coming),
      cards: asked.length,
      week: eachDay(addDays(today, 1 - WEEK), today).map((on) => ({
        on,
        answered: answers.filter(({ onDay }) => onDay === on).length,
      })),
    };
    return { asked, due, left, day };
  }

  /**
   * Only what is ready is asked, and marked by machine, and whose quiz lets its answers be seen. What stands in a running attempt
   * of the person waits until that has ended.
   */
  private async asked(personId: string, cards: readonly RecallCard[]): Promise<Asked[]> {
    if (cards.length === 0) return [];
    const [ready, quizzes, running] = await Promise.all([
      this.questions.readyById(),
      this.quizzes.byId(),
      this.inRunningAttempts(personId),
    ]);
    const now = this.clock.now();
    return cards.flatMap((card) => {
      const question = ready.get(card.questionId);
      const quiz = quizzes.get(card.quizId);
      if (!question || !quiz || running.has(card.questionId)) return [];
      return isMachineMarked(question.item) && hasOpenKeys(quiz, now) ? [{ card, question }] : [];
    });
  }

  private async inRunningAttempts(personId: string): Promise<ReadonlySet<string>> {
    const running = await this.database.read.find(Attempt, {
      select: { id: true, paper: true },
      where: { personId, endedAt: IsNull() },
      take: MOST_RUNNING,
    });
    return new Set(running.flatMap(({ paper }) => paper.map(({ questionId }) => questionId)));
  }

  private answersOfWeek(personId: string): Promise<Pick<RecallAnswerRow, 'onDay' | 'rating'>[]> {
    const from = addDays(this.clock.today(), 1 - WEEK);
    return this.database.read.find(RecallAnswerRow, {
      select: { cardId: true, number: true, onDay: true, rating: true },
      where: { personId, source: 'recall', onDay: MoreThanOrEqual(from) },
      take: MOST_CARDS,
    });
  }

  private view({ card, question }: Asked, language: Language): RecallCardView {
    return {
      id: card.id,
      version: card.version,
      wording: question.versionId,
      item: this.items.view(question.item, seedOf(card.id, card.version), language),
      last: { at: card.lastAt.toISOString(), rating: card.lastRating },
    };
  }
}

const byId = (one: Asked, other: Asked): number => one.card.id.localeCompare(other.card.id);
