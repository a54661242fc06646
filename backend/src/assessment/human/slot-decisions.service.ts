import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import { Events } from '../../platform/events.js';
import { Problem } from '../../platform/http/problem.js';
import { isHeldBack, newsOf } from '../attempt/attempt-news.js';
import { passingOf, waitsForIdentity } from '../attempt/passing.js';
import { Attempt } from '../attempt/attempt.entity.js';
import { AttemptGraded } from '../attempt/attempt.events.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { remarked, type SlotChange } from './slot-marks.js';
import { SlotDecision } from './slot-decision.entity.js';

/** An attempt, held by the transaction, whose marks may be changed. */
export type Marked = Attempt & { readonly endedAt: Date };

/** The one place where a mark of an ended attempt changes: mark, history, result and news in one transaction. */
@Injectable()
export class SlotDecisions {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly quizzes: QuizzesService,
  ) {}

  /** The ended attempt, held until the transaction ends. */
  async hold(manager: EntityManager, attemptId: string): Promise<Marked> {
    const attempt = await lockedRow(manager, Attempt, { id: attemptId });
    if (!attempt?.endedAt) throw new Problem('not-found');
    return attempt as Marked;
  }

  /** Marks slots anew, keeps what they were, and tells whoever listens, unless the result is kept back. */
  async decide(manager: EntityManager, attempt: Marked, changes: readonly SlotChange[]): Promise<void> {
    const quiz = await this.quizzes.get(attempt.quizId);
    const before = attempt.marks ?? [];
    const passing = passingOf(attempt, await this.quizzes.rules(attempt));
    const waits = await waitsForIdentity(manager, attempt, quiz.settings);
    const after = { ...remarked(before, changes, passing), ...waits };
    const at = this.clock.now();
    await manager.insert(
      SlotDecision,
      changes.map((change) => rowOf({ attemptId: attempt.id, before, after: after.marks }, change, at)),
    );
    await manager.update(Attempt, attempt.id, { ...after });
    const [first] = changes;
    if (!isHeldBack(attempt, quiz) && first) {
      await this.events.publish(AttemptGraded, newsOf({ ...attempt, ...after }, quiz, at, first.kind));
    }
  }
}

/** The row of history that a change leaves. */
export function rowOf(
  { attemptId, before, after }: { attemptId: string; before: Attempt['marks']; after: Attempt['marks'] },
  { slot, kind, reason, comments, personId }: SlotChange,
  at: Date,
): SlotDecision {
  const [old, now] = [before, after].map((marks) => marks?.find((mark) => mark.slot === slot));
  return {
    id: newId(),
    attemptId,
    slot,
    kind,
    pointsBefore: old?.points ?? 0,
    pointsAfter: now?.points ?? 0,
    maximumBefore: old?.maximum ?? 0,
    maximumAfter: now?.maximum ?? 0,
    reason,
    comments,
    personId,
    at,
  };
}
