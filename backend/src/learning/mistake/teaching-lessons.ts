import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { TeachingLesson } from '../../../contract/learning/debrief.js';
import type { Teaches } from '../../../contract/sandbox/scenario-file.js';
import { contentId } from '../../platform/database/ids.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';

/** The number orders the files of a course; it is no part of a lesson's id. */
const NUMBER = /^\d\d-/;

/** Finds the live lesson that a scenario names by its slugs. */
@Injectable()
export class TeachingLessons {
  constructor(private readonly courses: PublishedCourses) {}

  /** Null where the scenario names none, or names one that is not live. */
  async find(teaches: Teaches | undefined, language: Language): Promise<TeachingLesson | null> {
    if (!teaches) return null;
    const course = await this.courses.get(contentId('course', teaches.course));
    if (!course) return null;
    const lessonId =
      teaches.lesson === undefined
        ? undefined
        : contentId('lesson', `${teaches.course}/${teaches.lesson.replace(NUMBER, '')}`);
    const lesson = course.lessons.find(({ id }) => id === lessonId);
    if (lessonId !== undefined && !lesson) return null;
    return {
      courseId: course.id,
      courseTitle: `${course.code} ${inLanguage(course.title, language)}`,
      lessonId: lesson?.id ?? null,
      lessonTitle: lesson ? inLanguage(lesson.title, language) : null,
    };
  }
}
