import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ItemFeedback } from '../../../contract/assessment/item-view.js';
import type {
  RecallAnswer,
  RecallDay,
  RecallEase,
  RecallEased,
  RecallOutcome,
} from '../../../contract/assessment/recall.js';
import type { Language } from '../../../contract/common.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { QuestionsService } from '../bank/questions.service.js';
import { ItemsService } from '../item/items.service.js';
import { decideAnswer, type NewAnswer, remembered, type Settled } from './decide-answer.js';
import { RecallReading, seedOf } from './recall-reading.service.js';
import { lockedCards, saveCards } from './recall-rows.js';
import { RecallAnswerRow, RecallCard } from './recall.entity.js';
import { type MarkedRating, memoryOf } from './schedule.js';

const MOST_ANSWERS = 1000;

/** Takes answers to what came back, and says at once what they are worth. */
@Injectable()
export class RecallAnswers {
  private readonly write;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reading: RecallReading,
    private readonly items: ItemsService,
    private readonly questions: QuestionsService,
  ) {
    this.write = this.database.grouped((manager: EntityManager, answers: NewAnswer[]) =>
      this.writeGroup(manager, answers),
    );
  }

  /** What was answered once this returns survives a crash. The same answer again has the same outcome. */
  async answer(actor: Actor, cardId: string, input: RecallAnswer, language: Language): Promise<RecallOutcome> {
    const card = await this.own(actor, cardId);
    const number = input.version + 1;
    const earlier = await this.database.read.findOneBy(RecallAnswerRow, { cardId, number });
    if (!earlier) await this.refuse(card, input);
    const versionId = earlier?.versionId ?? input.wording;
    const feedback = await this.mark({ cardId, number, versionId }, input.answer, language);
    const rating = RATINGS[feedback.verdict ?? 'wrong'];
    const settled = await this.write({ cardId, number, versionId, rating, answer: input.answer, at: this.clock.now() });
    return this.outcome(settled, feedback, await this.reading.day(actor.id));
  }

  /** The last answer was right, and the person says that it was easy: it comes back later. */
  async ease(actor: Actor, cardId: string, { version }: RecallEase): Promise<RecallEased> {
    await this.own(actor, cardId);
    return this.database.tx(async (manager) => {
      const [card] = await lockedCards(manager, { id: cardId });
      const last = await manager.findOneBy(RecallAnswerRow, { cardId, number: version });
      if (!card || !last) throw new Problem('not-found');
      if (card.version !== version) throw new Problem('recall-answered');
      if (last.source !== 'recall' || last.rating !== 'good') throw new Problem('recall-not-right');
      if (!last.isEased) {
        Object.assign(card, await this.memoryIfEasy(card), { lastRating: 'easy' });
        await saveCards(manager, [card]);
        await manager.update(RecallAnswerRow, { cardId, number: version }, { isEased: true });
      }
      return { id: cardId, nextOn: card.dueOn };
    });
  }

  private async own(actor: Actor, cardId: string): Promise<RecallCard> {
    const card = await this.database.read.findOneBy(RecallCard, { id: cardId, personId: actor.id });
    if (!card) throw new Problem('not-found');
    return card;
  }

  private async refuse(card: RecallCard, { version, wording }: RecallAnswer): Promise<void> {
    if (card.version !== version) throw new Problem('recall-answered');
    const question = await this.reading.questionOf(card);
    if (!question || card.dueOn > this.clock.today()) throw new Problem('recall-not-due');
    // A newer wording came while the old one was on the screen.
    if (question.versionId !== wording) throw new Problem('moved-on');
  }

  private async mark(
    { cardId, number, versionId }: Pick<NewAnswer, 'cardId' | 'number' | 'versionId'>,
    answer: RecallAnswer['answer'],
    language: Language,
  ): Promise<ItemFeedback> {
    const item = (await this.questions.items([versionId])).get(versionId);
    if (!item) throw new Problem('not-found');
    return this.items.mark(item, seedOf(cardId, number - 1), answer, language);
  }

  private async writeGroup(manager: EntityManager, answers: NewAnswer[]): Promise<(Settled | Error)[]> {
    const ids = [...new Set(answers.map(({ cardId }) => cardId))];
    const cards = new Map((await lockedCards(manager, { id: In(ids) })).map((card) => [card.id, card]));
    const known = await manager.findBy(
      RecallAnswerRow,
      answers.map(({ cardId, number }) => ({ cardId, number })),
    );
    const stored = new Map(known.map((row) => [keyOf(row), row]));
    const fresh: Settled[] = [];
    const results = answers.map((answer) => {
      const card = cards.get(answer.cardId);
      if (!card) return new Problem('not-found');
      const settled = decideAnswer(answer, card, stored.get(keyOf(answer)));
      if (settled instanceof Problem || settled.row === stored.get(keyOf(answer))) return settled;
      cards.set(card.id, settled.card);
      stored.set(keyOf(answer), settled.row);
      fresh.push(settled);
      return settled;
    });
    const changed = new Map(fresh.map(({ card }) => [card.id, card]));
    await saveCards(manager, [...changed.values()]);
    await insertRows(
      manager,
      RecallAnswerRow,
      fresh.map(({ row }) => row),
    );
    return results;
  }

  private async outcome({ card, row }: Settled, feedback: ItemFeedback, day: RecallDay): Promise<RecallOutcome> {
    const canBeEased = row.rating === 'good' && !row.isEased && card.version === row.number;
    const easy = canBeEased ? await this.memoryIfEasy(card) : null;
    return {
      ...{ id: card.id, version: row.number, rating: row.isEased ? 'easy' : row.rating, feedback, day },
      nextOn: card.dueOn,
      easyOn: easy && easy.dueOn > card.dueOn ? easy.dueOn : null,
    };
  }

  /** The memory as it would be, had the last answer been easy: the answers folded once more. */
  private async memoryIfEasy({ id, version }: RecallCard) {
    const rows = await this.database.read.find(RecallAnswerRow, {
      where: { cardId: id },
      order: { number: 'ASC' },
      take: MOST_ANSWERS,
    });
    return memoryOf(rows.map((row) => remembered(row.number === version ? { ...row, isEased: true } : row)));
  }
}

const RATINGS: Record<NonNullable<ItemFeedback['verdict']>, MarkedRating> = {
  right: 'good',
  partial: 'hard',
  wrong: 'again',
  empty: 'again',
  waiting: 'again',
};

const keyOf = ({ cardId, number }: { cardId: string; number: number }): string => `${cardId} ${String(number)}`;
