import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { Events } from '../../platform/events.js';
import { HEAD } from '../attempt/attempt-head.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { AttemptGraded } from '../attempt/attempt.events.js';
import { QuestionsService } from '../bank/questions.service.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { type JudgedSlot, judgedSlots } from './judged-slots.js';
import { isMachineMarked } from './machine-marked.js';
import { mayComeBack } from './open-keys.js';
import { lockedCards, saveCards } from './recall-rows.js';
import { RecallAnswerRow, RecallCard, RecallWaiting } from './recall.entity.js';
import { cardIdOf, takeIn, type TakenAttempt } from './take-in.js';

const MOST_WAITING = 200;

/**
 * Hears of ended attempts, and makes cards of what was missed in them when the person next looks: by then it is plain whether the
 * quiz lets its key be seen.
 */
@Injectable()
export class RecallIntake implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly quizzes: QuizzesService,
    private readonly questions: QuestionsService,
  ) {}

  onModuleInit(): void {
    this.events.handle(AttemptGraded, 'assessment.recall', ({ attemptId }) => this.hear(attemptId));
  }

  /** Takes in what waits and may come back by now. Costs one question where nothing waits. */
  async takeInAll(personId: string): Promise<void> {
    const ids = await this.ripe(personId);
    if (ids.length === 0) return;
    await this.database.tx(async (manager) => {
      const attempts = await manager.find(Attempt, {
        select: { id: true, personId: true, quizId: true, endedAt: true, paper: true, marks: true },
        where: { id: In(ids) },
        order: { endedAt: 'ASC', id: 'ASC' },
      });
      for (const attempt of attempts) await this.take(manager, attempt);
      await manager.delete(RecallWaiting, { attemptId: In(ids) });
    });
  }

  /** One statement, for a whole hall hands in at once. An attempt that is gone is not there to be noted. */
  private hear(attemptId: string): Promise<void> {
    return this.database.tx(async (manager) => {
      await manager.query(
        'INSERT INTO recall_waiting SELECT id, person_id FROM attempt WHERE id = $1 ON CONFLICT DO NOTHING',
        [attemptId],
      );
    });
  }

  private async ripe(personId: string): Promise<string[]> {
    const waiting = await this.database.read.find(RecallWaiting, { where: { personId }, take: MOST_WAITING });
    if (waiting.length === 0) return [];
    const heads = await this.database.read.find(Attempt, {
      select: HEAD,
      where: { id: In(waiting.map(({ attemptId }) => attemptId)) },
    });
    const quizzes = await this.quizzes.byId();
    const now = this.clock.now();
    return heads
      .filter((head) => {
        const quiz = quizzes.get(head.quizId);
        return quiz !== undefined && mayComeBack(head, quiz, now);
      })
      .map(({ id }) => id);
  }

  private async take(manager: EntityManager, attempt: Attempt): Promise<void> {
    const { id, personId, quizId, endedAt } = attempt;
    if (!endedAt) return;
    const slots = await this.askable(judgedSlots(attempt));
    const cardIds = slots.map(({ questionId }) => cardIdOf(personId, questionId));
    const cards = new Map((await lockedCards(manager, { id: In(cardIds) })).map((card) => [card.id, card]));
    const noted = new Set((await manager.findBy(RecallAnswerRow, { attemptId: id })).map(({ cardId }) => cardId));
    const taken: TakenAttempt = { id, personId, quizId, endedAt };
    const outcomes = slots.map((slot) => {
      const cardId = cardIdOf(personId, slot.questionId);
      return takeIn(taken, slot, { card: cards.get(cardId), isNoted: noted.has(cardId) });
    });
    const written = outcomes.filter((outcome) => outcome.do === 'write');
    const gone = outcomes.filter((outcome) => outcome.do === 'remove').map(({ card }) => card.id);
    await saveCards(
      manager,
      written.map(({ card }) => card),
    );
    await insertRows(
      manager,
      RecallAnswerRow,
      written.map(({ answer }) => answer),
      'ON CONFLICT DO NOTHING',
    );
    if (gone.length > 0) await manager.delete(RecallCard, { id: In(gone) });
  }

  /** Nobody is there to mark what only a person can. */
  private async askable(slots: JudgedSlot[]): Promise<JudgedSlot[]> {
    const items = await this.questions.items(slots.map(({ versionId }) => versionId));
    return slots.filter(({ versionId }) => {
      const item = items.get(versionId);
      return item !== undefined && isMachineMarked(item);
    });
  }
}
