import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import * as z from 'zod';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { Problem } from '../../platform/http/problem.js';
import { Live } from '../../platform/live/live.js';
import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { endOf } from '../quiz/start-rules.js';
import { Answer, Attempt } from './attempt.entity.js';
import { isHeldBack, newsOf } from './attempt-news.js';
import { AttemptGraded, AttemptToBeMarked } from './attempt.events.js';
import { gradePaper, resultOf, slotMark } from './grade-paper.js';
import { passingOf, waitsForIdentity } from './passing.js';
import { insertRows, overwrite } from '../../platform/database/insert-rows.js';
import { type Paper, PapersService } from './papers.service.js';
import { AttemptSlot } from './sitting.entity.js';

interface Ending {
  attemptId: string;
  by: 'person' | 'time' | 'invigilator';
  at: Date;
}

/** An attempt after its end, with the answers that were marked. */
export interface Ended {
  attempt: Attempt;
  answers: Answer[];
}

/** Queued when a timed attempt starts, for the moment its time is up. */
export const TIME_UP = 'attempt.time-up';

/** Ends attempts and marks them: when the person submits, and when time is up even if no browser is there. */
@Injectable()
export class AttemptEndingService implements OnModuleInit {
  private readonly write;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly papers: PapersService,
    private readonly quizzes: QuizzesService,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly live: Live,
  ) {
    this.write = this.database.grouped((manager: EntityManager, endings: Ending[]) => this.endGroup(manager, endings));
  }

  onModuleInit(): void {
    // A job runs inside a transaction of its own, so it cannot wait for a group.
    this.jobs.handle(TIME_UP, z.object({ attemptId: z.uuid() }), async ({ attemptId }) => {
      const [ended] = await this.database.tx((manager) =>
        this.endGroup(manager, [{ attemptId, by: 'time', at: this.clock.now() }]),
      );
      if (ended && !(ended instanceof Error)) {
        this.live.tell([ended.attempt.personId], { topic: 'attempt', id: attemptId });
      }
    });
  }

  /** Submits; an attempt that has ended stays as it ended. */
  end(attemptId: string): Promise<Ended> {
    return this.write({ attemptId, by: 'person', at: this.clock.now() });
  }

  /** Ends an attempt whose time is over: nobody has to wait for the job. */
  endByTime(attemptId: string): Promise<Ended> {
    return this.write({ attemptId, by: 'time', at: this.clock.now() });
  }

  /** Ends it on behalf of an invigilator; call inside a transaction. */
  async stop(attemptId: string): Promise<void> {
    await this.database.tx((manager) =>
      this.endGroup(manager, [{ attemptId, by: 'invigilator', at: this.clock.now() }]),
    );
  }

  /**
   * Counts the marks of an ended attempt again: after an answer came into the paper, which is then marked, or its identity was
   * signed. Marks that people settled stay. Call inside a transaction.
   */
  async recount(attempt: Attempt, slot?: number): Promise<void> {
    await this.database.tx(async (manager) => {
      const paper = await this.papers.of(attempt);
      const fresh = slot === undefined ? [] : answeredSlots(paper, await this.givenTo(manager, [attempt.id]));
      const marks = (attempt.marks ?? []).map((mark) => {
        const answered = mark.slot === slot && !mark.decided ? fresh.find((one) => one.slot === slot) : undefined;
        return answered ? slotMark(answered, paper.rules) : mark;
      });
      const { settings } = await this.quizzes.get(attempt.quizId);
      const waits = await waitsForIdentity(manager, attempt, settings);
      const marked = Object.assign(attempt, { marks, ...resultOf(marks, passingIn(attempt, paper)), ...waits });
      await insertRows(manager, Attempt, [marked], OVERWRITE_RESULT);
      await this.publish([marked]);
    });
  }

  private async givenTo(manager: EntityManager, ids: string[]): Promise<Given> {
    return {
      answers: await manager.findBy(Answer, { attemptId: In(ids) }),
      slots: await manager.findBy(AttemptSlot, { attemptId: In(ids) }),
    };
  }

  private async endGroup(manager: EntityManager, endings: Ending[]): Promise<(Ended | Error)[]> {
    const ids = [...new Set(endings.map(({ attemptId }) => attemptId))];
    const query = manager
      .createQueryBuilder(Attempt, 'attempt')
      .where({ id: In(ids) })
      .orderBy('attempt.id');
    if (!this.database.isSqlite) query.setLock('pessimistic_write');
    const attempts = new Map((await query.getMany()).map((attempt) => [attempt.id, attempt]));
    const given = await this.givenTo(manager, ids);
    const ended: Attempt[] = [];
    for (const ending of endings) {
      const attempt = attempts.get(ending.attemptId);
      if (!attempt || attempt.endedAt) continue;
      const { settings } = await this.quizzes.get(attempt.quizId);
      if (!isDue(attempt, ending, settings)) continue;
      const paper = await this.papers.of(attempt);
      const waits = await waitsForIdentity(manager, attempt, settings);
      ended.push(Object.assign(attempt, endedBy(attempt, ending, settings), grade(attempt, paper, given), waits));
    }
    await insertRows(manager, Attempt, ended, OVERWRITE_RESULT);
    await this.publish(ended);
    return endings.map(({ attemptId }) => {
      const attempt = attempts.get(attemptId);
      return attempt
        ? { attempt, answers: given.answers.filter((answer) => answer.attemptId === attemptId) }
        : new Problem('not-found');
    });
  }

  private async publish(ended: readonly Attempt[]): Promise<void> {
    const now = this.clock.now();
    const told = await Promise.all(
      ended
        .filter(({ outcome }) => outcome !== 'discarded')
        .map(async (attempt) => ({ attempt, quiz: await this.quizzes.get(attempt.quizId) })),
    );
    await this.events.publishAll(
      AttemptGraded,
      told
        .filter(({ attempt, quiz }) => !isHeldBack(attempt, quiz))
        .map(({ attempt, quiz }) => newsOf(attempt, quiz, now)),
    );
    await this.events.publishAll(
      AttemptToBeMarked,
      ended
        .filter(({ provisional, outcome }) => provisional && outcome !== 'discarded')
        .map(({ id }) => ({ attemptId: id })),
    );
  }
}

interface Given {
  answers: readonly Answer[];
  slots: readonly AttemptSlot[];
}

function answeredSlots(paper: Paper, { answers, slots }: Given) {
  const of = <T extends { attemptId: string; slot: number }>(rows: readonly T[]) =>
    new Map(rows.filter(({ attemptId }) => attemptId === paper.attemptId).map((row) => [row.slot, row]));
  const [given, checked] = [of(answers), of(slots)];
  return paper.items.map(({ slot, drawn }) => ({
    slot,
    drawn,
    answer: given.get(slot)?.answer ?? null,
    conduct: { tries: checked.get(slot)?.tries ?? [], certainty: given.get(slot)?.certainty ?? null },
  }));
}

const passingIn = (attempt: Attempt, { rules }: Paper) =>
  passingOf(attempt, { settings: rules, sections: rules.sections });

function grade(attempt: Attempt, paper: Paper, given: Given) {
  const { marks, result } = gradePaper(answeredSlots(paper, given), passingIn(attempt, paper), paper.rules);
  return { marks, ...result };
}

/**
 * The job of a deadline that was moved on comes too early; the one of the new deadline will do it. An attempt that is held still
 * has no end by time.
 */
const isDue = ({ deadline, pausedAt }: Attempt, { by, at }: Ending, settings: QuizSettings): boolean =>
  by !== 'time' || (deadline !== null && pausedAt === null && endOf(settings, deadline) <= at);

/** Whoever submits after the end is ended by time; what that means for what was saved, the quiz says. */
function endedBy(
  { deadline, pausedAt }: Attempt,
  { by, at }: Ending,
  settings: QuizSettings,
): Pick<Attempt, 'endedAt' | 'endedBy' | 'outcome' | 'pausedAt'> {
  const end = deadline && !pausedAt ? endOf(settings, deadline) : null;
  if (end && end <= at) {
    const outcome = settings.overtime === 'submit' ? null : 'discarded';
    return { endedAt: end, endedBy: 'time', outcome, pausedAt: null };
  }
  // What still comes after an invigilator ended it is kept like what comes after time.
  if (by === 'invigilator') return { endedAt: at, endedBy: 'time', outcome: 'stopped', pausedAt: null };
  return { endedAt: at, endedBy: 'person', outcome: null, pausedAt: null };
}

const RESULT_COLUMNS = [
  'ended_at',
  'ended_by',
  'outcome',
  'paused_at',
  'points',
  'maximum',
  'percent',
  'passed',
  'provisional',
  'marks',
];
const OVERWRITE_RESULT = overwrite('id', RESULT_COLUMNS);
