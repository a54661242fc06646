import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Item } from '../../../contract/assessment/item.js';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { GivenAnswers, RegradeQuestions } from '../../../contract/assessment/regrade.js';
import type { Language } from '../../../contract/common.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Answer, Attempt } from '../attempt/attempt.entity.js';
import { Question } from '../bank/question.entity.js';
import { QuestionsService } from '../bank/questions.service.js';
import { AttemptScope } from '../human/attempt-scope.js';
import { itemLabel } from '../item/item-label.js';
import { answerLabel } from './answer-label.js';
import { answerKey } from './same-answer.js';

/** So many attempts are judged by one regrade; the rest by the next. */
export const MOST_ATTEMPTS = 20_000;
const STRIDE = 500;
/** Answers that differ; the rare ones are not listed. */
const MOST_ANSWERS = 50;

/** What there is to put right: the questions of ended attempts, and what candidates answered. */
@Injectable()
export class RegradeQuestionsService {
  constructor(
    private readonly database: Database,
    private readonly scope: AttemptScope,
    private readonly questions: QuestionsService,
  ) {}

  /** The questions that ended attempts in reach were asked, those asked in an older version first. */
  async list(actor: Actor, quizId: string, language: Language): Promise<RegradeQuestions> {
    const papers = await this.of(actor, quizId).select(['attempt.id', 'attempt.paper']).getMany();
    const slots = papers.flatMap(({ paper }) => paper);
    const asked = new Map<string, Map<string, number>>();
    for (const { questionId, versionId } of slots) {
      const versions = asked.get(questionId) ?? new Map<string, number>();
      asked.set(questionId, versions.set(versionId, (versions.get(versionId) ?? 0) + 1));
    }
    const known = await this.latest([...asked.keys()]);
    const items = await this.questions.items([...known.values()]);
    const rows = [...asked].flatMap(([id, versions]) => {
      const versionId = known.get(id) ?? '';
      const item: Item | undefined = items.get(versionId);
      if (!item) return [];
      const attempts = [...versions.values()].reduce((sum, count) => sum + count, 0);
      const older = attempts - (versions.get(versionId) ?? 0);
      return [{ id, type: item.type, text: itemLabel(item, language), attempts, older }];
    });
    rows.sort((one, other) => other.older - one.older || one.text.localeCompare(other.text));
    return { items: rows, total: rows.length };
  }

  /** What was answered to a question, the most frequent first. */
  async answers(actor: Actor, quizId: string, questionId: string, language: Language): Promise<GivenAnswers> {
    const attempts = await this.of(actor, quizId).select(['attempt.id', 'attempt.paper', 'attempt.marks']).getMany();
    const places = new Map(
      attempts.flatMap(({ id, paper, marks }) => {
        const place = paper.find((slot) => slot.questionId === questionId);
        const mark = marks?.find(({ slot }) => slot === place?.slot);
        return place ? [[id, { ...place, fraction: mark?.fraction ?? 0 }] as const] : [];
      }),
    );
    const [first] = places.values();
    if (!first) throw new Problem('not-found');
    const given = await this.counted(places);
    const item = (await this.questions.items([first.versionId])).get(first.versionId);
    const items = [...given.values()]
      .sort((one, other) => other.count - one.count)
      .slice(0, MOST_ANSWERS)
      .map(({ answer, count, fraction }) => ({
        ...{ answer, count },
        label: item ? answerLabel(item, answer, language) : '',
        percent: Math.round(fraction * 100),
      }));
    return { items, total: given.size };
  }

  /** The present version of each of these questions. */
  async latest(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.database.read.find(Question, {
      select: { id: true, latestVersionId: true },
      where: { id: In([...ids]) },
    });
    return new Map(found.map(({ id, latestVersionId }) => [id, latestVersionId]));
  }

  /** Ended attempts in reach that were asked one of these questions. */
  async attemptIds(actor: Actor, quizId: string, questions: ReadonlySet<string>): Promise<string[]> {
    const found = await this.of(actor, quizId).select(['attempt.id', 'attempt.paper']).getMany();
    return found.filter(({ paper }) => paper.some(({ questionId }) => questions.has(questionId))).map(({ id }) => id);
  }

  private of(actor: Actor, quizId: string): SelectQueryBuilder<Attempt> {
    return this.scope
      .reached(actor, 'attempt:regrade')
      .andWhere('attempt.quizId = :quizId', { quizId })
      .orderBy('attempt.id')
      .take(MOST_ATTEMPTS);
  }

  private async counted(places: ReadonlyMap<string, { slot: number; fraction: number }>) {
    const given = new Map<string, { answer: ItemAnswer; count: number; fraction: number }>();
    const ids = [...places.keys()];
    for (let from = 0; from < ids.length; from += STRIDE) {
      const some = ids.slice(from, from + STRIDE);
      const slots = [...new Set(some.flatMap((id) => places.get(id)?.slot ?? []))];
      const rows = await this.database.read.findBy(Answer, { attemptId: In(some), slot: In(slots) });
      for (const { attemptId, slot, answer } of rows) {
        const place = places.get(attemptId);
        if (place?.slot !== slot) continue;
        const key = answerKey(answer);
        given.set(key, { answer, count: (given.get(key)?.count ?? 0) + 1, fraction: place.fraction });
      }
    }
    return given;
  }
}
