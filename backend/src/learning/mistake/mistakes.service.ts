import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { UnitMistake, UnitMistakeList } from '../../../contract/learning/mistake.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { type MissedCriterion, MissedCriteria } from '../../sandbox/missed/missed-criteria.service.js';
import { ScenariosService } from '../../sandbox/scenario/scenarios.service.js';
import { LessonAssignment } from './lesson-assignment.entity.js';
import { TeachingLessons } from './teaching-lessons.js';
import { ruleOf } from './teaches-of.js';

const DAY_MS = 86_400_000;

/** What the people of a unit often get wrong, and what teaches it. */
@Injectable()
export class MistakesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly units: UnitsService,
    private readonly missed: MissedCriteria,
    private readonly scenarios: ScenariosService,
    private readonly lessons: TeachingLessons,
  ) {}

  async list(actor: Actor, language: Language): Promise<UnitMistakeList> {
    const { days, share, people } = this.config.mistakes;
    const rows = await this.missed.often(actor.unitIds('lesson:assign'), { share, people, since: this.since() });
    const views = await Promise.all(rows.map((row) => this.view(row, language)));
    const items = views.filter((view) => view !== undefined);
    return { items, total: items.length, days, share, people };
  }

  /** Runs that ended before this are forgotten here. */
  since(): Date {
    return new Date(this.clock.now().getTime() - this.config.mistakes.days * DAY_MS);
  }

  /** Nothing for a criterion that the scenario has no more. */
  private async view(row: MissedCriterion, language: Language): Promise<UnitMistake | undefined> {
    const { unitId, scenarioId, code, missed, judged } = row;
    const scenario = (await this.scenarios.byId()).get(scenarioId)?.script.scenario;
    const rule = scenario && ruleOf(scenario, code);
    if (!rule) return undefined;
    const [tree, lesson] = await Promise.all([this.units.tree(), this.lessons.find(rule.teaches, language)]);
    const name = tree.get(unitId)?.name;
    const people = await this.missed.peopleWhoMissed({ unitId, scenarioId, code }, this.since());
    const subjectId = lesson?.lessonId ?? lesson?.courseId;
    const assigned = subjectId
      ? await this.database.read.countBy(LessonAssignment, { personId: In(people), subjectId })
      : 0;
    return {
      unit: { id: unitId, name: name ? inLanguage(name, language) : '' },
      scenario: { id: scenarioId, code: scenario.code, title: scenario.title[language] },
      ...{ code, title: rule.title[language], basis: rule.basis[language], missed, judged, lesson, assigned },
    };
  }
}
