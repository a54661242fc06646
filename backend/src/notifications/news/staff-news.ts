import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppealFiled } from '../../assessment/appeal/appeal.events.js';
import { AppealWatch, type WaitingAppeal } from '../../assessment/appeal/appeal-watch.service.js';
import { QuizzesService } from '../../assessment/quiz/quizzes.service.js';
import { StaffReach } from '../../identity/person/staff-reach.js';
import { Marking } from '../../marking/entry/marking.js';
import { WorkWaits } from '../../marking/entry/marking.events.js';
import type * as z from 'zod';
import { Events } from '../../platform/events.js';
import { Inbox } from '../inbox/inbox.service.js';

type Waiting = z.infer<typeof WorkWaits.schema>;

/** Tells those whose turn it is that work waits: texts to mark, differences to settle, appeals to answer. */
@Injectable()
export class StaffNews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly inbox: Inbox,
    private readonly staff: StaffReach,
    private readonly marking: Marking,
    private readonly appeals: AppealWatch,
    private readonly quizzes: QuizzesService,
  ) {}

  onModuleInit(): void {
    this.events.handle(WorkWaits, 'notifications.work-waits', (work) => this.work(work));
    this.events.handle(AppealFiled, 'notifications.appeal-waits', async ({ appealId }) => {
      const appeal = await this.appeals.waiting(appealId);
      if (appeal) await this.appeal('appeal-waits', appeal);
    });
  }

  /** One message to each answerer for each of these two. */
  async appeal(kind: 'appeal-waits' | 'appeal-due', { id, quizId, dueDay, answererIds }: WaitingAppeal): Promise<void> {
    const quiz = (await this.quizzes.byId()).get(quizId);
    if (!quiz) return;
    await this.inbox.tell(answererIds, {
      kind,
      facts: { quiz: quiz.title, dueDay },
      link: `/marks/appeals/${id}`,
      key: `${kind}:${id}`,
    });
  }

  /** One message for all that waits of a quiz or scenario, until it is read. */
  private async work({ entryId, personId, mode, state, subject }: Waiting): Promise<void> {
    const permission = state === 'moderation' ? 'mark:moderate' : 'mark:write';
    const [reaching, marked] = await Promise.all([
      mode === 'exam' ? this.staff.judging(permission, personId) : this.staff.reaching(permission, personId),
      state === 'waiting' ? new Set<string>() : this.marking.markersOfEntry(entryId),
    ]);
    await this.inbox.tell(
      reaching.filter((id) => !marked.has(id)),
      {
        kind: state === 'moderation' ? 'moderation-waits' : 'marking-waits',
        facts: { subject: subject.title },
        link: `/marking?subject=${subject.id}`,
        isBundled: true,
      },
    );
  }
}
