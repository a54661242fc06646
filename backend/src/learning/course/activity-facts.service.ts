import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../contract/common.js';
import { QuizzesService } from '../../assessment/quiz/quizzes.service.js';
import type { PublishedCourse } from '../../catalog/course/published-course.js';
import { ScenariosService } from '../../sandbox/scenario/scenarios.service.js';
import { activitiesOf, type ActivityFact, type ActivityFacts } from './course-steps.js';

/** What the quizzes and cases of courses are called and how long they take. */
@Injectable()
export class ActivityFactsService {
  constructor(
    private readonly quizzes: QuizzesService,
    private readonly scenarios: ScenariosService,
  ) {}

  async of(courses: PublishedCourse[], language: Language): Promise<ActivityFacts> {
    const [quizzes, scenarios] = await Promise.all([this.quizzes.byId(), this.scenarios.byId()]);
    const facts = new Map<string, ActivityFact>();
    for (const id of courses.flatMap((course) => [...activitiesOf(course).keys()])) {
      const quiz = quizzes.get(id);
      if (quiz) facts.set(id, { title: inLanguage(quiz.title, language), minutes: quiz.settings.timeLimitMinutes });
      const scenario = scenarios.get(id)?.script.scenario;
      if (scenario) facts.set(id, { title: inLanguage(scenario.title, language), minutes: scenario.minutes });
    }
    return facts;
  }
}
