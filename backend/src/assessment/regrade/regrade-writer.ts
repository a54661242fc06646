import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Audit } from '../../audit/entry/audit.service.js';
import { Marking } from '../../marking/entry/marking.js';
import { Clock } from '../../platform/clock.js';
import { Events } from '../../platform/events.js';
import { Actor } from '../../platform/http/actor.js';
import { isHeldBack, newsOf } from '../attempt/attempt-news.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { AttemptGraded } from '../attempt/attempt.events.js';
import { insertRows, overwrite } from '../../platform/database/insert-rows.js';
import { SlotDecision } from '../human/slot-decision.entity.js';
import { rowOf } from '../human/slot-decisions.service.js';
import { workIdOf } from '../human/work-of-slot.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { RegradeJudge, type Rejudged } from './regrade-judge.js';
import { type QuizRegrade, QuizRegradeLine } from './quiz-regrade.entity.js';
import { AttemptRegraded } from './regrade.events.js';

const SYSTEM = Actor.system('regrade');

/** Gives many attempts their new marks for good, each table in one statement. */
@Injectable()
export class RegradeWriter {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly judge: RegradeJudge,
    private readonly quizzes: QuizzesService,
    private readonly marking: Marking,
  ) {}

  /** Judged once more: an attempt whose marks have moved since the trial is left as it is, and the list says so. */
  async apply(manager: EntityManager, regrade: QuizRegrade, lines: readonly QuizRegradeLine[]): Promise<void> {
    if (lines.length === 0) return;
    const tried = new Map(lines.map((line) => [line.attemptId, line]));
    const judged = await this.judge.judge(regrade, [...tried.keys()]);
    const asTried = judged.filter(({ line }) => isSame(tried.get(line.attemptId), line));
    const applied = new Set(asTried.map(({ attempt }) => attempt.id));
    await this.write(manager, regrade, asTried);
    for (const application of ['applied', 'left'] as const) {
      const ids = [...tried.keys()].filter((id) => applied.has(id) === (application === 'applied'));
      if (ids.length === 0) continue;
      await manager.update(QuizRegradeLine, { regradeId: regrade.id, attemptId: In(ids) }, { application });
    }
  }

  private async write(manager: EntityManager, regrade: QuizRegrade, judged: readonly Rejudged[]): Promise<void> {
    const at = this.clock.now();
    const quiz = await this.quizzes.get(regrade.quizId);
    const attempts = judged.map(({ attempt, after }) => ({ ...attempt, ...after }));
    await insertRows(manager, Attempt, attempts, OVERWRITE_MARKS);
    await insertRows(
      manager,
      SlotDecision,
      judged.flatMap(({ attempt, after, changes }) =>
        changes.map((change) =>
          rowOf({ attemptId: attempt.id, before: attempt.marks, after: after.marks }, change, at),
        ),
      ),
    );
    await this.takeBack(judged);
    const told = attempts.filter((attempt) => !isHeldBack(attempt, quiz));
    await this.events.publishAll(
      AttemptGraded,
      told.map((attempt) => newsOf(attempt, quiz, at, 'regrade')),
    );
    await this.events.publishAll(AttemptRegraded, newsOfRegrade(regrade, judged, new Set(told.map(({ id }) => id))));
    await this.audit.record(SYSTEM, {
      action: 'attempt.regrade',
      thing: 'quiz-regrade',
      thingId: regrade.id,
      facts: { attempts: judged.map(({ attempt }) => attempt.id) },
    });
  }

  /** Texts of void questions need nobody any more. */
  private async takeBack(judged: readonly Rejudged[]): Promise<void> {
    for (const { attempt, changes } of judged) {
      const waited = new Set(attempt.marks?.filter(({ provisional }) => provisional).map(({ slot }) => slot));
      for (const { slot } of changes) {
        if (waited.has(slot)) await this.marking.withdraw('attempt', workIdOf(attempt.id, slot));
      }
    }
  }
}

const newsOfRegrade = ({ quizId, reason }: QuizRegrade, judged: readonly Rejudged[], told: ReadonlySet<string>) =>
  judged
    .filter(({ attempt }) => told.has(attempt.id))
    .map(({ attempt, after }) => ({
      attemptId: attempt.id,
      personId: attempt.personId,
      quizId,
      before: attempt.percent ?? 0,
      after: after.percent ?? 0,
      ...(attempt.passed !== after.passed && { passed: after.passed ?? false }),
      reason: reason ?? '',
    }));

const isSame = (tried: QuizRegradeLine | undefined, now: Rejudged['line']): boolean =>
  tried?.oldPoints === now.oldPoints && tried.newPoints === now.newPoints && tried.state === now.state;

const MARK_COLUMNS = ['points', 'maximum', 'percent', 'passed', 'provisional', 'marks'];
const OVERWRITE_MARKS = overwrite('id', MARK_COLUMNS);
