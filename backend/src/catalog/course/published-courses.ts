import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { LANGUAGES, type Language } from '../../../contract/common.js';
import { ItemsService } from '../../assessment/item/items.service.js';
import { Database } from '../../platform/database/database.js';
import { Glossary } from '../glossary/glossary.js';
import { viewBlock } from '../lesson/block-view.js';
import { Lesson, LessonVersion } from '../lesson/lesson.entity.js';
import type { StoredBlock } from '../lesson/stored-block.js';
import { Course, CourseModule } from './course.entity.js';
import type { PublishedCourse, PublishedLesson, PublishedModule } from './published-course.js';

/** For how long a copy is served without asking whether another server has published meanwhile. */
const FRESH_MS = 2000;

interface Copy {
  course: Promise<PublishedCourse | undefined>;
  checkedAt: number;
}

/**
 * The live versions of all courses, each read and rendered once and then served from memory. Publishing here drops the
 * copy at once; a publication on another server is noticed within seconds by the version number.
 */
@Injectable()
export class PublishedCourses {
  private readonly copies = new Map<string, Copy>();
  private readonly courseOfLesson = new Map<string, string>();
  private ids: { found: Promise<string[]>; checkedAt: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly items: ItemsService,
    private readonly glossary: Glossary,
  ) {}

  /** The live version; undefined where the course is unknown or still a draft. */
  async get(courseId: string): Promise<PublishedCourse | undefined> {
    const copy = this.copies.get(courseId);
    if (!copy) return this.load(courseId);
    const course = await copy.course;
    if (performance.now() - copy.checkedAt < FRESH_MS) return course;
    copy.checkedAt = performance.now();
    const row = await this.database.read.findOne(Course, { select: { version: true }, where: { id: courseId } });
    return (row?.version ?? undefined) === course?.version ? course : this.load(courseId);
  }

  /** A live lesson and the course it belongs to. */
  async lesson(lessonId: string): Promise<{ course: PublishedCourse; lesson: PublishedLesson } | undefined> {
    const courseId = this.courseOfLesson.get(lessonId) ?? (await this.findCourseOf(lessonId));
    const course = courseId === undefined ? undefined : await this.get(courseId);
    const lesson = course?.lessons.find(({ id }) => id === lessonId);
    return course && lesson && { course, lesson };
  }

  /** Those of the courses that are live. */
  async many(courseIds: string[]): Promise<Map<string, PublishedCourse>> {
    const courses = await Promise.all(courseIds.map((courseId) => this.get(courseId)));
    return new Map(courses.filter((course) => course !== undefined).map((course) => [course.id, course]));
  }

  /** Every live course, by code. */
  async all(): Promise<PublishedCourse[]> {
    if (!this.ids || performance.now() - this.ids.checkedAt > FRESH_MS) {
      this.ids = { found: this.findIds(), checkedAt: performance.now() };
    }
    return [...(await this.many(await this.ids.found)).values()];
  }

  /** After a publication. */
  forget(courseId: string): void {
    this.copies.delete(courseId);
    this.ids = undefined;
  }

  private async findIds(): Promise<string[]> {
    const where = { version: Not(IsNull()) };
    const rows = await this.database.read.find(Course, { select: { id: true }, where, order: { code: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  private load(courseId: string): Promise<PublishedCourse | undefined> {
    const course = this.read(courseId);
    this.copies.set(courseId, { course, checkedAt: performance.now() });
    // A failed read is not kept.
    course.catch(() => {
      this.copies.delete(courseId);
    });
    return course;
  }

  private async findCourseOf(lessonId: string): Promise<string | undefined> {
    const row = await this.database.read.findOne(Lesson, { select: { courseId: true }, where: { id: lessonId } });
    if (row) this.courseOfLesson.set(lessonId, row.courseId);
    return row?.courseId;
  }

  private async read(courseId: string): Promise<PublishedCourse | undefined> {
    const course = await this.database.read.findOneBy(Course, { id: courseId });
    if (course?.version == null || !course.publishedAt) return undefined;
    const modules = await this.database.read.find(CourseModule, { where: { courseId }, order: { number: 'ASC' } });
    const lessons = await this.database.read.find(Lesson, {
      where: { courseId, isRetired: false },
      order: { number: 'ASC' },
    });
    const versions = await this.liveVersions(lessons);
    const published = modules.map((module): PublishedModule => ({
      id: module.id,
      number: module.number,
      title: module.title,
      lessons: lessons
        .filter(({ moduleId }) => moduleId === module.id)
        .flatMap((lesson) => {
          const version = versions.get(lesson.id);
          return version ? [this.prepared(lesson, version, module)] : [];
        }),
    }));
    const { id, slug, code, title, summary, track, hours, objectives, basis, completion, version, publishedAt } =
      course;
    const about = { id, slug, code, title, summary, track, hours, objectives, basis, completion, version, publishedAt };
    const all = published.flatMap((module) => module.lessons);
    for (const lesson of all) this.courseOfLesson.set(lesson.id, id);
    return { ...about, modules: published, lessons: all };
  }

  private async liveVersions(lessons: Lesson[]): Promise<Map<string, LessonVersion>> {
    const rows = await this.database.read.findBy(LessonVersion, {
      lessonId: In(lessons.map(({ id }) => id)),
      state: 'live',
    });
    return new Map(rows.map((row) => [row.lessonId, row]));
  }

  private prepared(lesson: Lesson, version: LessonVersion, module: CourseModule): PublishedLesson {
    const blocks = version.blocks ?? { 'zh-CN': [], en: [] };
    const view = (list: StoredBlock[], language: Language) =>
      list.map((block) => viewBlock(block, language, this.items));
    const [zh, en] = LANGUAGES.map((language) => view(blocks[language], language));
    return {
      id: lesson.id,
      number: lesson.number,
      module: { number: module.number, title: module.title },
      version: version.number,
      publishedAt: version.publishedAt ?? version.savedAt,
      title: version.title,
      summary: version.summary,
      minutes: version.minutes,
      basis: version.basis,
      terms: this.glossary.in(version.markdown['zh-CN']),
      blocks,
      views: { 'zh-CN': zh ?? [], en: en ?? [] },
    };
  }
}
