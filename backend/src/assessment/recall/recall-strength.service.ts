import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { KnowledgeArea } from '../../../contract/assessment/item.js';
import type { AreaStrength } from '../../../contract/assessment/recall.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { drawable, fixedOf, type PoolQuestion } from '../attempt/draw-paper.js';
import { QuestionsService } from '../bank/questions.service.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { judgedSlots } from './judged-slots.js';
import { isMachineMarked } from './machine-marked.js';
import { mayComeBack } from './open-keys.js';
import { RecallIntake } from './recall-intake.service.js';
import { RecallCard } from './recall.entity.js';
import { KNOWN, type Known, knownOf, strengthOf } from './strength.js';

/** Further back nobody is looked at: what was missed there has its card. */
const MOST_ATTEMPTS = 20;
const MOST_CARDS = 1000;

/** How well a person knows the areas that some quizzes ask. */
@Injectable()
export class RecallStrength {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly intake: RecallIntake,
    private readonly questions: QuestionsService,
    private readonly quizzes: QuizzesService,
  ) {}

  /** @param quizIds the quizzes; where there are none, those that the person has taken. In the order of the areas. */
  async areas(personId: string, quizIds: readonly string[]): Promise<AreaStrength[]> {
    await this.intake.takeInAll(personId);
    const cards = await this.database.read.find(RecallCard, { where: { personId }, take: MOST_CARDS });
    const attempts = await this.attempts(personId, quizIds);
    const taken = [...cards, ...attempts].map(({ quizId }) => quizId);
    const asked = await this.asked(new Set(quizIds.length > 0 ? quizIds : taken));
    const known = this.known(cards, attempts);
    const byArea = Map.groupBy(asked, ({ item }) => item.area);
    return [...byArea]
      .map(([area, questions]) =>
        strengthOf(
          area,
          questions.length,
          questions.flatMap(({ id }) => known.get(id) ?? []),
        ),
      )
      .toSorted((one, other) => compare(one.area, other.area));
  }

  /** The latest that may be told of, the oldest of them first. */
  private async attempts(personId: string, quizIds: readonly string[]): Promise<Attempt[]> {
    const found = await this.database.read.find(Attempt, {
      select: { id: true, quizId: true, endedAt: true, outcome: true, releasedAt: true, paper: true, marks: true },
      where: { personId, endedAt: Not(IsNull()), ...(quizIds.length > 0 && { quizId: In([...quizIds]) }) },
      order: { endedAt: 'DESC', id: 'DESC' },
      take: MOST_ATTEMPTS,
    });
    const quizzes = await this.quizzes.byId();
    const now = this.clock.now();
    return found
      .filter((attempt) => {
        const quiz = quizzes.get(attempt.quizId);
        return quiz !== undefined && mayComeBack(attempt, quiz, now);
      })
      .reverse();
  }

  /** A card knows more than the attempts: it has heard of them. */
  private known(cards: readonly RecallCard[], attempts: readonly Attempt[]): ReadonlyMap<string, Known> {
    const right = attempts
      .flatMap((attempt) => judgedSlots(attempt))
      .filter(({ rating }) => rating === 'good')
      .map(({ questionId }): [string, Known] => [questionId, KNOWN]);
    const today = this.clock.today();
    return new Map([...right, ...cards.map((card): [string, Known] => [card.questionId, knownOf(card, today)])]);
  }

  /** The questions that come into papers of these quizzes now, each once, as far as they can come back. */
  private async asked(quizIds: ReadonlySet<string>): Promise<PoolQuestion[]> {
    const [quizzes, pools] = await Promise.all([this.quizzes.byId(), this.questions.readyByBank()]);
    const asked = [...quizIds].flatMap((id) => {
      const quiz = quizzes.get(id);
      return quiz ? askedBy(quiz, pools) : [];
    });
    return [...new Map(asked.map((question) => [question.id, question])).values()].filter(({ item }) =>
      isMachineMarked(item),
    );
  }
}

const askedBy = ({ sections }: Quiz, pools: ReadonlyMap<string, PoolQuestion[]>): PoolQuestion[] =>
  sections.flatMap((section) => {
    const pool = pools.get(section.bank) ?? [];
    return [...fixedOf(section, pool), ...(section.draw ? drawable(section, pool) : [])];
  });

const compare = (one: KnowledgeArea, other: KnowledgeArea): number => one.localeCompare(other);
