import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type {
  NewQuizOverride,
  QuizOverrideChange,
  QuizOverrideView,
} from '../../../contract/assessment/quiz-override.js';
import type { Language, Paging } from '../../../contract/common.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { MOST_OVERRIDES } from '../quiz/personal-settings.service.js';
import { QuizGroups } from '../quiz/quiz-groups.js';
import { QuizOverride } from '../quiz/quiz.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { Attempt } from './attempt.entity.js';
import { RunningDeadlines } from './running-deadlines.js';

/** Rules of their own for people and groups; each change has a reason and reaches the attempts that run. */
@Injectable()
export class QuizOverridesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly groups: QuizGroups,
    private readonly people: PeopleService,
    private readonly running: RunningDeadlines,
    private readonly audit: Audit,
  ) {}

  /** Those of people and groups within reach. */
  async list(
    actor: Actor,
    quizId: string,
    { page, size }: Paging,
    language: Language,
  ): Promise<{ items: QuizOverrideView[]; total: number }> {
    await this.quizzes.get(quizId);
    const found = await this.database.read.find(QuizOverride, {
      where: { quizId },
      order: { id: 'DESC' },
      take: MOST_OVERRIDES,
    });
    const reached = await Promise.all(found.map((one) => this.isReached(actor, one)));
    const own = found.filter((_, index) => reached[index]);
    const items = await this.views(own.slice((page - 1) * size, page * size), language);
    return { items, total: own.length };
  }

  async create(actor: Actor, quizId: string, input: NewQuizOverride, language: Language): Promise<QuizOverrideView> {
    await this.quizzes.get(quizId);
    const { personId, groupId, rules, reason } = input;
    if (!(await this.isReached(actor, input))) throw new Problem('not-found');
    const about = { createdBy: actor.id, createdAt: this.clock.now(), version: 1 };
    const override: QuizOverride = { id: newId(), quizId, personId, groupId, rules, reason, ...about };
    await this.database.tx(async (manager) => {
      const count = await manager.countBy(QuizOverride, { quizId });
      const twin = await manager.existsBy(QuizOverride, {
        quizId,
        personId: personId ?? IsNull(),
        groupId: groupId ?? IsNull(),
      });
      if (twin || count >= MOST_OVERRIDES) throw new Problem('conflict');
      await manager.insert(QuizOverride, override);
      await this.reach(actor, override, 'quiz-override.create');
    });
    return this.view(override, language);
  }

  async change(actor: Actor, id: string, input: QuizOverrideChange, language: Language): Promise<QuizOverrideView> {
    const { version, rules, reason } = input;
    const override = await this.known(actor, id);
    const changed = { ...override, rules, reason, version: version + 1 };
    await this.database.tx(async (manager) => {
      const held = await lockedRow(manager, QuizOverride, { id });
      if (held?.version !== version) throw new Problem('moved-on');
      await manager.update(QuizOverride, id, { rules, reason, version: version + 1 });
      await this.reach(actor, changed, 'quiz-override.change');
    });
    return this.view(changed, language);
  }

  async remove(actor: Actor, id: string, reason: string): Promise<void> {
    const override = await this.known(actor, id);
    await this.database.tx(async (manager) => {
      await manager.delete(QuizOverride, id);
      await this.reach(actor, { ...override, reason }, 'quiz-override.remove');
    });
  }

  /** Notes the change and moves the deadlines of whoever is sitting now. */
  private async reach(actor: Actor, override: QuizOverride, action: string): Promise<void> {
    const { id, quizId, personId, groupId, rules, reason } = override;
    await this.running.recompute(actor, quizId, await this.peopleOf(override), reason);
    const facts = { quizId, personId, groupId, rules, reason };
    await this.audit.record(actor, { action, thing: 'quiz-override', thingId: id, facts });
  }

  private async known(actor: Actor, id: string): Promise<QuizOverride> {
    const override = await this.database.read.findOneBy(QuizOverride, { id });
    if (!override || !(await this.isReached(actor, override))) throw new Problem('not-found');
    return override;
  }

  private async peopleOf({ personId, groupId }: Whose): Promise<readonly string[]> {
    if (personId !== null) return [personId];
    return groupId === null ? [] : ((await this.groups.members(groupId)) ?? []);
  }

  /** Everybody meant must be within reach, and nobody gives themselves more time. */
  private async isReached(actor: Actor, whose: Whose): Promise<boolean> {
    const units = actor.unitIds('attempt:invigilate');
    if (whose.groupId !== null) {
      if (units !== 'all' && units.has(whose.groupId)) return true;
      if ((await this.groups.members(whose.groupId)) === undefined) return false;
      if (units === 'all') return true;
    }
    const people = await this.peopleOf(whose);
    if (people.length === 0 || people.includes(actor.id)) return false;
    const reached = await Promise.all(people.map((id) => this.people.isReached(actor, 'attempt:invigilate', id)));
    return reached.every(Boolean);
  }

  private async view(override: QuizOverride, language: Language): Promise<QuizOverrideView> {
    const [view] = await this.views([override], language);
    if (!view) throw new Problem('not-found');
    return view;
  }

  private async views(overrides: readonly QuizOverride[], language: Language): Promise<QuizOverrideView[]> {
    const names = await this.people.namesOf(overrides.flatMap(({ personId }) => personId ?? []));
    const groups = await this.groups.names(
      overrides.flatMap(({ groupId }) => groupId ?? []),
      language,
    );
    return Promise.all(
      overrides.map(async (override) => {
        const { id, quizId, personId, groupId, rules, reason, createdAt, version } = override;
        const reached = await this.database.read.countBy(Attempt, {
          quizId,
          endedAt: IsNull(),
          personId: In([...(await this.peopleOf(override))]),
        });
        return {
          ...{ id, rules, reason, createdAt: createdAt.toISOString(), version, reached },
          person: personId === null ? null : { id: personId, name: names.get(personId) ?? '' },
          group: groupId === null ? null : { id: groupId, name: groups.get(groupId) ?? '' },
        };
      }),
    );
  }
}

type Whose = Pick<QuizOverride, 'personId' | 'groupId'>;
