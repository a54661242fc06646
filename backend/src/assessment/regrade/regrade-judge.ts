import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { Database } from '../../platform/database/database.js';
import { Answer, Attempt } from '../attempt/attempt.entity.js';
import { QuestionsService } from '../bank/questions.service.js';
import { remarked, type SlotChange } from '../human/slot-marks.js';
import { passingOf } from '../attempt/passing.js';
import { type QuizRules, QuizzesService } from '../quiz/quizzes.service.js';
import { judgeSlot } from './judge-slot.js';
import type { FixedChange, QuizRegrade, QuizRegradeLine, SlotMove } from './quiz-regrade.entity.js';

/** An attempt judged anew, without anything being written. */
export interface Rejudged {
  readonly attempt: Attempt;
  readonly changes: readonly SlotChange[];
  readonly after: ReturnType<typeof remarked>;
  readonly line: Omit<QuizRegradeLine, 'regradeId' | 'application'>;
}

/** Judges many attempts at once: attempts, answers and wordings are each read in one question, marking is in memory. */
@Injectable()
export class RegradeJudge {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly quizzes: QuizzesService,
    private readonly calendars: OfficialCalendars,
  ) {}

  async judge({ quizId, changes, askedBy, reason }: QuizRegrade, attemptIds: readonly string[]): Promise<Rejudged[]> {
    const [attempts, items] = await Promise.all([
      this.database.read.find(Attempt, { where: { id: In([...attemptIds]) }, order: { id: 'ASC' } }),
      this.questions.items(changes.map(({ versionId }) => versionId)),
    ]);
    const rules = await this.rulesOf(quizId, attempts);
    const asked = new Map(changes.map((change) => [change.question, change]));
    const answers = await this.answersOf(attempts, asked);
    return attempts.map((attempt) => {
      const marks = attempt.marks ?? [];
      let isImpossible = false;
      const moved = attempt.paper.flatMap(({ slot, questionId }): SlotChange[] => {
        const [change, mark] = [asked.get(questionId), marks.find((one) => one.slot === slot)];
        if (!change || !mark) return [];
        const answer = answers.get(`${attempt.id} ${String(slot)}`) ?? null;
        const place = { mark, answer, seed: `${attempt.seed} ${String(slot)}` };
        const verdict = judgeSlot(change, place, { items, calendars: this.calendars.all });
        if (verdict === 'impossible') isImpossible = true;
        if (!verdict || verdict === 'impossible') return [];
        return [{ ...verdict, slot, kind: 'regrade', reason, comments: [], personId: askedBy }];
      });
      const passing = passingOf(attempt, rules(attempt));
      const after = waiting(attempt, remarked(marks, moved, passing));
      return { attempt, changes: moved, after, line: lineOf(attempt, after, moved, isImpossible) };
    });
  }

  /** The rules by which each was drawn: floors of sections hold in a regrade as they held before. */
  private async rulesOf(quizId: string, attempts: readonly Attempt[]): Promise<(attempt: Attempt) => QuizRules> {
    const byVersion = new Map<number, QuizRules>();
    for (const quizVersion of new Set(attempts.map((attempt) => attempt.quizVersion))) {
      byVersion.set(quizVersion, await this.quizzes.rules({ quizId, quizVersion }));
    }
    const newest = await this.quizzes.get(quizId);
    return ({ quizVersion }) => byVersion.get(quizVersion) ?? newest;
  }

  private async answersOf(
    attempts: readonly Attempt[],
    asked: ReadonlyMap<string, FixedChange>,
  ): Promise<Map<string, ItemAnswer>> {
    const places = attempts.flatMap(({ id, paper }) =>
      paper.filter(({ questionId }) => asked.has(questionId)).map(({ slot }) => ({ id, slot })),
    );
    if (places.length === 0) return new Map();
    const rows = await this.database.read.findBy(Answer, {
      attemptId: In([...new Set(places.map(({ id }) => id))]),
      slot: In([...new Set(places.map(({ slot }) => slot))]),
    });
    return new Map(rows.map(({ attemptId, slot, answer }) => [`${attemptId} ${String(slot)}`, answer]));
  }
}

/** What was not final for another reason than its marks, an identity to be signed, is not made so by a regrade. */
function waiting({ provisional, marks }: Attempt, after: Rejudged['after']): Rejudged['after'] {
  const waits = provisional === true && !(marks ?? []).some((mark) => mark.provisional);
  return waits ? { ...after, provisional: true } : after;
}

function lineOf(
  { id, marks, points, percent, passed }: Attempt,
  after: ReturnType<typeof remarked>,
  changes: readonly SlotChange[],
  isImpossible: boolean,
): Rejudged['line'] {
  const slots = changes.map(({ slot }): SlotMove => {
    const [old, now] = [marks, after.marks].map((all) => all?.find((mark) => mark.slot === slot));
    return { slot, before: old?.points ?? 0, after: now?.points ?? 0, maximum: now?.maximum ?? 0 };
  });
  const verdict = passed === after.passed ? 'changed' : 'flipped';
  return {
    attemptId: id,
    state: slots.length > 0 ? verdict : isImpossible ? 'impossible' : 'same',
    oldPoints: points,
    newPoints: after.points,
    oldPercent: percent,
    newPercent: after.percent,
    oldPassed: passed,
    newPassed: after.passed,
    slots,
  };
}
