import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ProblemCode } from '../../../contract/problems.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Problem } from '../../platform/http/problem.js';
import { AttemptAdmission } from '../admission.js';
import { countUse } from '../bank/question-use.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { deadlineOf, endOf, startRefusal } from '../quiz/start-rules.js';
import { AttemptEndingService, TIME_UP } from './attempt-ending.service.js';
import { AttemptStartBasis, type StartBasis } from './attempt-start-basis.js';
import { AttemptLog } from './attempt-log.service.js';
import { Attempt } from './attempt.entity.js';
import { drawPaper } from './draw-paper.js';
import { insertRows } from '../../platform/database/insert-rows.js';

interface Start extends StartBasis {
  personId: string;
  quiz: Quiz;
  at: Date;
  /** Whether the declaration was accepted with this start. */
  isHonoured: boolean;
}

export interface Started {
  attempt: Attempt;
  /** Whether it ran already: the caller gets a new lease, and the window before loses its own. */
  isResumed: boolean;
}

/** A running attempt whose time is over stands in the way. */
interface Overdue {
  overdue: string;
}

/** Starting attempts: many people at nine o'clock are written together. */
@Injectable()
export class AttemptStartService {
  private readonly write;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly admission: AttemptAdmission,
    private readonly jobs: Jobs,
    private readonly ending: AttemptEndingService,
    private readonly basis: AttemptStartBasis,
    private readonly log: AttemptLog,
  ) {
    this.write = this.database.grouped((manager: EntityManager, starts: Start[]) => this.startGroup(manager, starts));
  }

  /** @throws Problem saying why the person may not start */
  async start(personId: string, quiz: Quiz, isHonoured = false): Promise<Started> {
    const refusal = await this.admission.refusal(personId, quiz.id);
    if (refusal) throw new Problem(refusal);
    const started = await this.write({
      personId,
      quiz,
      at: this.clock.now(),
      ...(await this.basis.of(personId, quiz)),
      isHonoured,
    });
    if (!('overdue' in started)) return started;
    // Time ran out with no browser there and the job not yet run: that one is ended, and the way is free.
    await this.ending.endByTime(started.overdue);
    return this.start(personId, quiz, isHonoured);
  }

  /** What a start would meet now; nothing if the person may start. */
  async refusal(personId: string, quiz: Quiz, earlier: readonly Attempt[]): Promise<ProblemCode | undefined> {
    if (quiz.state !== 'open') return 'quiz-not-offered';
    const settings = await this.basis.settingsFor(personId, quiz);
    return startRefusal(settings, earlier, this.clock.now()) ?? this.admission.refusal(personId, quiz.id);
  }

  private async startGroup(manager: EntityManager, starts: Start[]): Promise<(Started | Overdue | Error)[]> {
    const earlier = await this.earlierOf(manager, starts);
    const fresh: Attempt[] = [];
    const honoured: string[] = [];
    const ends: { payload: { attemptId: string }; runAt: Date }[] = [];
    const resumed = new Map<string, Attempt>();
    const results = starts.map((start): Started | Overdue | Error => {
      const key = `${start.personId} ${start.quiz.id}`;
      const attempts = earlier.get(key) ?? [];
      const running = attempts.find(({ endedAt }) => !endedAt);
      if (running && isOverdue(running, start)) return { overdue: running.id };
      if (running) {
        running.lease = newId();
        if (!fresh.includes(running)) resumed.set(running.id, running);
        return { attempt: { ...running }, isResumed: true };
      }
      const refusal =
        start.quiz.state === 'open' ? startRefusal(start.settings, attempts, start.at) : 'quiz-not-offered';
      if (refusal) return new Problem(refusal);
      const attempt = newAttempt(start, attempts);
      if (start.isHonoured) honoured.push(attempt.id);
      ends.push(...endingOf(attempt, start));
      earlier.set(key, [...attempts, attempt]);
      fresh.push(attempt);
      return { attempt: { ...attempt }, isResumed: false };
    });
    await insertRows(manager, Attempt, fresh);
    await countUse(manager, fresh);
    for (const { id, lease } of resumed.values()) await manager.update(Attempt, id, { lease });
    await this.jobs.enqueueAll(TIME_UP, ends);
    await this.log.note(honoured.map((attemptId) => ({ attemptId, kind: 'honour-accepted' })));
    return results;
  }

  private async earlierOf(manager: EntityManager, starts: readonly Start[]): Promise<Map<string, Attempt[]>> {
    const found = await manager.find(Attempt, {
      where: {
        personId: In([...new Set(starts.map(({ personId }) => personId))]),
        quizId: In([...new Set(starts.map(({ quiz }) => quiz.id))]),
      },
      order: { number: 'ASC' },
    });
    const byKey = new Map<string, Attempt[]>();
    for (const attempt of found) {
      const key = `${attempt.personId} ${attempt.quizId}`;
      byKey.set(key, [...(byKey.get(key) ?? []), attempt]);
    }
    return byKey;
  }
}

const isOverdue = ({ deadline, pausedAt }: Attempt, { quiz, at }: Start): boolean =>
  deadline !== null && pausedAt === null && endOf(quiz.settings, deadline) <= at;

const endingOf = ({ id, deadline }: Attempt, { quiz }: Start) =>
  deadline ? [{ payload: { attemptId: id }, runAt: endOf(quiz.settings, deadline) }] : [];

function newAttempt({ personId, quiz, at, settings, pools, pinned }: Start, earlier: readonly Attempt[]): Attempt {
  const seed = newId();
  const seen = new Set(earlier.flatMap(({ paper }) => paper.map(({ questionId }) => questionId)));
  const plan = {
    sections: quiz.sections,
    shuffle: quiz.settings.shuffle,
    poolOf: (bank: string) => pools.get(bank) ?? [],
    pinned,
  };
  return {
    id: newId(),
    quizId: quiz.id,
    personId,
    number: 1 + Math.max(0, ...earlier.map(({ number }) => number)),
    seed,
    quizVersion: quiz.version,
    paper: drawPaper(plan, seed, seen),
    lease: newId(),
    startedAt: at,
    deadline: deadlineOf(settings, at),
    ...UNMARKED,
  };
}

const UNMARKED = {
  extraSeconds: 0,
  pausedAt: null,
  outcome: null,
  endedAt: null,
  endedBy: null,
  points: null,
  maximum: null,
  percent: null,
  passed: null,
  provisional: null,
  releasedAt: null,
  marks: null,
} as const;
