import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { CourseOutline } from '../../../contract/learning/course-outline.js';
import type { PublishedCourse } from '../../catalog/course/published-course.js';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { LawNames } from '../../law/law/law-names.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Enrolment } from '../enrolment/enrolment.entity.js';
import { ActivityFactsService } from './activity-facts.service.js';
import { ActivityResultsService } from './activity-results.service.js';
import {
  activitiesOf,
  type ActivityFacts,
  modulesFor,
  nextIn,
  progressIn,
  quizIdOf,
  type Standing,
} from './course-steps.js';

/** Courses as their readers find them: what there is, and how far one is. */
@Injectable()
export class CourseOutlinesService {
  constructor(
    private readonly database: Database,
    private readonly courses: PublishedCourses,
    private readonly results: ActivityResultsService,
    private readonly facts: ActivityFactsService,
    private readonly laws: LawNames,
  ) {}

  async get(actor: Actor, courseId: string, language: Language): Promise<CourseOutline> {
    const course = await this.courses.get(courseId);
    if (!course) throw new Problem('not-found');
    const [enrolment, reached, facts] = await Promise.all([
      this.database.read.findOneBy(Enrolment, { personId: actor.id, courseId }),
      this.results.best(actor.id, [...activitiesOf(course).keys()]),
      this.facts.of([course], language),
    ]);
    const standing = { lessons: enrolment?.lessons ?? {}, completedAt: enrolment?.completedAt ?? null, reached };
    return {
      ...about(course, facts, language),
      basis: this.laws.cited(course.basis, language),
      ...progressOf(course, standing, facts, language),
      enrolment: placeOf(enrolment),
    };
  }
}

function about(course: PublishedCourse, facts: ActivityFacts, language: Language) {
  const { id, code, track, hours, version } = course;
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language);
  const quizId = quizIdOf(course);
  return {
    ...{ id, code, track, hours, version },
    title: say(course.title),
    summary: say(course.summary),
    lessons: course.lessons.length,
    publishedAt: course.publishedAt.toISOString(),
    objectives: course.objectives.map(say),
    completion: {
      quiz: quizId === undefined ? null : { id: quizId, title: facts.get(quizId)?.title ?? say(course.title) },
      quizOpens: course.completion.quizOpens,
    },
  };
}

const progressOf = (course: PublishedCourse, standing: Standing, facts: ActivityFacts, language: Language) => ({
  modules: modulesFor(course, standing, facts, language),
  progress: progressIn(course, standing),
  next: nextIn(course, standing, facts, language),
});

const placeOf = (enrolment: Enrolment | null): CourseOutline['enrolment'] =>
  enrolment && {
    id: enrolment.id,
    enrolledAt: enrolment.enrolledAt.toISOString(),
    dueOn: enrolment.dueOn,
    completedAt: enrolment.completedAt?.toISOString() ?? null,
  };
