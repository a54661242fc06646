import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AttemptView, CheckSlot, PaperSlot, TurnPage } from '../../../contract/assessment/attempt.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Caller } from '../../platform/http/caller.js';
import type { Origin } from '../../platform/http/origin.js';
import { Problem } from '../../platform/http/problem.js';
import { markItem } from '../marking/mark-item.js';
import { AccessRules } from '../quiz/access-rules.js';
import { isCheckable, isSettled } from './behaviour.js';
import { Answer, Attempt } from './attempt.entity.js';
import { AttemptsService } from './attempts.service.js';
import { type Paper, type PaperItem, PapersService } from './papers.service.js';
import { AttemptSitting, AttemptSlot } from './sitting.entity.js';
import { mustBeOpen } from './slot-locks.js';

/** What a candidate does besides answering: has a question checked, and turns a sequential paper. */
@Injectable()
export class AttemptConduct {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly papers: PapersService,
    private readonly attempts: AttemptsService,
    private readonly access: AccessRules,
  ) {}

  /** Marks the saved answer of one question now; the behaviour says whether it can be changed afterwards. */
  async check(caller: Caller, { id, slot }: { id: string; slot: number }, input: CheckSlot): Promise<PaperSlot> {
    const paper = await this.own(caller.actor, id);
    const place = paper.items.find((item) => item.slot === slot);
    if (!place) throw new Problem('not-found');
    if (!isCheckable(paper.rules)) throw new Problem('nothing-to-check');
    await this.access.admit(paper.quizId, caller.origin, input);
    await this.database.tx(async (manager) => {
      await this.open(manager, id, input.lease);
      await mustBeOpen(manager, paper, slot);
      await this.tryOut(manager, paper, place);
    });
    const view = await this.attempts.get(caller, id);
    const checked = view.slots.find((one) => one.slot === slot);
    if (!checked) throw new Problem('not-found');
    return checked;
  }

  /** Turns a sequential paper one page on; what lies behind can no longer be changed. */
  async turn(caller: Caller, id: string, { page, lease }: TurnPage): Promise<AttemptView> {
    const paper = await this.own(caller.actor, id);
    if (paper.rules.navigation !== 'sequential') throw new Problem('page-order');
    await this.database.tx(async (manager) => {
      await this.open(manager, id, lease);
      const sitting = await manager.findOneBy(AttemptSitting, { attemptId: id });
      const reached = sitting?.page ?? 0;
      if (page === reached) return;
      if (page !== reached + 1 || page > Math.max(...paper.pageOf.values())) throw new Problem('page-order');
      const first = [...paper.pageOf].find(([, of]) => of === page)?.[0] ?? 1;
      await manager.save(
        AttemptSitting,
        { ...(sitting ?? freshSitting(id, caller.origin, this.clock.now())), page, slot: first },
        { reload: false },
      );
    });
    return this.attempts.get(caller, id);
  }

  private async tryOut(manager: EntityManager, { attemptId, rules }: Paper, { slot, drawn }: PaperItem): Promise<void> {
    const answer = await manager.findOneBy(Answer, { attemptId, slot });
    if (!answer) throw new Problem('nothing-to-check');
    const mark = markItem(drawn, answer.answer);
    if (mark.verdict === 'empty') throw new Problem('nothing-to-check');
    const { tries } = (await manager.findOneBy(AttemptSlot, { attemptId, slot })) ?? UNTRIED;
    // The same answer checked again is the same try: a reply may have been lost on the way.
    if (tries.at(-1)?.sequence === answer.sequence) return;
    const now = this.clock.now();
    const all = [...tries, { at: now.toISOString(), sequence: answer.sequence, fraction: mark.fraction }];
    const settledAt = isSettled(rules, all) ? now : null;
    await manager.save(AttemptSlot, { attemptId, slot, lockedAt: settledAt, tries: all }, { reload: false });
  }

  private async own(actor: Actor, id: string): Promise<Paper> {
    const paper = await this.papers.find(id);
    if (paper?.personId !== actor.id) throw new Problem('not-found');
    return paper;
  }

  /** Holds the attempt, which must be answerable now from this window. */
  private async open(manager: EntityManager, id: string, lease: string | undefined): Promise<void> {
    const attempt = await lockedRow(manager, Attempt, { id });
    if (!attempt) throw new Problem('not-found');
    if (attempt.endedAt) throw new Problem('attempt-ended');
    if (lease !== undefined && lease !== attempt.lease) throw new Problem('attempt-taken-over');
    if (attempt.pausedAt) throw new Problem('attempt-paused');
    if (attempt.deadline && attempt.deadline <= this.clock.now()) throw new Problem('attempt-time-over');
  }
}

const UNTRIED: Pick<AttemptSlot, 'tries'> = { tries: [] };

export const freshSitting = (attemptId: string, { address }: Origin, now: Date): AttemptSitting => ({
  attemptId,
  slot: 1,
  page: 0,
  heardAt: now,
  address: address.slice(0, 45),
  flags: [],
  identityAt: null,
  identityBy: null,
});
