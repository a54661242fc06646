import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import { QuizzesService } from '../../assessment/quiz/quizzes.service.js';
import type { PublishedCourse } from '../../catalog/course/published-course.js';
import { type ActivityNames, activitiesOf } from './course-steps.js';

/** What the quizzes and cases of courses are called. */
@Injectable()
export class ActivityNamesService {
  constructor(private readonly quizzes: QuizzesService) {}

  async of(courses: PublishedCourse[], language: Language): Promise<ActivityNames> {
    const quizzes = await this.quizzes.byId();
    const names = new Map<string, string>();
    for (const id of courses.flatMap((course) => [...activitiesOf(course).keys()])) {
      const title = quizzes.get(id)?.title;
      if (title) names.set(id, inLanguage(title, language));
    }
    return names;
  }
}
