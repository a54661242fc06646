import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import { Lesson, LessonVersion } from '../lesson/lesson.entity.js';
import { CourseVersionPublished } from './course.events.js';
import { Course, CourseModule, CourseVersion } from './course.entity.js';
import { PublishedCourses } from './published-courses.js';

/** Makes what the lessons now say the live version of their course. */
@Injectable()
export class CoursePublishing {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly published: PublishedCourses,
    private readonly clock: Clock,
  ) {}

  /** Call after the lessons were changed, in the same transaction. `by` is null where content files are the author. */
  async publish(courseId: string, changedLessonIds: string[], by: string | null): Promise<void> {
    await this.database.tx(async (manager) => {
      const course = await manager.findOneByOrFail(Course, { id: courseId });
      const lessons = await this.liveLessons(courseId);
      const version = (course.version ?? 0) + 1;
      const publishedAt = this.clock.now();
      await manager.update(Course, courseId, {
        version,
        publishedAt,
        lessonCount: lessons.length,
        minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
      });
      await manager.insert(CourseVersion, {
        id: newId(),
        courseId,
        number: version,
        lessons: lessons.map(({ lessonId, number }) => ({ lessonId, version: number })),
        publishedAt,
        publishedBy: by,
      });
      await this.events.publish(CourseVersionPublished, { courseId, version, changedLessonIds });
    });
    this.database.afterCommit(() => {
      this.published.forget(courseId);
    });
  }

  private async liveLessons(courseId: string): Promise<LessonVersion[]> {
    const { read } = this.database;
    const modules = await read.find(CourseModule, { where: { courseId }, order: { number: 'ASC' } });
    const lessons = await read.find(Lesson, { where: { courseId, isRetired: false }, order: { number: 'ASC' } });
    const versions = await read.findBy(LessonVersion, { lessonId: In(lessons.map(({ id }) => id)), state: 'live' });
    return modules
      .flatMap(({ id }) => lessons.filter(({ moduleId }) => moduleId === id))
      .flatMap((lesson) => versions.filter(({ lessonId }) => lessonId === lesson.id));
  }
}
