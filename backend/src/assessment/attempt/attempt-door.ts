import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { StartAttempt } from '../../../contract/assessment/attempt.js';
import { isPassword } from '../../identity/session/secrets.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Origin } from '../../platform/http/origin.js';
import { Problem } from '../../platform/http/problem.js';
import { placeRefusal } from '../quiz/access-rules.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { AttemptLog } from './attempt-log.service.js';
import { Attempt } from './attempt.entity.js';
import { AttemptSitting } from './sitting.entity.js';

/** Whoever's page was heard so lately is still there. */
const ALIVE_MS = 30_000;

/** What stands before a start besides time: place, browser, password, declaration, and the one place at a time. */
@Injectable()
export class AttemptDoor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: AttemptLog,
  ) {}

  /** @throws Problem naming what is missing */
  async open(personId: string, quiz: Quiz, input: StartAttempt, origin: Origin): Promise<void> {
    const refusal = placeRefusal(quiz.settings, origin);
    if (refusal) throw new Problem(refusal);
    const { honour, oneSession } = quiz.settings;
    if (!quiz.passwordHash && !honour && !oneSession) return;
    const running = await this.running(personId, quiz.id);
    // Whoever is in already has given both.
    if (running) return oneSession ? this.refuseSecondPlace(running) : undefined;
    await this.ask(quiz, input);
  }

  private async ask({ passwordHash, settings }: Quiz, { password = '', honour }: StartAttempt): Promise<void> {
    if (passwordHash && !(await isPassword(password, passwordHash))) throw new Problem('quiz-password-wrong');
    if (settings.honour && !honour) throw new Problem('honour-required');
  }

  /** The running attempt was opened anew: another window, another device, or the same after a crash. */
  entered(attemptId: string): Promise<void> {
    return this.log.note([{ attemptId, kind: 'taken-over' }]);
  }

  private running(personId: string, quizId: string): Promise<Attempt | null> {
    return this.database.read.findOne(Attempt, {
      select: { id: true },
      where: { personId, quizId, endedAt: IsNull() },
    });
  }

  private async refuseSecondPlace({ id }: Attempt): Promise<void> {
    const sitting = await this.database.read.findOneBy(AttemptSitting, { attemptId: id });
    if (sitting && this.clock.now().getTime() - sitting.heardAt.getTime() < ALIVE_MS) {
      throw new Problem('attempt-active-elsewhere');
    }
  }
}
