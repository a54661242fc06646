import { Injectable } from '@nestjs/common';
import type { AnswerAppeal } from '../../../contract/assessment/appeal.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { MarksService } from '../human/marks.service.js';
import { AppealAnswered } from './appeal.events.js';
import { Appeal } from './appeal.entity.js';

/** Writes down what became of an appeal: another mark or none, with the reason, in one transaction. */
@Injectable()
export class AppealAnswering {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly marks: MarksService,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  answer(actor: Actor, appealId: string, input: AnswerAppeal): Promise<void> {
    return this.database.tx(async (manager) => {
      const appeal = await lockedRow(manager, Appeal, { id: appealId });
      if (appeal?.state !== 'open') throw new Problem('appeal-answered');
      const { attemptId, slot, personId, quizId } = appeal;
      const { reason } = input;
      const { before, after } = await this.change(actor, appeal, input);
      const verdict = input.verdict === 'uphold' ? 'upheld' : 'dismissed';
      await manager.update(Appeal, appealId, {
        state: verdict,
        answer: reason,
        answeredBy: actor.id,
        answeredAt: this.clock.now(),
        pointsAfter: verdict === 'upheld' ? after : null,
      });
      const about = { appealId, attemptId, personId, quizId, slot };
      await this.audit.record(actor, {
        action: 'appeal.answer',
        thing: 'appeal',
        thingId: appealId,
        facts: { attemptId, slot, verdict, before, after, reason },
      });
      await this.events.publish(AppealAnswered, { ...about, answeredBy: actor.id, verdict, before, after, reason });
    });
  }

  /** The points before and after; none where it is not about a mark. */
  private async change(actor: Actor, { attemptId, slot }: Appeal, input: AnswerAppeal): Promise<Change> {
    const points = input.verdict === 'uphold' ? input.points : undefined;
    if (slot === null) {
      if (points !== undefined) throw misfit('there is no mark to change', 'not-for-conduct');
      return { before: null, after: null };
    }
    const before = await this.marks.pointsOf(attemptId, slot);
    if (input.verdict === 'dismiss') return { before, after: before };
    if (points === undefined) throw misfit('an upheld appeal gives other points', 'required');
    if (points === before) throw new Problem('appeal-same-mark');
    await this.marks.set(actor, attemptId, { slot, points, reason: input.reason });
    return { before, after: points };
  }
}

interface Change {
  before: number | null;
  after: number | null;
}

const misfit = (detail: string, key: string) =>
  new Problem('invalid-request', { errors: [{ pointer: '#/points', detail, key }] });
