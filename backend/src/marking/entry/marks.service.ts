import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { MarkingEntryView, NewMark } from '../../../contract/marking/entry.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { MarkingRulesService } from '../rule/marking-rules.service.js';
import { EntriesService, mayOf } from './entries.service.js';
import { Mark, MarkingEntry } from './marking-entry.entity.js';
import { MarkSettled, WorkWaits } from './marking.events.js';
import { explains, fits, isWithin, needsSecond, outcomeOf, totalOf } from './settlement.js';

interface Marking {
  readonly entry: MarkingEntry;
  readonly marks: readonly Mark[];
  readonly mark: Mark;
}

/** Giving marks: the first, the second where one is asked, the one that settles a difference, and corrections. */
@Injectable()
export class MarksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: EntriesService,
    private readonly rules: MarkingRulesService,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async give(actor: Actor, entryId: string, input: NewMark, language: Language): Promise<MarkingEntryView> {
    // Reach is judged by the query; what is not reached is not there.
    await this.entries.get(actor, entryId, language);
    await this.database.tx(async (manager) => {
      const entry = await lockedRow(manager, MarkingEntry, { id: entryId });
      if (!entry) throw new Problem('not-found');
      const marks = await manager.find(Mark, { where: { entryId }, order: { round: 'ASC' } });
      this.check(actor, entry, marks, input);
      const mark = this.markOf(actor, entry, marks, input);
      await manager.insert(Mark, mark);
      await this.audit.record(actor, {
        action: 'mark.give',
        thing: 'marking-entry',
        thingId: entryId,
        facts: { round: mark.round, total: mark.total, source: entry.source, sourceId: entry.sourceId },
      });
      await this.decide(manager, actor, { entry, marks: [...marks, mark], mark });
    });
    return this.entries.get(actor, entryId, language);
  }

  private check(actor: Actor, entry: MarkingEntry, marks: readonly Mark[], input: NewMark): void {
    const may = mayOf(actor, entry, marks);
    if (!may.mark && !may.correct) throw new Problem(refusalOf(actor, entry, marks));
    if (entry.version !== input.version) throw new Problem('moved-on');
    if (!isHeldBy(actor, entry, this.clock.now())) throw new Problem('marking-not-taken');
    if (!fits(entry.parts, input.parts)) {
      throw invalid('#/parts', 'must give each line of the guide its points, none above the line’s', 'marks-fit');
    }
    if (!explains(entry.parts, input.parts)) {
      throw invalid('#/parts', 'points beside the levels of a line are given with a reason', 'level-reason');
    }
    if (entry.state === 'settled' && input.reason === undefined) {
      throw invalid('#/reason', 'a settled mark is corrected with a reason', 'required');
    }
  }

  private markOf({ id: markerId }: Actor, entry: MarkingEntry, marks: readonly Mark[], input: NewMark): Mark {
    return {
      id: newId(),
      entryId: entry.id,
      round: (marks.at(-1)?.round ?? 0) + 1,
      markerId,
      total: totalOf(input.parts),
      parts: input.parts,
      reason: entry.state === 'settled' ? (input.reason ?? null) : null,
      at: this.clock.now(),
    };
  }

  /** What the new mark leads to: a second marker, a moderator, or the final mark. */
  private async decide(manager: EntityManager, actor: Actor, marking: Marking): Promise<void> {
    const { entry, marks, mark } = marking;
    const rule = await this.rules.of(entry.mode);
    const [first] = marks;
    if (
      entry.state === 'waiting' &&
      needsSecond(rule, { ...entry, entryId: entry.id, total: mark.total * scaleOf(entry) })
    ) {
      return this.goOn(manager, entry, 'second');
    }
    if (entry.state === 'second' && first) {
      if (!isWithin(first.total, mark.total, rule.tolerance / scaleOf(entry)))
        return this.goOn(manager, entry, 'moderation');
      return this.settle(manager, actor, marking, [first, mark]);
    }
    return this.settle(manager, actor, marking, [mark]);
  }

  private async goOn(manager: EntityManager, entry: MarkingEntry, state: 'second' | 'moderation') {
    const { id, version, personId, mode, subjectId, subjectTitle } = entry;
    await manager.update(MarkingEntry, id, { state, version: version + 1, leasePersonId: null, leaseUntil: null });
    const subject = { id: subjectId, title: subjectTitle };
    await this.events.publish(WorkWaits, { entryId: id, personId, mode, state, subject });
  }

  private async settle(
    manager: EntityManager,
    actor: Actor,
    { entry, mark }: Marking,
    deciding: readonly Mark[],
  ): Promise<void> {
    const outcome = outcomeOf(
      entry.parts,
      deciding.map(({ parts }) => parts),
    );
    const total = outcome.reduce((sum, { points }) => sum + points, 0);
    const { id, source, sourceId, groupId, personId, mode, version } = entry;
    await manager.save(MarkingEntry, {
      ...entry,
      state: 'settled',
      outcome,
      total,
      settledAt: mark.at,
      version: version + 1,
      leasePersonId: null,
      leaseUntil: null,
    });
    await this.audit.record(actor, {
      action: entry.state === 'settled' ? 'mark.correct' : 'mark.settle',
      thing: 'marking-entry',
      thingId: id,
      facts: { total, before: entry.total, rounds: deciding.map(({ round }) => round), reason: mark.reason },
    });
    const parts = outcome.map((part) => ({ ...part, lines: [...part.lines], comments: [...part.comments] }));
    const about = { entryId: id, source, sourceId, ...(groupId !== null && { groupId }), personId, mode };
    const news = { ...about, parts, at: mark.at.toISOString() };
    await this.events.publish(MarkSettled, news);
  }
}

const isHeldBy = ({ id }: Actor, { leasePersonId, leaseUntil }: MarkingEntry, now: Date): boolean =>
  leasePersonId === id && leaseUntil !== null && leaseUntil > now;

/** Rules are in points of 100: so many of them is one point of the guide worth. */
const scaleOf = ({ worth, points }: MarkingEntry): number => (worth === null ? 1 : worth / points);

function refusalOf(actor: Actor, { state }: MarkingEntry, marks: readonly Mark[]) {
  if (state === 'settled') return 'marking-settled';
  return marks.some(({ markerId }) => markerId === actor.id) ? 'marking-marked-already' : 'not-allowed';
}

const invalid = (pointer: string, detail: string, key: string) =>
  new Problem('invalid-request', { errors: [{ pointer, detail, key }] });
