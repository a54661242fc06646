import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { ClassCard, ClassMember as MemberView, ClassView } from '../../../contract/learning/class.js';
import { CoursesService } from '../../catalog/course/courses.service.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Enrolment } from '../enrolment/enrolment.entity.js';
import { ClassCourse, ClassMember, ClassTrainer, TrainingClass } from './class.entity.js';
import { classState } from './class-state.js';

/** Classes as trainers see them. */
@Injectable()
export class ClassViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly people: PeopleService,
    private readonly appointments: AppointmentsService,
    private readonly catalogue: CoursesService,
    private readonly courses: PublishedCourses,
  ) {}

  async cards(classes: TrainingClass[], language: Language): Promise<ClassCard[]> {
    const classId = In(classes.map(({ id }) => id));
    const { read } = this.database;
    const [courses, trainers, members, tree] = await Promise.all([
      read.find(ClassCourse, { where: { classId }, order: { position: 'ASC' } }),
      read.findBy(ClassTrainer, { classId }),
      this.memberCounts(classes),
      this.units.tree(),
    ]);
    const names = await this.people.namesOf(trainers.map(({ personId }) => personId));
    const titles = await this.catalogue.named([...new Set(courses.map(({ courseId }) => courseId))], language);
    const today = this.clock.today();
    return classes.map((row) => ({
      id: row.id,
      name: row.name,
      unit: { id: row.unitId, name: nameOf(tree.get(row.unitId)?.name, language) },
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      state: classState(row, today),
      members: members.get(row.id) ?? 0,
      courses: courses
        .filter((course) => course.classId === row.id)
        .flatMap(({ courseId }) => titles.filter(({ id }) => id === courseId)),
      trainers: trainers
        .filter((trainer) => trainer.classId === row.id)
        .map(({ personId }) => ({ id: personId, name: names.get(personId) ?? '' })),
    }));
  }

  async one(row: TrainingClass, language: Language): Promise<ClassView> {
    const [card] = await this.cards([row], language);
    if (!card) throw new Error('a class has a card');
    const members = await this.members(
      row,
      card.courses.map(({ id }) => id),
      language,
    );
    return { ...card, revision: row.revision, endedAt: row.endedAt?.toISOString() ?? null, members };
  }

  private async members(
    { id: classId }: TrainingClass,
    courseIds: string[],
    language: Language,
  ): Promise<MemberView[]> {
    const rows = await this.database.read.findBy(ClassMember, { classId });
    const personIds = rows.map(({ personId }) => personId);
    const [names, units, enrolments, courses] = await Promise.all([
      this.people.namesOf(personIds),
      this.appointments.mainOf(personIds, language),
      this.database.read.findBy(Enrolment, { personId: In(personIds), courseId: In(courseIds) }),
      this.courses.many(courseIds),
    ]);
    const total = [...courses.values()].reduce((sum, { lessons }) => sum + lessons.length, 0);
    const views = personIds.map((personId): MemberView => {
      const own = enrolments.filter((enrolment) => enrolment.personId === personId);
      const done = own.reduce((sum, { lessonsDone }) => sum + lessonsDone, 0);
      const seen = own.flatMap(({ lastSeenAt }) => lastSeenAt?.toISOString() ?? []).sort();
      return {
        person: { id: personId, name: names.get(personId) ?? '' },
        unitName: units.get(personId)?.unitName ?? '',
        progress: { done, total, percent: total === 0 ? 0 : Math.floor((done / total) * 100) },
        completed: own.filter(({ completedAt }) => completedAt).length,
        lastSeenAt: seen.at(-1) ?? null,
      };
    });
    return views.sort((one, other) => one.person.name.localeCompare(other.person.name, language));
  }

  private async memberCounts(classes: TrainingClass[]): Promise<Map<string, number>> {
    const rows = await this.database.read
      .createQueryBuilder(ClassMember, 'member')
      .select('member.classId', 'classId')
      .addSelect('COUNT(*)', 'count')
      .where({ classId: In(classes.map(({ id }) => id)) })
      .groupBy('member.classId')
      .getRawMany<{ classId: string; count: string | number }>();
    return new Map(rows.map(({ classId, count }) => [classId, Number(count)]));
  }
}

const nameOf = (name: Parameters<typeof inLanguage>[0] | undefined, language: Language): string =>
  name ? inLanguage(name, language) : '';
