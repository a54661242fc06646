import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { ClassCard, ClassChange, ClassQuery, ClassView, NewClass } from '../../../contract/learning/class.js';
import type { ProblemField } from '../../../contract/problems.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import { newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { EnrolmentsService } from '../enrolment/enrolments.service.js';
import { ClassCourse, ClassMember, ClassTrainer, TrainingClass } from './class.entity.js';
import { ClassJoined } from './class.events.js';
import { ClassRoster } from './class-roster.js';
import { ClassViews } from './class-views.js';

type People = Pick<NewClass, 'courseIds' | 'trainerIds' | 'memberIds'>;

/** 班次: sets of people who learn together. Whoever is in a class is enrolled in its courses. */
@Injectable()
export class ClassesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly enrolments: EnrolmentsService,
    private readonly roster: ClassRoster,
    private readonly views: ClassViews,
    private readonly events: Events,
  ) {}

  async list(actor: Actor, query: ClassQuery, language: Language): Promise<{ items: ClassCard[]; total: number }> {
    const select = this.visibleTo(actor);
    this.narrow(select, query);
    const [classes, total] = await select
      .orderBy('class.endsOn', 'DESC')
      .addOrderBy('class.id')
      .skip((query.page - 1) * query.size)
      .take(query.size)
      .getManyAndCount();
    return { items: await this.views.cards(classes, language), total };
  }

  async get(actor: Actor, classId: string, language: Language): Promise<ClassView> {
    return this.views.one(await this.seen(actor, classId), language);
  }

  async create(actor: Actor, input: NewClass, language: Language): Promise<ClassView> {
    const { name, unitId, startsOn, endsOn } = input;
    const units = actor.unitIds('class:write');
    const errors: ProblemField[] =
      units === 'all' || units.has(unitId) ? [] : [{ pointer: '#/unitId', detail: 'is not one of your units' }];
    await this.roster.judge(actor, input, errors);
    const row: TrainingClass = {
      ...{ id: newId(), name, searchText: name.toLowerCase(), unitId, startsOn, endsOn },
      ...{ endedAt: null, createdAt: this.clock.now(), revision: 1 },
    };
    await this.database.tx(async (manager) => {
      await manager.insert(TrainingClass, row);
      await this.fill(manager, row, input);
      await this.audit.record(actor, { action: 'class.create', thing: 'class', thingId: row.id, facts: { unitId } });
    });
    return this.views.one(row, language);
  }

  async change(actor: Actor, classId: string, input: ClassChange, language: Language): Promise<ClassView> {
    const { name, startsOn, endsOn, base } = input;
    await this.roster.judge(actor, input, []);
    const row = await this.database.tx(async (manager) => {
      await lockedRow(manager, TrainingClass, { id: classId });
      const known = await this.writable(actor, classId);
      if (known.endedAt) throw new Problem('class-ended');
      if (known.revision !== base) throw new Problem('moved-on');
      const row = { ...known, name, searchText: name.toLowerCase(), startsOn, endsOn, revision: base + 1 };
      await manager.save(TrainingClass, row);
      await this.fill(manager, row, input);
      const facts = { members: input.memberIds.length, courses: input.courseIds };
      await this.audit.record(actor, { action: 'class.change', thing: 'class', thingId: classId, facts });
      return row;
    });
    return this.views.one(row, language);
  }

  /** Ends a class before its last day. What its members have learned stays. */
  async end(actor: Actor, classId: string, language: Language): Promise<ClassView> {
    const row = await this.database.tx(async (manager) => {
      await lockedRow(manager, TrainingClass, { id: classId });
      const known = await this.writable(actor, classId);
      if (known.endedAt) throw new Problem('class-ended');
      const row = { ...known, endedAt: this.clock.now(), revision: known.revision + 1 };
      await manager.save(TrainingClass, row);
      await this.audit.record(actor, { action: 'class.end', thing: 'class', thingId: classId });
      return row;
    });
    return this.views.one(row, language);
  }

  private async fill(
    manager: EntityManager,
    { id: classId, name, endsOn }: TrainingClass,
    people: People,
  ): Promise<void> {
    const { courseIds, trainerIds, memberIds } = people;
    const before = await manager.findBy(ClassMember, { classId });
    const known = new Set(before.map(({ personId }) => personId));
    const personIds = [...new Set(memberIds)].filter((personId) => !known.has(personId));
    await manager.delete(ClassMember, { classId });
    await manager.delete(ClassTrainer, { classId });
    await manager.delete(ClassCourse, { classId });
    await manager.insert(
      ClassMember,
      [...new Set(memberIds)].map((personId) => ({ classId, personId })),
    );
    await manager.insert(
      ClassTrainer,
      [...new Set(trainerIds)].map((personId) => ({ classId, personId })),
    );
    await manager.insert(
      ClassCourse,
      [...new Set(courseIds)].map((courseId, index) => ({ classId, courseId, position: index + 1 })),
    );
    await this.enrolments.enrolClass([...new Set(memberIds)], [...new Set(courseIds)], { id: classId, endsOn });
    if (personIds.length > 0) await this.events.publish(ClassJoined, { classId, name, endsOn, personIds });
  }

  private async seen(actor: Actor, classId: string): Promise<TrainingClass> {
    const row = await this.visibleTo(actor).andWhere('class.id = :classId', { classId }).getOne();
    if (!row) throw new Problem('not-found');
    return row;
  }

  /** A class of the actor's units; another that may be seen is refused, one that may not is unknown. */
  private async writable(actor: Actor, classId: string): Promise<TrainingClass> {
    const row = await this.seen(actor, classId);
    const units = actor.unitIds('class:write');
    if (units !== 'all' && !units.has(row.unitId)) throw new Problem('not-allowed');
    return row;
  }

  /** One's own classes, as member or trainer, and those of the units in reach. */
  private visibleTo(actor: Actor): SelectQueryBuilder<TrainingClass> {
    const select = this.database.read.createQueryBuilder(TrainingClass, 'class').where('1 = 1');
    const units = actor.unitIds('class:read');
    if (units === 'all') return select;
    const own = (table: string) =>
      `EXISTS (SELECT 1 FROM ${table} p WHERE p.class_id = class.id AND p.person_id = :personId)`;
    const reached = units.size > 0 ? ' OR class.unitId IN (:...units)' : '';
    return select.andWhere(`(${own('class_member')} OR ${own('class_trainer')}${reached})`, {
      personId: actor.id,
      units: [...units],
    });
  }

  private narrow(select: SelectQueryBuilder<TrainingClass>, { search, state, unit }: ClassQuery): void {
    const today = this.clock.today();
    if (search) {
      const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
      select.andWhere("class.searchText LIKE :pattern ESCAPE '\\'", { pattern });
    }
    if (unit) select.andWhere('class.unitId = :unit', { unit });
    if (state === 'ended') select.andWhere('(class.endedAt IS NOT NULL OR class.endsOn < :today)', { today });
    if (state === 'planned') select.andWhere('class.endedAt IS NULL AND class.startsOn > :today', { today });
    if (state === 'running') {
      select.andWhere('class.endedAt IS NULL AND class.startsOn <= :today AND class.endsOn >= :today', { today });
    }
  }
}
