import { Injectable } from '@nestjs/common';
import type { MarkingSource } from '../../../contract/marking/entry.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import { MarkingRulesService } from '../rule/marking-rules.service.js';
import { Mark, MarkingEntry } from './marking-entry.entity.js';
import { WorkWaits } from './marking.events.js';
import type { Work } from './work.js';

const DAY_MS = 86_400_000;

/** Where sandbox and quizzes bring what only a person can judge. The answer comes as the event `MarkSettled`. */
@Injectable()
export class Marking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: MarkingRulesService,
    private readonly events: Events,
  ) {}

  /** Puts a work into the queue. Brought again, with other texts, it is marked anew; call beside what makes it so. */
  async open({ parts, subject, ...work }: Work): Promise<void> {
    const { days } = await this.rules.of(work.mode);
    await this.database.tx(async (manager) => {
      const known = await manager.findOneBy(MarkingEntry, { source: work.source, sourceId: work.sourceId });
      const id = known?.id ?? newId();
      await manager.save(MarkingEntry, {
        ...work,
        id,
        topicId: work.topicId ?? null,
        groupId: work.groupId ?? null,
        worth: work.worth ?? null,
        subjectId: subject.id,
        subjectCode: subject.code,
        subjectTitle: subject.title,
        state: 'waiting',
        points: parts.reduce((sum, { points }) => sum + points, 0),
        parts,
        // What comes back after a change of the criteria has its days from now on.
        dueAt: new Date((known ? this.clock.now() : work.handedInAt).getTime() + days * DAY_MS),
        leasePersonId: null,
        leaseUntil: null,
        outcome: null,
        total: null,
        settledAt: null,
        version: (known?.version ?? 0) + 1,
      });
      if (known) await manager.delete(Mark, { entryId: known.id });
      const { personId, mode } = work;
      const about = { subject: { id: subject.id, title: subject.title } };
      await this.events.publish(WorkWaits, { entryId: id, personId, mode, state: 'waiting', ...about });
    });
  }

  /** Takes a work out of the queue: nothing of it is left to a person. */
  async withdraw(source: MarkingSource, sourceId: string): Promise<void> {
    await this.database.tx((manager) => manager.delete(MarkingEntry, { source, sourceId }));
  }

  /** Who has marked a work. */
  async markersOf(source: MarkingSource, sourceId: string): Promise<Set<string>> {
    const rows = await this.database.read
      .createQueryBuilder(Mark, 'mark')
      .select('mark.markerId', 'id')
      .innerJoin(MarkingEntry, 'entry', 'entry.id = mark.entryId')
      .where('entry.source = :source AND entry.sourceId = :sourceId', { source, sourceId })
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  /** Who has marked an entry. */
  async markersOfEntry(entryId: string): Promise<Set<string>> {
    const rows = await this.database.read.find(Mark, { select: { id: true, markerId: true }, where: { entryId } });
    return new Set(rows.map(({ markerId }) => markerId));
  }

  /** Which of these works are in the queue or have been marked. */
  async known(source: MarkingSource, sourceIds: readonly string[]): Promise<Set<string>> {
    if (sourceIds.length === 0) return new Set();
    const rows = await this.database.read
      .createQueryBuilder(MarkingEntry, 'entry')
      .select(['entry.id', 'entry.sourceId'])
      .where('entry.source = :source AND entry.sourceId IN (:...sourceIds)', { source, sourceIds })
      .getMany();
    return new Set(rows.map(({ sourceId }) => sourceId));
  }

  /** Which of these attempts have works that are in the queue or have been marked. */
  async knownGroups(groupIds: readonly string[]): Promise<Set<string>> {
    if (groupIds.length === 0) return new Set();
    const rows = await this.database.read
      .createQueryBuilder(MarkingEntry, 'entry')
      .select('DISTINCT entry.groupId', 'id')
      .where('entry.groupId IN (:...groupIds)', { groupIds })
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }
}
