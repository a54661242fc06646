import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { PersonalSettingsService } from '../quiz/personal-settings.service.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { deadlineOf } from '../quiz/start-rules.js';
import { AttemptDeadlines } from './attempt-deadlines.js';
import { AttemptLog } from './attempt-log.service.js';
import { Attempt } from './attempt.entity.js';

/** Brings changed rules to attempts that run. */
@Injectable()
export class RunningDeadlines {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly personal: PersonalSettingsService,
    private readonly deadlines: AttemptDeadlines,
    private readonly log: AttemptLog,
  ) {}

  /** Call inside the transaction that changed the rules. */
  async recompute(actor: Actor, quizId: string, personIds: readonly string[], reason: string): Promise<void> {
    if (personIds.length === 0) return;
    const quiz = await this.quizzes.get(quizId);
    const running = await this.database.tx((manager) =>
      manager.findBy(Attempt, { quizId, endedAt: IsNull(), personId: In([...personIds]) }),
    );
    for (const attempt of running) {
      const settings = await this.personal.settingsFor(attempt.personId, quiz);
      const deadline = deadlineOf(settings, attempt.startedAt, attempt.extraSeconds);
      if (deadline?.getTime() === attempt.deadline?.getTime()) continue;
      await this.deadlines.move(attempt, { deadline });
      const facts = { deadline: deadline?.toISOString() ?? '' };
      await this.log.note([{ attemptId: attempt.id, kind: 'time-changed', actorId: actor.id, reason, facts }]);
    }
  }
}
