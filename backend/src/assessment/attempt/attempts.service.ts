import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { AttemptPage, AttemptQuery, AttemptView, StartedAttempt } from '../../../contract/assessment/attempt.js';
import type { QuizPage, QuizView } from '../../../contract/assessment/quiz.js';
import type { Language } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AttemptEndingService, type Ended } from './attempt-ending.service.js';
import { AttemptMaterials } from './attempt-materials.service.js';
import { AttemptStartService } from './attempt-start.service.js';
import { summaryOf, viewAttempt } from './attempt-views.js';
import { Answer, Attempt } from './attempt.entity.js';
import { summaryOfQuiz, viewQuiz } from './quiz-view.js';

/** Everything a candidate sees of quizzes and attempts. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly materials: AttemptMaterials,
    private readonly starting: AttemptStartService,
    private readonly ending: AttemptEndingService,
    private readonly appointments: AppointmentsService,
  ) {}

  /** All quizzes there are, with how the person stands in each. */
  async quizList(actor: Actor, language: Language): Promise<QuizPage> {
    const quizzes = [...(await this.quizzes.byId()).values()].sort((one, other) => one.code.localeCompare(other.code));
    const attempts = await this.database.read.find(Attempt, {
      select: HEAD,
      where: { personId: actor.id },
      order: { number: 'ASC' },
    });
    const now = this.clock.now();
    const items = quizzes.map((quiz) =>
      summaryOfQuiz(
        quiz,
        attempts.filter(({ quizId }) => quizId === quiz.id),
        language,
        now,
      ),
    );
    return { items, total: items.length };
  }

  /** What one is told before starting, and what one did before. */
  async quiz(actor: Actor, quizId: string, language: Language): Promise<QuizView> {
    const quiz = await this.quizzes.get(quizId);
    const attempts = await this.attemptsOf(actor.id, quizId);
    const running = attempts.find(({ endedAt }) => !endedAt);
    const refusal = running ? undefined : await this.starting.refusal(actor.id, quiz, attempts);
    return viewQuiz({ quiz, attempts, refusal: refusal ?? null }, language, this.clock.now());
  }

  /** Starts, or resumes the running attempt; `isResumed` decides between 201 and 200. */
  async start(actor: Actor, quizId: string, language: Language): Promise<{ view: StartedAttempt; isResumed: boolean }> {
    const quiz = await this.quizzes.get(quizId);
    const { attempt, isResumed } = await this.starting.start(actor.id, quiz);
    const answers = isResumed ? await this.database.read.findBy(Answer, { attemptId: attempt.id }) : [];
    const view = await this.view({ attempt, answers }, language);
    return { view: { ...view, lease: attempt.lease }, isResumed };
  }

  async get(actor: Actor, attemptId: string, language: Language): Promise<AttemptView> {
    const attempt = await this.database.read.findOneBy(Attempt, { id: attemptId });
    if (!attempt || !(await this.isVisibleTo(actor, attempt))) throw new Problem('not-found');
    if (isOverdue(attempt, this.clock.now())) return this.view(await this.ending.endByTime(attemptId), language);
    const answers = await this.database.read.findBy(Answer, { attemptId });
    return this.view({ attempt, answers }, language);
  }

  /** Submits; repeating it gives the same answer. */
  async submit(actor: Actor, attemptId: string, language: Language): Promise<AttemptView> {
    if ((await this.materials.ownerOf(attemptId)) !== actor.id) throw new Problem('not-found');
    return this.view(await this.ending.end(attemptId), language);
  }

  /** One's own attempts, the latest first. */
  async list(actor: Actor, { page, size, quiz, state }: AttemptQuery, language: Language): Promise<AttemptPage> {
    const quizzes = await this.quizzes.byId();
    const [attempts, total] = await this.database.read.findAndCount(Attempt, {
      select: HEAD,
      where: {
        personId: actor.id,
        ...(quiz !== undefined && { quizId: quiz }),
        ...(state !== undefined && { endedAt: state === 'running' ? IsNull() : Not(IsNull()) }),
      },
      order: { startedAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    const now = this.clock.now();
    const items = attempts.flatMap((attempt) => {
      const of = quizzes.get(attempt.quizId);
      return of ? [summaryOf(attempt, of, language, now)] : [];
    });
    return { items, total };
  }

  private async view(ended: Ended, language: Language): Promise<AttemptView> {
    return viewAttempt(await this.materials.of(ended), language, this.clock.now());
  }

  private attemptsOf(personId: string, quizId: string): Promise<Attempt[]> {
    return this.database.read.find(Attempt, { select: HEAD, where: { personId, quizId }, order: { number: 'ASC' } });
  }

  private async isVisibleTo(actor: Actor, { personId }: Attempt): Promise<boolean> {
    if (personId === actor.id) return true;
    if (actor.reach('attempt:read') === 'own') return false;
    return actor.reaches('attempt:read', { personId, unitIds: await this.appointments.unitIdsOf(personId) });
  }
}

const isOverdue = ({ endedAt, deadline }: Attempt, now: Date): boolean =>
  endedAt === null && deadline !== null && deadline <= now;

/** Without the paper and the marks, which lists do not need. */
const HEAD = {
  id: true,
  quizId: true,
  personId: true,
  number: true,
  startedAt: true,
  deadline: true,
  endedAt: true,
  endedBy: true,
  points: true,
  maximum: true,
  percent: true,
  passed: true,
  provisional: true,
  releasedAt: true,
} as const;
