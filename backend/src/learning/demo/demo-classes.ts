import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PublishedCourse } from '../../catalog/course/published-course.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { readContentFile } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { ClassCourse, ClassMember, ClassTrainer, TrainingClass } from '../class/class.entity.js';
import { Enrolment, type LessonMark } from '../enrolment/enrolment.entity.js';
import { EnrolmentsService } from '../enrolment/enrolments.service.js';
import { LessonProgressRow } from '../lesson/lesson-progress.entity.js';
import { type DemoClassesFile, type DemoProgress, parseDemoClasses } from './demo-classes.content.js';

const DAY_MS = 86_400_000;

/** Loads the classes of the demo and how far their members are; the days are offsets from the day of loading. */
@Injectable()
export class DemoClasses implements OnModuleInit {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: PublishedCourses,
    private readonly people: PeopleService,
    private readonly enrolments: EnrolmentsService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 70, name: 'classes', isDemo: true, load: (folder) => this.load(folder) });
  }

  private async load(folder: string): Promise<void> {
    const file = parseDemoClasses(readContentFile(join(folder, 'demo', 'classes.yaml')));
    // Without the demo's people there is nobody to learn.
    if (!(await this.hasPeople(file))) return;
    await this.database.tx(async (manager) => {
      for (const progress of file.progress) await this.addProgress(manager, progress);
      for (const wanted of file.classes) await this.addClass(manager, wanted);
    });
  }

  private async hasPeople({ progress }: DemoClassesFile): Promise<boolean> {
    const ids = [...new Set(progress.map(({ person }) => contentId('person', person)))];
    return (await this.people.namesOf(ids)).size === ids.length;
  }

  private async addClass(manager: EntityManager, wanted: DemoClassesFile['classes'][number]): Promise<void> {
    const id = contentId('class', wanted.slug);
    const people = (usernames: string[]) => usernames.map((username) => contentId('person', username));
    const members = people(wanted.members);
    const courseIds = wanted.courses.map((slug) => contentId('course', slug));
    const endsOn = dayOf(this.ago(-wanted.endsInDays));
    await manager.insert(TrainingClass, {
      ...{ id, name: wanted.name, searchText: wanted.name.toLowerCase(), unitId: contentId('unit', wanted.unit) },
      ...{ startsOn: dayOf(this.ago(wanted.startsDaysAgo)), endsOn, endedAt: null },
      ...{ createdAt: this.ago(Math.max(wanted.startsDaysAgo, 0) + 7), revision: 1 },
    });
    await manager.insert(
      ClassMember,
      members.map((personId) => ({ classId: id, personId })),
    );
    await manager.insert(
      ClassTrainer,
      people(wanted.trainers).map((personId) => ({ classId: id, personId })),
    );
    await manager.insert(
      ClassCourse,
      courseIds.map((courseId, index) => ({ classId: id, courseId, position: index + 1 })),
    );
    await this.enrolments.enrolClass(members, courseIds, { id, endsOn });
  }

  private async addProgress(manager: EntityManager, progress: DemoProgress): Promise<void> {
    const course = await this.courses.get(contentId('course', progress.course));
    if (!course) return;
    const lessons = lessonsOf(course, progress);
    const id = newId();
    const { enrolledDaysAgo, completedDaysAgo, lastDaysAgo } = progress;
    const last = completedDaysAgo ?? lastDaysAgo;
    const lastSeenAt = last === undefined ? null : this.ago(last);
    await manager.insert(Enrolment, {
      ...{ id, personId: contentId('person', progress.person), courseId: course.id, classId: null, dueOn: null },
      ...{ enrolledAt: this.ago(enrolledDaysAgo), lastSeenAt, lessons },
      completedAt: completedDaysAgo === undefined ? null : this.ago(completedDaysAgo),
      lessonsDone: Object.values(lessons).filter(({ done }) => done).length,
    });
    const rows = progressRows(course, lessons, { enrolmentId: id, savedAt: lastSeenAt ?? this.clock.now() });
    if (rows.length > 0) await manager.insert(LessonProgressRow, rows);
  }

  private ago(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}

/** The first lessons are done, the next one is begun. */
function lessonsOf(
  { lessons }: PublishedCourse,
  { lessons: count, percent, completedDaysAgo }: DemoProgress,
): Record<string, LessonMark> {
  const done = completedDaysAgo === undefined ? count : lessons.length;
  const marks = lessons.slice(0, done).map(({ id }): [string, LessonMark] => [id, { percent: 100, done: true }]);
  const begun = lessons[done];
  if (begun && percent > 0) marks.push([begun.id, { percent, done: false }]);
  return Object.fromEntries(marks);
}

function progressRows(
  course: PublishedCourse,
  marks: Record<string, LessonMark>,
  { enrolmentId, savedAt }: { enrolmentId: string; savedAt: Date },
): LessonProgressRow[] {
  return course.lessons.flatMap(({ id, version, views }): LessonProgressRow[] => {
    const mark = marks[id];
    if (!mark) return [];
    const blocks = views['zh-CN'].map((block) => block.id);
    const seen = blocks.slice(0, Math.ceil((blocks.length * mark.percent) / 100));
    const doneAt = mark.done ? savedAt : null;
    return [
      {
        enrolmentId,
        lessonId: id,
        version,
        percent: mark.percent,
        seen,
        position: seen.at(-1) ?? null,
        checks: {},
        doneAt,
        savedAt,
      },
    ];
  });
}
