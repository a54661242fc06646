import { Injectable } from '@nestjs/common';
import type { CourseCard, CourseQuery } from '../../../contract/catalog/course.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Course } from './course.entity.js';

/** The catalogue. */
@Injectable()
export class CoursesService {
  constructor(private readonly database: Database) {}

  /** Drafts are listed only for those who may write courses. */
  async list(actor: Actor, query: CourseQuery, language: Language): Promise<{ items: CourseCard[]; total: number }> {
    const select = this.database.read.createQueryBuilder(Course, 'course').where('1 = 1');
    if (!actor.can('course:write')) select.andWhere('course.version IS NOT NULL');
    if (query.track) select.andWhere('course.track = :track', { track: query.track });
    if (query.search) {
      const pattern = `%${query.search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
      select.andWhere("course.searchText LIKE :pattern ESCAPE '\\'", { pattern });
    }
    const [courses, total] = await select
      .orderBy('course.code')
      .skip((query.page - 1) * query.size)
      .take(query.size)
      .getManyAndCount();
    return { items: courses.map((course) => cardOf(course, language)), total };
  }

  /** The courses of those ids, drafts included. */
  async named(ids: string[], language: Language): Promise<{ id: string; code: string; title: string }[]> {
    if (ids.length === 0) return [];
    const courses = await this.database.read
      .createQueryBuilder(Course, 'course')
      .where('course.id IN (:...ids)', { ids })
      .orderBy('course.code')
      .getMany();
    return courses.map(({ id, code, title }) => ({ id, code, title: inLanguage(title, language) }));
  }

  exists(courseId: string): Promise<boolean> {
    return this.database.read.existsBy(Course, { id: courseId });
  }
}

const cardOf = (course: Course, language: Language): CourseCard => ({
  id: course.id,
  code: course.code,
  title: inLanguage(course.title, language),
  summary: inLanguage(course.summary, language),
  track: course.track,
  hours: course.hours,
  lessons: course.lessonCount,
  minutes: course.minutes,
  version: course.version,
  publishedAt: course.publishedAt?.toISOString() ?? null,
});
