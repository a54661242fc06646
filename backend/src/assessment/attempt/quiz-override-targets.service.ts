import { Injectable } from '@nestjs/common';
import type { QuizOverrideTargets } from '../../../contract/assessment/quiz-override.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import type { Actor } from '../../platform/http/actor.js';
import { AttemptAdmission } from '../admission.js';

/** So many of each kind are offered; who is not among them is named more exactly. */
const MOST = 8;

/** Finds by name whom rules of their own could be for, within reach. */
@Injectable()
export class QuizOverrideTargetsService {
  constructor(
    private readonly people: PeopleService,
    private readonly units: UnitsService,
    private readonly admission: AttemptAdmission,
  ) {}

  async find(actor: Actor, search: string, language: Language): Promise<QuizOverrideTargets> {
    const reach = actor.unitIds('attempt:invigilate');
    const tree = await this.units.tree();
    const isReached = (unitId: string): boolean => reach === 'all' || reach.has(unitId);
    const people = await this.people.named(actor, 'attempt:invigilate', { search, most: MOST }, language);
    const units = tree.all
      .filter(
        ({ id, name }) => isReached(id) && `${name['zh-CN']} ${name.en}`.toLowerCase().includes(search.toLowerCase()),
      )
      .slice(0, MOST);
    const classes = (await this.admission.runningClasses(search)).filter(({ unitId }) => isReached(unitId));
    const nameOf = (unitId: string | null): string | null => {
      const unit = unitId === null ? undefined : tree.get(unitId);
      return unit ? inLanguage(unit.name, language) : null;
    };
    const items: QuizOverrideTargets['items'] = [
      ...people.map((person) => ({ kind: 'person' as const, ...person })),
      ...units.map(({ id, name, parentId }) => ({
        ...{ kind: 'unit' as const, id, name: inLanguage(name, language), unitName: nameOf(parentId) },
      })),
      ...classes.slice(0, MOST).map(({ id, name, unitId }) => ({
        ...{ kind: 'class' as const, id, name, unitName: nameOf(unitId) },
      })),
    ];
    return { items, total: items.length };
  }
}
