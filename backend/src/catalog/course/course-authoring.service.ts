import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CourseAuthoring } from '../../../contract/catalog/lesson-draft.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { Lesson, LessonVersion } from '../lesson/lesson.entity.js';
import { Course, CourseModule } from './course.entity.js';

type AuthoringLesson = CourseAuthoring['modules'][number]['lessons'][number];

/** A course as its authors see it: what is live, what is being written. */
@Injectable()
export class CourseAuthoringService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
  ) {}

  async get(courseId: string): Promise<CourseAuthoring> {
    const { read } = this.database;
    const course = await read.findOneBy(Course, { id: courseId });
    if (!course) throw new Problem('not-found');
    const modules = await read.find(CourseModule, { where: { courseId }, order: { number: 'ASC' } });
    const lessons = await read.find(Lesson, { where: { courseId, isRetired: false }, order: { number: 'ASC' } });
    const versions = await this.openVersions(lessons);
    const names = await this.people.namesOf(versions.flatMap(({ savedBy }) => savedBy ?? []));
    return {
      id: course.id,
      code: course.code,
      title: course.title,
      version: course.version,
      publishedAt: course.publishedAt?.toISOString() ?? null,
      modules: modules.map(({ id, number, title }) => ({
        number,
        title,
        lessons: lessons
          .filter(({ moduleId }) => moduleId === id)
          .map((lesson) =>
            authoringLesson(
              lesson,
              versions.filter(({ lessonId }) => lessonId === lesson.id),
              names,
            ),
          ),
      })),
    };
  }

  /** Drafts and live versions, without the texts. */
  private openVersions(lessons: Lesson[]): Promise<LessonVersion[]> {
    const heads = { lessonId: true, number: true, state: true, title: true, minutes: true } as const;
    return this.database.read.find(LessonVersion, {
      select: { ...heads, missing: true, notice: true, savedAt: true, savedBy: true },
      where: { lessonId: In(lessons.map(({ id }) => id)), state: In(['draft', 'live']) },
    });
  }
}

function authoringLesson(lesson: Lesson, versions: LessonVersion[], names: Map<string, string>): AuthoringLesson {
  const draft = versions.find(({ state }) => state === 'draft');
  const shown = draft ?? versions[0];
  return {
    id: lesson.id,
    number: lesson.number,
    title: shown?.title ?? { 'zh-CN': lesson.slug, en: lesson.slug },
    minutes: shown?.minutes ?? 0,
    liveVersion: lesson.liveVersion,
    draft: draft
      ? {
          version: draft.number,
          savedAt: draft.savedAt.toISOString(),
          savedBy: draft.savedBy === null ? null : (names.get(draft.savedBy) ?? null),
          missing: draft.missing,
          notice: draft.notice,
        }
      : null,
  };
}
