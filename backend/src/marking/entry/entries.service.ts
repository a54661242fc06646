import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type {
  MarkingEntryPage,
  MarkingEntryQuery,
  MarkingEntryView,
  MarkingNeighbourQuery,
  MarkingNeighbours,
  MarkingOrder,
  TakenEntry,
  TakeNext,
} from '../../../contract/marking/entry.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { entryView, itemView, type Reader, titleOf } from './entry-view.js';
import { Mark, MarkingEntry } from './marking-entry.entity.js';
import { MarkingScope } from './marking-scope.js';
import type { WorkPart } from './work.js';

/** So long a work is kept for who took it; reading or taking it again counts anew. */
const LEASE_MS = 30 * 60_000;
/** How many of the most urgent are tried before the queue is called empty: others may take them at the same moment. */
const TRIES = 20;
const MOST_SUBJECTS = 200;

/** The queue of marking: what waits, and who is at it. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scope: MarkingScope,
    private readonly people: PeopleService,
  ) {}

  /** The most urgent first; what is done, the latest first. */
  async list(actor: Actor, query: MarkingEntryQuery, language: Language): Promise<MarkingEntryPage> {
    const found = filtered(this.shown(actor, query.show), query);
    if (query.show === 'waiting') inOrder(found, query.order);
    else found.orderBy('entry.handedInAt', 'DESC').addOrderBy('entry.id', 'DESC');
    const [[entries, total], subjects, topics, waiting] = await Promise.all([
      found
        .skip((query.page - 1) * query.size)
        .take(query.size)
        .getManyAndCount(),
      this.subjects(actor, language),
      query.subject === undefined ? [] : this.topics(actor, query.subject, language),
      this.scope.waiting(actor).getCount(),
    ]);
    const marks = await this.marksOf(entries);
    const reader = await this.reader(actor, language, entries, marks);
    const items = entries.map((entry) =>
      itemView(
        entry,
        marks.filter(({ entryId }) => entryId === entry.id),
        reader,
      ),
    );
    return { items, total, subjects, topics, waiting };
  }

  async get(actor: Actor, entryId: string, language: Language): Promise<MarkingEntryView> {
    const entry = await this.scope.reached(actor).andWhere('entry.id = :entryId', { entryId }).getOne();
    if (!entry) throw new Problem('not-found');
    return this.view(actor, entry, language);
  }

  /** Takes a work to mark it. Whoever has it already keeps it for another half an hour. */
  async take(actor: Actor, entryId: string, language: Language): Promise<MarkingEntryView> {
    const entry = await this.scope.reached(actor).andWhere('entry.id = :entryId', { entryId }).getOne();
    if (!entry) throw new Problem('not-found');
    const view = await this.view(actor, entry, language);
    if (!view.may.mark && !view.may.correct) throw new Problem(refusalOf(view));
    if (!(await this.lease(actor, entryId))) {
      const by = (await this.get(actor, entryId, language)).lease?.by;
      throw new Problem('marking-taken', { members: { by: by ?? null } });
    }
    return this.get(actor, entryId, language);
  }

  /** Takes the most urgent work that nobody is at. */
  async takeNext(actor: Actor, { except, ...filter }: TakeNext, language: Language): Promise<TakenEntry> {
    const query = filtered(this.scope.waiting(actor), filter)
      .andWhere('(entry.leasePersonId IS NULL OR entry.leasePersonId = :me OR entry.leaseUntil <= :now)', {
        now: this.clock.now(),
      })
      .take(TRIES);
    inOrder(query, filter.order);
    if (except.length > 0) query.andWhere('entry.id NOT IN (:...except)', { except });
    for (const { id } of await query.getMany()) {
      if (await this.lease(actor, id)) {
        const [entry, waiting] = await Promise.all([
          this.get(actor, id, language),
          filtered(this.scope.waiting(actor), filter).getCount(),
        ]);
        return { entry, waiting };
      }
    }
    return { entry: null, waiting: await filtered(this.scope.waiting(actor), filter).getCount() };
  }

  /** What waits before and after a work, so that somebody may leaf through without marking. */
  async neighbours(actor: Actor, entryId: string, query: MarkingNeighbourQuery): Promise<MarkingNeighbours> {
    const entry = await this.scope.reached(actor).andWhere('entry.id = :entryId', { entryId }).getOne();
    if (!entry) throw new Problem('not-found');
    const [previous, next] = await Promise.all(
      (['DESC', 'ASC'] as const).map((direction) =>
        beside(filtered(this.scope.waiting(actor), query), entry, query.order, direction).getOne(),
      ),
    );
    return { previous: previous?.id ?? null, next: next?.id ?? null };
  }

  /** Gives a work back without a mark. One that the actor does not hold stays as it is. */
  async release(actor: Actor, entryId: string): Promise<void> {
    const entry = await this.scope.reached(actor).andWhere('entry.id = :entryId', { entryId }).getOne();
    if (!entry) throw new Problem('not-found');
    await this.database.tx((manager) =>
      manager.update(MarkingEntry, { id: entryId, leasePersonId: actor.id }, { leasePersonId: null, leaseUntil: null }),
    );
  }

  /** Whether the actor has it now. One statement decides between two who ask at once. */
  private async lease(actor: Actor, entryId: string): Promise<boolean> {
    const now = this.clock.now();
    const { affected } = await this.database.tx((manager) =>
      manager
        .createQueryBuilder()
        .update(MarkingEntry)
        .set({ leasePersonId: actor.id, leaseUntil: new Date(now.getTime() + LEASE_MS) })
        .where('id = :entryId AND (lease_person_id IS NULL OR lease_person_id = :me OR lease_until <= :now)', {
          entryId,
          me: actor.id,
          now,
        })
        .execute(),
    );
    return affected === 1;
  }

  private shown(actor: Actor, show: MarkingEntryQuery['show']): SelectQueryBuilder<MarkingEntry> {
    if (show === 'waiting') return this.scope.waiting(actor);
    if (show === 'mine') return this.scope.marked(actor);
    return this.scope.reached(actor).andWhere("entry.state = 'settled'");
  }

  private async subjects(actor: Actor, language: Language): Promise<MarkingEntryPage['subjects']> {
    const rows = await this.scope
      .waiting(actor)
      .select('entry.subjectId', 'id')
      .addSelect('MAX(entry.subjectCode)', 'code')
      .addSelect('MAX(entry.subjectTitle)', 'title')
      .addSelect('COUNT(*)', 'waiting')
      .groupBy('entry.subjectId')
      .orderBy('code')
      .limit(MOST_SUBJECTS)
      .getRawMany<{ id: string; code: string; title: string; waiting: string | number }>();
    return rows.map(({ id, code, title, waiting }) => ({
      id,
      code,
      title: (JSON.parse(title) as Record<Language, string>)[language],
      waiting: Number(waiting),
    }));
  }

  private async topics(actor: Actor, subject: string, language: Language): Promise<MarkingEntryPage['topics']> {
    const rows = await this.scope
      .waiting(actor)
      .andWhere('entry.subjectId = :subject AND entry.topicId IS NOT NULL', { subject })
      .select('entry.topicId', 'id')
      .addSelect('MAX(entry.parts)', 'parts')
      .addSelect('COUNT(*)', 'waiting')
      .groupBy('entry.topicId')
      .orderBy('entry.topicId')
      .limit(MOST_SUBJECTS)
      .getRawMany<{ id: string; parts: string; waiting: string | number }>();
    return rows.map(({ id, parts, waiting }) => ({
      id,
      title: titleOf({ parts: JSON.parse(parts) as WorkPart[] }, language),
      waiting: Number(waiting),
    }));
  }

  private async view(actor: Actor, entry: MarkingEntry, language: Language): Promise<MarkingEntryView> {
    const marks = await this.marksOf([entry]);
    const reader = await this.reader(actor, language, [entry], marks);
    return entryView(entry, marks, reader, mayOf(actor, entry, marks));
  }

  private marksOf(entries: readonly MarkingEntry[]): Promise<Mark[]> {
    return this.database.read.find(Mark, {
      where: { entryId: In(entries.map(({ id }) => id)) },
      order: { round: 'ASC' },
    });
  }

  private async reader(
    { id }: Actor,
    language: Language,
    entries: readonly MarkingEntry[],
    marks: readonly Mark[],
  ): Promise<Reader> {
    const ids = [
      ...entries.flatMap(({ personId, leasePersonId }) => [personId, leasePersonId]),
      ...marks.map(({ markerId }) => markerId),
    ].filter((one) => one !== null);
    return { id, language, now: this.clock.now(), names: await this.people.namesOf([...new Set(ids)]) };
  }
}

function filtered(
  query: SelectQueryBuilder<MarkingEntry>,
  { subject, topic, mode }: Pick<MarkingEntryQuery, 'subject' | 'topic' | 'mode'>,
): SelectQueryBuilder<MarkingEntry> {
  if (topic !== undefined) query.andWhere('entry.topicId = :topic', { topic });
  if (subject !== undefined) query.andWhere('entry.subjectId = :subject', { subject });
  if (mode !== undefined) query.andWhere('entry.mode = :mode', { mode });
  return query;
}

/** By which column an order goes; ties go by the id, so that it is the same for everybody. */
const ORDER: Readonly<Record<MarkingOrder, 'dueAt' | 'topicId' | 'groupId'>> = {
  urgency: 'dueAt',
  question: 'topicId',
  person: 'groupId',
};

/** Works without a question or an attempt stand for themselves: they come in the order of the queue, after the others. */
function inOrder(query: SelectQueryBuilder<MarkingEntry>, order: MarkingOrder): void {
  if (order !== 'urgency') {
    query.addSelect(`CASE WHEN entry.${ORDER[order]} IS NULL THEN 1 ELSE 0 END`, 'alone').orderBy('alone');
  }
  query.addOrderBy(`entry.${ORDER[order]}`).addOrderBy('entry.id');
}

/** The next one in an order, or with `DESC` the one before. */
function beside(
  query: SelectQueryBuilder<MarkingEntry>,
  entry: MarkingEntry,
  order: MarkingOrder,
  direction: 'ASC' | 'DESC',
): SelectQueryBuilder<MarkingEntry> {
  const is = direction === 'ASC' ? '>' : '<';
  const column = `entry.${ORDER[order]}`;
  const value = entry[ORDER[order]];
  if (value === null) query.andWhere(`${column} IS NULL AND entry.id ${is} :id`, { id: entry.id });
  else
    query.andWhere(`(${column} ${is} :value OR (${column} = :value AND entry.id ${is} :id))`, { value, id: entry.id });
  return query.orderBy(column, direction).addOrderBy('entry.id', direction).take(1);
}

/** What the actor may do with a work that they reach. */
export function mayOf(actor: Actor, { state }: MarkingEntry, marks: readonly Mark[]): MarkingEntryView['may'] {
  const isFresh = marks.every(({ markerId }) => markerId !== actor.id);
  const moderates = actor.can('mark:moderate');
  return {
    mark: isFresh && (state === 'waiting' || state === 'second' || (state === 'moderation' && moderates)),
    moderate: isFresh && state === 'moderation' && moderates,
    correct: state === 'settled' && moderates,
  };
}

const refusalOf = ({ state, marks }: MarkingEntryView) => {
  if (state === 'settled') return 'marking-settled';
  return marks.some(({ mine }) => mine) ? 'marking-marked-already' : 'not-found';
};
