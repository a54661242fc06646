import { Injectable, type OnModuleInit } from '@nestjs/common';
import type * as z from 'zod';
import { AttemptGraded } from '../../assessment/attempt/attempt.events.js';
import { QuizzesService } from '../../assessment/quiz/quizzes.service.js';
import { Events } from '../../platform/events.js';
import { RunScored } from '../../sandbox/run/run.events.js';
import { ScenariosService } from '../../sandbox/scenario/scenarios.service.js';
import { Inbox } from '../inbox/inbox.service.js';

/** Results that count: of quizzes, and of runs in exam mode. What is only practice is seen where it is done. */
@Injectable()
export class ResultNews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly inbox: Inbox,
    private readonly quizzes: QuizzesService,
    private readonly scenarios: ScenariosService,
  ) {}

  onModuleInit(): void {
    this.events.handle(AttemptGraded, 'notifications.attempt-graded', (graded) => this.attempt(graded));
    this.events.handle(RunScored, 'notifications.run-scored', async (scored) => {
      if (scored.mode === 'exam') await this.run(scored);
    });
  }

  private async attempt(graded: Of<typeof AttemptGraded>): Promise<void> {
    const { attemptId, personId, quizId, percent, cause, ...verdict } = graded;
    // What people changed is told with its reason, by the news of it.
    if (cause === 'override' || cause === 'regrade') return;
    const quiz = (await this.quizzes.byId()).get(quizId);
    if (!quiz) return;
    await this.inbox.tell([personId], {
      kind: `quiz-${outcomeOf(verdict)}`,
      facts: { quiz: quiz.title, percent: Math.round(percent) },
      link: `/quizzes/attempts/${attemptId}/result`,
      // Of several texts each brings news; that something still waits is told once.
      ...(verdict.provisional && { key: `provisional:${attemptId}` }),
    });
  }

  private async run({ runId, personId, scenarioId, score, ...verdict }: Of<typeof RunScored>): Promise<void> {
    const scenario = (await this.scenarios.byId()).get(scenarioId)?.script.scenario;
    if (!scenario) return;
    await this.inbox.tell([personId], {
      kind: `run-${outcomeOf(verdict)}`,
      facts: { scenario: scenario.title, code: scenario.code, score: Math.round(score) },
      link: `/practice/runs/${runId}/result`,
    });
  }
}

type Of<Event extends { schema: z.ZodType }> = z.infer<Event['schema']>;

function outcomeOf({ passed, provisional }: { passed: boolean; provisional: boolean }) {
  if (provisional) return 'provisional';
  return passed ? 'passed' : 'failed';
}
