import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppealAnswered, AppealFiled } from '../../assessment/appeal/appeal.events.js';
import { MarkOverridden } from '../../assessment/human/mark.events.js';
import { QuizzesService } from '../../assessment/quiz/quizzes.service.js';
import { AttemptRegraded } from '../../assessment/regrade/regrade.events.js';
import { Events } from '../../platform/events.js';
import { Inbox, type News } from '../inbox/inbox.service.js';

interface About {
  readonly attemptId: string;
  readonly personId: string;
  readonly quizId: string;
}

/** What people did about the marks of an attempt, told to its candidate with the reason. */
@Injectable()
export class MarkNews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly inbox: Inbox,
    private readonly quizzes: QuizzesService,
  ) {}

  onModuleInit(): void {
    this.events.handle(MarkOverridden, 'notifications.mark-overridden', ({ slot, before, after, reason, ...about }) =>
      this.tell(about, { kind: 'mark-overridden', facts: { slot, before, after, reason } }),
    );
    this.events.handle(AttemptRegraded, 'notifications.attempt-regraded', async (regraded) => {
      const { before, after, reason, passed, ...about } = regraded;
      const flip = passed === undefined ? '' : passed ? '-passed' : '-failed';
      await this.tell(about, { kind: `quiz-regraded${flip}`, facts: { before, after, reason } });
    });
    this.events.handle(AppealFiled, 'notifications.appeal-filed', ({ slot, dueDay, appealId, ...about }) => {
      const key = `appeal:${appealId}`;
      return slot === null
        ? this.tell(about, { kind: 'conduct-appeal-filed', facts: { dueDay }, key })
        : this.tell(about, { kind: 'appeal-filed', facts: { slot, dueDay }, key });
    });
    this.events.handle(AppealAnswered, 'notifications.appeal-answered', (answered) => {
      const { verdict, slot, before, after, reason, ...about } = answered;
      return slot === null || before === null || after === null
        ? this.tell(about, { kind: `conduct-appeal-${verdict}`, facts: { reason } })
        : this.tell(about, { kind: `appeal-${verdict}`, facts: { slot, before, after, reason } });
    });
  }

  private async tell({ attemptId, personId, quizId }: About, news: Omit<News, 'link'>): Promise<void> {
    const quiz = (await this.quizzes.byId()).get(quizId);
    if (!quiz) return;
    await this.inbox.tell([personId], {
      ...news,
      facts: { ...news.facts, quiz: quiz.title },
      link: `/quizzes/attempts/${attemptId}/result`,
    });
  }
}
