import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { MarkedAttemptView, MarkedSlot, OverrideMark } from '../../../contract/assessment/marks.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Marking } from '../../marking/entry/marking.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { AttemptScope } from './attempt-scope.js';
import { MarkOverridden } from './mark.events.js';
import { MarkedViews } from './marked-views.service.js';
import { SlotDecision } from './slot-decision.entity.js';
import { SlotDecisions } from './slot-decisions.service.js';
import { workIdOf } from './work-of-slot.js';

/** A new mark that a person sets, whatever it was before. */
export interface Override {
  readonly slot: number;
  readonly points: number;
  readonly reason: string;
}

/** What an override did. */
export interface Overridden {
  readonly attempt: Attempt;
  readonly before: number;
}

/** Marks of ended attempts, seen and set anew by those who answer for them. The original mark is kept. */
@Injectable()
export class MarksService {
  constructor(
    private readonly database: Database,
    private readonly scope: AttemptScope,
    private readonly views: MarkedViews,
    private readonly decisions: SlotDecisions,
    private readonly marking: Marking,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async get(actor: Actor, attemptId: string, language: Language): Promise<MarkedAttemptView> {
    return this.views.attempt(await this.reached(actor, attemptId), language);
  }

  async override(
    actor: Actor,
    { attemptId, slot }: { attemptId: string; slot: number },
    { points, reason, seen }: OverrideMark,
    language: Language,
  ): Promise<MarkedAttemptView> {
    await this.reached(actor, attemptId);
    await this.database.tx(async (manager) => {
      const latest = await manager.findOne(SlotDecision, { where: { attemptId, slot }, order: { id: 'DESC' } });
      if ((latest?.id ?? null) !== seen) throw new Problem('moved-on');
      const { attempt, before } = await this.set(actor, attemptId, { slot, points, reason });
      const { personId, quizId } = attempt;
      await this.events.publish(MarkOverridden, { attemptId, personId, quizId, slot, before, after: points, reason });
    });
    return this.get(actor, attemptId, language);
  }

  /** Sets a mark for good: what still waited for a marker leaves the queue. Call inside a transaction. */
  async set(actor: Actor, attemptId: string, { slot, points, reason }: Override): Promise<Overridden> {
    return this.database.tx(async (manager) => {
      const attempt = await this.decisions.hold(manager, attemptId);
      const mark = attempt.marks?.find((one) => one.slot === slot);
      if (!mark) throw new Problem('not-found');
      if (points > mark.maximum) {
        const error = { pointer: '#/points', detail: `must be at most ${String(mark.maximum)}`, key: 'marks-fit' };
        throw new Problem('invalid-request', { errors: [error] });
      }
      const fraction = mark.maximum === 0 ? 0 : points / mark.maximum;
      const change = { slot, kind: 'override' as const, fraction, reason, comments: [], personId: actor.id };
      await this.decisions.decide(manager, attempt, [change]);
      if (mark.provisional) await this.marking.withdraw('attempt', workIdOf(attemptId, slot));
      await this.audit.record(actor, {
        action: 'mark.override',
        thing: 'attempt',
        thingId: attemptId,
        facts: { slot, before: mark.points, after: points, reason },
      });
      return { attempt, before: mark.points };
    });
  }

  /** Who gave the mark: as a marker, or by changing it. */
  async handsOf(attemptId: string, slot: number): Promise<ReadonlySet<string>> {
    const [decisions, markers] = await Promise.all([
      this.database.read.findBy(SlotDecision, { attemptId, slot }),
      this.marking.markersOf('attempt', workIdOf(attemptId, slot)),
    ]);
    return new Set([...decisions.flatMap(({ personId }) => personId ?? []), ...markers]);
  }

  /** One place of a paper as those see it who answer for its mark. Whose reach it is in, the caller has asked. */
  async place(attemptId: string, slot: number, language: Language): Promise<MarkedSlot> {
    const attempt = await this.database.read.findOneBy(Attempt, { id: attemptId });
    if (!attempt) throw new Problem('not-found');
    return this.views.slot(attempt, slot, language);
  }

  async pointsOf(attemptId: string, slot: number): Promise<number> {
    const attempt = await this.database.read.findOneBy(Attempt, { id: attemptId });
    return attempt?.marks?.find((mark) => mark.slot === slot)?.points ?? 0;
  }

  private async reached(actor: Actor, attemptId: string): Promise<Attempt> {
    const attempt = await this.scope
      .reached(actor, 'mark:moderate')
      .andWhere('attempt.id = :attemptId', { attemptId })
      .getOne();
    if (!attempt) throw new Problem('not-found');
    return attempt;
  }
}
