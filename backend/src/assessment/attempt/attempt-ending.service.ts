import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import * as z from 'zod';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { Problem } from '../../platform/http/problem.js';
import { Live } from '../../platform/live/live.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { Answer, Attempt } from './attempt.entity.js';
import { isHeldBack, newsOf } from './attempt-news.js';
import { AttemptGraded, AttemptToBeMarked } from './attempt.events.js';
import { gradePaper } from './grade-paper.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { type Paper, PapersService } from './papers.service.js';

interface Ending {
  attemptId: string;
  by: 'person' | 'time';
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

  private async endGroup(manager: EntityManager, endings: Ending[]): Promise<(Ended | Error)[]> {
    const ids = [...new Set(endings.map(({ attemptId }) => attemptId))];
    const query = manager
      .createQueryBuilder(Attempt, 'attempt')
      .where({ id: In(ids) })
      .orderBy('attempt.id');
    if (!this.database.isSqlite) query.setLock('pessimistic_write');
    const attempts = new Map((await query.getMany()).map((attempt) => [attempt.id, attempt]));
    const answers = await manager.findBy(Answer, { attemptId: In(ids) });
    const ended: Attempt[] = [];
    for (const ending of endings) {
      const attempt = attempts.get(ending.attemptId);
      if (!attempt || attempt.endedAt || !isDue(attempt, ending)) continue;
      const paper = await this.papers.of(attempt);
      const quiz = await this.quizzes.get(attempt.quizId);
      ended.push(Object.assign(attempt, endedBy(attempt, ending), this.grade(paper, quiz, answers)));
    }
    await insertRows(manager, Attempt, ended, OVERWRITE_RESULT);
    await this.publish(ended);
    return endings.map(({ attemptId }) => {
      const attempt = attempts.get(attemptId);
      return attempt
        ? { attempt, answers: answers.filter((answer) => answer.attemptId === attemptId) }
        : new Problem('not-found');
    });
  }

  private grade(paper: Paper, quiz: Quiz, answers: readonly Answer[]) {
    const given = new Map(
      answers.filter(({ attemptId }) => attemptId === paper.attemptId).map(({ slot, answer }) => [slot, answer]),
    );
    const slots = paper.items.map(({ slot, drawn }) => ({ slot, drawn, answer: given.get(slot) ?? null }));
    const { marks, result } = gradePaper(slots, quiz.settings.passPercent);
    return { marks, ...result };
  }

  private async publish(ended: readonly Attempt[]): Promise<void> {
    const now = this.clock.now();
    const told = await Promise.all(
      ended.map(async (attempt) => ({ attempt, quiz: await this.quizzes.get(attempt.quizId) })),
    );
    await this.events.publishAll(
      AttemptGraded,
      told
        .filter(({ attempt, quiz }) => !isHeldBack(attempt, quiz))
        .map(({ attempt, quiz }) => newsOf(attempt, quiz, now)),
    );
    await this.events.publishAll(
      AttemptToBeMarked,
      ended.filter(({ provisional }) => provisional).map(({ id }) => ({ attemptId: id })),
    );
  }
}

/** The job of a deadline that was moved on comes too early; the one of the new deadline will do it. */
const isDue = ({ deadline }: Attempt, { by, at }: Ending): boolean =>
  by === 'person' || (deadline !== null && deadline <= at);

/** Whoever submits after the deadline is ended by time, at the deadline. */
function endedBy({ deadline }: Attempt, { by, at }: Ending): Pick<Attempt, 'endedAt' | 'endedBy'> {
  return deadline && deadline <= at ? { endedAt: deadline, endedBy: 'time' } : { endedAt: at, endedBy: by };
}

const RESULT_COLUMNS = ['ended_at', 'ended_by', 'points', 'maximum', 'percent', 'passed', 'provisional', 'marks'];
const OVERWRITE_RESULT = `ON CONFLICT (id) DO UPDATE SET ${RESULT_COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`;
