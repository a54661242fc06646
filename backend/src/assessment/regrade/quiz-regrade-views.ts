import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Item } from '../../../contract/assessment/item.js';
import type { QuizRegradeLineView, QuizRegradeView } from '../../../contract/assessment/regrade.js';
import type { Language } from '../../../contract/common.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { QuestionsService } from '../bank/questions.service.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { itemLabel } from '../item/item-label.js';
import { answerLabel } from './answer-label.js';
import { type FixedChange, type QuizRegrade, QuizRegradeLine } from './quiz-regrade.entity.js';

interface Row {
  regrade: string;
  state: QuizRegradeLine['state'];
  passed: boolean | number | null;
  application: QuizRegradeLine['application'];
  count: string | number;
}

/** Regrades and their lines as their trainer sees them. */
@Injectable()
export class QuizRegradeViews {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly questions: QuestionsService,
    private readonly people: PeopleService,
  ) {}

  async of(regrades: readonly QuizRegrade[], language: Language): Promise<QuizRegradeView[]> {
    if (regrades.length === 0) return [];
    const quizzes = await this.quizzes.byId();
    const items = await this.questions.items(regrades.flatMap(({ changes }) => changes.map((one) => one.versionId)));
    const rows = await this.counted(regrades.map(({ id }) => id));
    return regrades.flatMap((regrade) => {
      const { id, quizId, state, changes, total, done, reason } = regrade;
      const quiz = quizzes.get(quizId);
      if (!quiz) return [];
      return [
        {
          ...{ id, state, total, done, reason },
          quiz: { id: quizId, code: quiz.code, title: quiz.title[language] },
          changes: changes.map((change) => changeView(change, items.get(change.versionId), language)),
          counts: countsOf(rows.filter((row) => row.regrade === id)),
          askedAt: regrade.askedAt.toISOString(),
          appliedAt: regrade.appliedAt?.toISOString() ?? null,
        },
      ];
    });
  }

  async lines(rows: readonly QuizRegradeLine[]): Promise<QuizRegradeLineView[]> {
    const attempts = await this.database.read.find(Attempt, {
      select: { id: true, personId: true, startedAt: true, endedAt: true },
      where: { id: In(rows.map(({ attemptId }) => attemptId)) },
    });
    const names = await this.people.namesOf([...new Set(attempts.map(({ personId }) => personId))]);
    return rows.flatMap((row) => {
      const attempt = attempts.find(({ id }) => id === row.attemptId);
      if (!attempt) return [];
      const { personId, startedAt, endedAt } = attempt;
      return [
        {
          attemptId: row.attemptId,
          person: { id: personId, name: names.get(personId) ?? '' },
          endedAt: (endedAt ?? startedAt).toISOString(),
          state: row.state,
          application: row.application,
          old: scoreOf(row.oldPoints, row.oldPercent, row.oldPassed),
          new: scoreOf(row.newPoints, row.newPercent, row.newPassed),
          slots: [...(row.slots ?? [])],
        },
      ];
    });
  }

  private counted(ids: readonly string[]): Promise<Row[]> {
    return this.database.read
      .createQueryBuilder(QuizRegradeLine, 'line')
      .select('line.regradeId', 'regrade')
      .addSelect('line.state', 'state')
      .addSelect('line.newPassed', 'passed')
      .addSelect('line.application', 'application')
      .addSelect('COUNT(*)', 'count')
      .where('line.regradeId IN (:...ids)', { ids })
      .groupBy('line.regradeId')
      .addGroupBy('line.state')
      .addGroupBy('line.newPassed')
      .addGroupBy('line.application')
      .getRawMany<Row>();
  }
}

const scoreOf = (points: number | null, percent: number | null, passed: boolean | null): QuizRegradeLineView['old'] =>
  points === null || percent === null || passed === null ? null : { points, percent, passed };

function countsOf(rows: readonly Row[]): QuizRegradeView['counts'] {
  const count = (fits: (row: Row) => boolean) => rows.filter(fits).reduce((sum, row) => sum + Number(row.count), 0);
  return {
    same: count(({ state }) => state === 'same'),
    changed: count(({ state }) => state === 'changed'),
    nowPass: count(({ state, passed }) => state === 'flipped' && Boolean(passed)),
    nowFail: count(({ state, passed }) => state === 'flipped' && !passed),
    impossible: count(({ state }) => state === 'impossible'),
    left: count(({ application }) => application === 'left'),
  };
}

function changeView(
  change: FixedChange,
  item: Item | undefined,
  language: Language,
): QuizRegradeView['changes'][number] {
  const { kind } = change;
  return { kind, question: item ? itemLabel(item, language) : '', detail: detailOf(change, item, language) };
}

function detailOf(change: FixedChange, item: Item | undefined, language: Language): string {
  if (change.kind === 'void') return change.how;
  if (change.kind === 'version' || !item) return '';
  return `${answerLabel(item, change.answer, language)} (${String(change.percent)} %)`;
}
