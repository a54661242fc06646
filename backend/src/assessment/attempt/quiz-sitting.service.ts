import { Injectable } from '@nestjs/common';
import type { StartAttempt, StartedAttempt } from '../../../contract/assessment/attempt.js';
import type { QuizPage, QuizView } from '../../../contract/assessment/quiz.js';
import type { Language } from '../../../contract/common.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Caller } from '../../platform/http/caller.js';
import { Problem } from '../../platform/http/problem.js';
import { PersonalSettingsService } from '../quiz/personal-settings.service.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { AttemptDoor } from './attempt-door.js';
import { HEAD } from './attempt-head.js';
import { AttemptReading } from './attempt-reading.js';
import { AttemptStartService } from './attempt-start.service.js';
import { Attempt } from './attempt.entity.js';
import { summaryOfQuiz, viewQuiz } from './quiz-view.js';

/** Quizzes as a candidate meets them: which there are, what one is told before, and the start. */
@Injectable()
export class QuizSittingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly starting: AttemptStartService,
    private readonly door: AttemptDoor,
    private readonly personal: PersonalSettingsService,
    private readonly reading: AttemptReading,
  ) {}

  /** All quizzes that are open, and those the person has sat, with how the person stands in each. */
  async quizList(actor: Actor, language: Language): Promise<QuizPage> {
    const quizzes = [...(await this.quizzes.byId()).values()].sort((one, other) => one.code.localeCompare(other.code));
    const attempts = await this.database.read.find(Attempt, {
      select: HEAD,
      where: { personId: actor.id },
      order: { number: 'ASC' },
    });
    const now = this.clock.now();
    const counts = await this.quizzes.questionCounts();
    const items = quizzes.flatMap((quiz) => {
      const own = attempts.filter(({ quizId }) => quizId === quiz.id);
      if (quiz.state !== 'open' && own.length === 0) return [];
      return [summaryOfQuiz({ quiz, attempts: own, questions: counts.get(quiz.id) ?? 0 }, language, now)];
    });
    return { items, total: items.length };
  }

  /** What one is told before starting, and what one did before. */
  async quiz(actor: Actor, quizId: string, language: Language): Promise<QuizView> {
    const quiz = await this.quizzes.get(quizId);
    const attempts = await this.attemptsOf(actor.id, quizId);
    if (quiz.state !== 'open' && attempts.length === 0) throw new Problem('not-found');
    const running = attempts.find(({ endedAt }) => !endedAt);
    const refusal = running ? undefined : await this.starting.refusal(actor.id, quiz, attempts);
    const settings = await this.personal.settingsFor(actor.id, quiz);
    const questions = (await this.quizzes.questionCounts()).get(quizId) ?? 0;
    const material = { quiz: { ...quiz, settings }, attempts, questions, refusal: refusal ?? null };
    return viewQuiz(material, language, this.clock.now());
  }

  /** Starts, or resumes the running attempt; `isResumed` decides between 201 and 200. */
  async start({ actor, language, origin }: Caller, quizId: string, input: StartAttempt): Promise<Opened> {
    const quiz = await this.quizzes.get(quizId);
    await this.door.open(actor.id, quiz, input, origin);
    const { attempt, isResumed } = await this.starting.start(actor.id, quiz, input.honour);
    if (isResumed) await this.door.entered(attempt.id);
    const view = isResumed
      ? await this.reading.viewNow(attempt, language)
      : await this.reading.view({ attempt, answers: [] }, language);
    return { view: { ...view, lease: attempt.lease }, isResumed };
  }

  private attemptsOf(personId: string, quizId: string): Promise<Attempt[]> {
    return this.database.read.find(Attempt, { select: HEAD, where: { personId, quizId }, order: { number: 'ASC' } });
  }
}

interface Opened {
  view: StartedAttempt;
  isResumed: boolean;
}
