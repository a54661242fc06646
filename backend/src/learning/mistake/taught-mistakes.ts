import { Injectable } from '@nestjs/common';
import type { Localized } from '../../../contract/common.js';
import type { NewLessonAssignment } from '../../../contract/learning/mistake.js';
import { Problem } from '../../platform/http/problem.js';
import { MissedCriteria } from '../../sandbox/missed/missed-criteria.service.js';
import { ScenariosService } from '../../sandbox/scenario/scenarios.service.js';
import { MistakesService } from './mistakes.service.js';
import { TeachingLessons } from './teaching-lessons.js';
import { ruleOf } from './teaches-of.js';

/** A mistake with the people who made it and the lesson that teaches better. */
export interface TaughtMistake {
  personIds: string[];
  courseId: string;
  lessonId: string | null;
  title: Localized;
  reason: Localized;
}

/** Looks a mistake up for whoever gives a lesson because of it. */
@Injectable()
export class TaughtMistakes {
  constructor(
    private readonly scenarios: ScenariosService,
    private readonly lessons: TeachingLessons,
    private readonly missed: MissedCriteria,
    private readonly mistakes: MistakesService,
  ) {}

  /** @throws Problem `not-found` for what no scenario judges, `nothing-teaches-it` where no lesson is live. */
  async find({ unitId, scenarioId, code }: NewLessonAssignment): Promise<TaughtMistake> {
    const scenario = (await this.scenarios.byId()).get(scenarioId)?.script.scenario;
    const rule = scenario && ruleOf(scenario, code);
    if (!rule) throw new Problem('not-found');
    const [zh, en] = await Promise.all([
      this.lessons.find(rule.teaches, 'zh-CN'),
      this.lessons.find(rule.teaches, 'en'),
    ]);
    if (!zh || !en) throw new Problem('nothing-teaches-it');
    return {
      personIds: await this.missed.peopleWhoMissed({ unitId, scenarioId, code }, this.mistakes.since()),
      ...{ courseId: zh.courseId, lessonId: zh.lessonId },
      title: { 'zh-CN': zh.lessonTitle ?? zh.courseTitle, en: en.lessonTitle ?? en.courseTitle },
      reason: rule.title,
    };
  }
}
