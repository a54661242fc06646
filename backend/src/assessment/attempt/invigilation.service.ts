import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AcceptLate, ExtraTime, LateAnswers, Reason } from '../../../contract/assessment/invigilation.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Caller } from '../../platform/http/caller.js';
import { Problem } from '../../platform/http/problem.js';
import { AttemptDeadlines } from './attempt-deadlines.js';
import { AttemptEndingService } from './attempt-ending.service.js';
import { AttemptLog, type Noted } from './attempt-log.service.js';
import { Answer, AnswerLog, Attempt } from './attempt.entity.js';
import { freshSitting } from './attempt-conduct.service.js';
import { AttemptSitting } from './sitting.entity.js';

type Act = Pick<Noted, 'kind' | 'reason' | 'facts'>;

/** What an invigilator does to an attempt that runs: each act has a reason, and the candidate reads it. */
@Injectable()
export class Invigilation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reach: PeopleReach,
    private readonly deadlines: AttemptDeadlines,
    private readonly ending: AttemptEndingService,
    private readonly log: AttemptLog,
    private readonly audit: Audit,
  ) {}

  giveTime(actor: Actor, id: string, { minutes, reason }: ExtraTime): Promise<void> {
    return this.act(actor, id, async (attempt) => {
      refuseEnded(attempt);
      if (!attempt.deadline) throw new Problem('conflict');
      await this.deadlines.move(attempt, {
        deadline: new Date(attempt.deadline.getTime() + minutes * 60_000),
        extraSeconds: attempt.extraSeconds + minutes * 60,
      });
      return { kind: 'time-given', reason, facts: { minutes } };
    });
  }

  pause(actor: Actor, id: string, { reason }: Reason): Promise<void> {
    return this.act(actor, id, async (attempt) => {
      refuseEnded(attempt);
      if (attempt.pausedAt) throw new Problem('attempt-paused');
      await this.deadlines.move(attempt, { pausedAt: this.clock.now() });
      return { kind: 'paused', reason };
    });
  }

  /** Goes on; the time for which it was held still is given back. */
  resume(actor: Actor, id: string, { reason }: Reason): Promise<void> {
    return this.act(actor, id, async (attempt) => {
      refuseEnded(attempt);
      if (!attempt.pausedAt) throw new Problem('attempt-not-paused');
      const held = Math.round((this.clock.now().getTime() - attempt.pausedAt.getTime()) / 1000);
      await this.deadlines.move(attempt, {
        pausedAt: null,
        extraSeconds: attempt.extraSeconds + held,
        deadline: attempt.deadline && new Date(attempt.deadline.getTime() + held * 1000),
      });
      return { kind: 'resumed', reason, facts: { seconds: held } };
    });
  }

  end(actor: Actor, id: string, { reason }: Reason): Promise<void> {
    return this.act(actor, id, async (attempt) => {
      refuseEnded(attempt);
      await this.ending.stop(id);
      return { kind: 'stopped', reason };
    });
  }

  /** Signs that the person is who they say; a result that waited for it is final then. */
  sign({ actor, origin }: Caller, id: string, { reason }: Reason): Promise<void> {
    return this.act(actor, id, async (attempt, manager) => {
      const now = this.clock.now();
      const known = await manager.findOneBy(AttemptSitting, { attemptId: id });
      // Not heard of yet: what is said here about place and time of the page is corrected by its first word.
      const sitting = known ?? freshSitting(id, origin, attempt.startedAt);
      await manager.save(AttemptSitting, { ...sitting, identityAt: now, identityBy: actor.id }, { reload: false });
      if (attempt.endedAt && attempt.outcome !== 'discarded') await this.ending.recount(attempt);
      return { kind: 'identity-signed', reason };
    });
  }

  /** Answers that came after time, the latest first; at most one page of them. */
  async late(actor: Actor, id: string): Promise<LateAnswers> {
    await this.reached(this.database.read, actor, id);
    const rows = await this.database.read.find(AnswerLog, {
      where: { attemptId: id, outcome: 'late' },
      order: { at: 'DESC', slot: 'ASC', sequence: 'DESC' },
      take: 100,
    });
    const answers = await this.database.read.findBy(Answer, { attemptId: id });
    const stands = new Map(answers.map(({ slot, sequence }) => [slot, sequence]));
    const items = rows.map(({ slot, sequence, at }) => ({
      slot,
      sequence,
      at: at.toISOString(),
      isAccepted: stands.get(slot) === sequence,
    }));
    return { items, total: items.length };
  }

  /** Takes an answer that came after time into the paper; an attempt that has ended is marked anew. */
  acceptLate(actor: Actor, id: string, { slot, sequence, reason }: AcceptLate): Promise<void> {
    return this.act(actor, id, async (attempt, manager) => {
      const late = await manager.findOneBy(AnswerLog, { attemptId: id, slot, sequence, outcome: 'late' });
      if (!late) throw new Problem('not-found');
      const stands = await manager.findOneBy(Answer, { attemptId: id, slot });
      if (stands && stands.sequence > sequence) throw new Problem('moved-on');
      const { answer, certainty, at } = late;
      await manager.save(Answer, { attemptId: id, slot, sequence, answer, certainty, savedAt: at }, { reload: false });
      if (attempt.endedAt && attempt.outcome !== 'discarded') await this.ending.recount(attempt, slot);
      this.deadlines.tell(attempt);
      return { kind: 'late-accepted', reason, facts: { slot, sequence } };
    });
  }

  /** Holds the attempt, does the act, notes it beside the attempt and in the audit, and tells the pages. */
  private act(
    actor: Actor,
    id: string,
    work: (attempt: Attempt, manager: EntityManager) => Promise<Act>,
  ): Promise<void> {
    return this.database.tx(async (manager) => {
      await this.reached(manager, actor, id);
      const attempt = await lockedRow(manager, Attempt, { id });
      if (!attempt) throw new Problem('not-found');
      const done = await work(attempt, manager);
      await this.log.note([{ attemptId: id, actorId: actor.id, ...done }]);
      const { kind, reason = '', facts = {} } = done;
      await this.audit.record(actor, {
        action: `attempt.${kind}`,
        thing: 'attempt',
        thingId: id,
        facts: { ...facts, reason },
      });
      this.deadlines.tell(attempt, [actor.id]);
    });
  }

  private async reached(manager: EntityManager, actor: Actor, id: string): Promise<void> {
    const query = manager.createQueryBuilder(Attempt, 'attempt').select('attempt.id').where('attempt.id = :id', { id });
    // Nobody watches over themselves, however far their role reaches.
    query.andWhere('attempt.personId <> :me', { me: actor.id });
    if (!(await this.reach.narrow(query, actor, 'attempt:invigilate', 'attempt.personId').getOne())) {
      throw new Problem('not-found');
    }
  }
}

function refuseEnded({ endedAt }: Attempt): void {
  if (endedAt) throw new Problem('attempt-ended');
}
