import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { Gradebook } from '../../../contract/learning/gradebook.js';
import { QuizzesService } from '../../assessment/quiz/quizzes.service.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { activitiesOf } from '../course/course-steps.js';

type Column = Gradebook['quizzes'][number];

/** What people and quizzes are called. */
@Injectable()
export class GradebookLookup {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly quizzes: QuizzesService,
    private readonly names: PeopleService,
    private readonly appointments: AppointmentsService,
  ) {}

  async people(personIds: string[], language: Language): Promise<(id: string) => { name: string; unitName: string }> {
    const [names, units] = await Promise.all([
      this.names.namesOf(personIds),
      this.appointments.mainOf(personIds, language),
    ]);
    return (id) => ({ name: names.get(id) ?? '', unitName: units.get(id)?.unitName ?? '' });
  }

  /** The quizzes to which the courses lead, each once. */
  async quizzesOf(courseIds: string[], dueOn: string, language: Language): Promise<Column[]> {
    const [courses, quizzes] = await Promise.all([this.courses.many(courseIds), this.quizzes.byId()]);
    const columns = new Map<string, Column>();
    for (const course of courses.values()) {
      for (const { kind, id } of activitiesOf(course).values()) {
        const quiz = kind === 'quiz' ? quizzes.get(id) : undefined;
        if (!quiz || columns.has(id)) continue;
        const { passPercent, grading } = quiz.settings;
        const courseTitle = inLanguage(course.title, language);
        const { code, title } = quiz;
        columns.set(id, { id, code, title: inLanguage(title, language), courseTitle, passPercent, grading, dueOn });
      }
    }
    return [...columns.values()];
  }
}
