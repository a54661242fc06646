import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { REVIEW_ASPECTS } from '../../../contract/assessment/quiz-settings.js';
import type { MarkedAttemptItem, MarkedAttemptView, MarkedSlot } from '../../../contract/assessment/marks.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import { AttemptMaterials } from '../attempt/attempt-materials.service.js';
import { isHeldBack } from '../attempt/attempt-news.js';
import type { AttemptMaterial } from '../attempt/attempt-material.js';
import { judgedSlot } from '../attempt/slot-views.js';
import { Answer, type Attempt } from '../attempt/attempt.entity.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { decisionView } from './decision-view.js';
import type { SlotDecision } from './slot-decision.entity.js';

/** Attempts as those see them who answer for their marks: everything, with how each mark came to be. */
@Injectable()
export class MarkedViews {
  constructor(
    private readonly database: Database,
    private readonly materials: AttemptMaterials,
    private readonly people: PeopleService,
  ) {}

  async attempt(attempt: Attempt, language: Language): Promise<MarkedAttemptView> {
    const answers = await this.database.read.findBy(Answer, { attemptId: attempt.id });
    const material = await this.materials.of({ attempt, answers });
    const names = await this.names(material.decisions ?? [], [attempt.personId]);
    const { quiz } = material;
    return {
      ...itemOf(attempt, quiz, names),
      quiz: { ...aboutQuiz(quiz, language), passPercent: quiz.settings.passPercent },
      slots: material.paper.items.map(({ slot }) => slotOf(material, slot, { language, names })),
    };
  }

  /** One place of a paper. */
  async slot(attempt: Attempt, slot: number, language: Language): Promise<MarkedSlot> {
    const answers = await this.database.read.findBy(Answer, { attemptId: attempt.id, slot });
    const material = await this.materials.of({ attempt, answers });
    return slotOf(material, slot, { language, names: await this.names(material.decisions ?? [], []) });
  }

  private names(decisions: readonly SlotDecision[], more: readonly string[]): Promise<Map<string, string>> {
    const ids = [...decisions.flatMap(({ personId }) => personId ?? []), ...more];
    return this.people.namesOf([...new Set(ids)]);
  }
}

type Names = ReadonlyMap<string, string>;

export const aboutQuiz = ({ id, code, title }: Quiz, language: Language) => ({ id, code, title: title[language] });

export function itemOf(attempt: Attempt, quiz: Quiz, names: Names): MarkedAttemptItem {
  const { id, personId, number, endedAt, startedAt } = attempt;
  return {
    id,
    person: { id: personId, name: names.get(personId) ?? '' },
    number,
    endedAt: (endedAt ?? startedAt).toISOString(),
    result: {
      points: attempt.points ?? 0,
      maximum: attempt.maximum ?? 0,
      percent: attempt.percent ?? 0,
      passed: attempt.passed ?? false,
      provisional: attempt.provisional ?? false,
    },
    state: attempt.provisional ? 'waiting' : isHeldBack(attempt, quiz) ? 'held' : 'known',
  };
}

function slotOf(material: AttemptMaterial, slot: number, about: { language: Language; names: Names }): MarkedSlot {
  const { language, names } = about;
  const { item, answer, feedback, mark } = judgedSlot(material, slot, { language, aspects: REVIEW_ASPECTS });
  const history = (material.decisions ?? []).filter((one) => one.slot === slot);
  return {
    ...{ slot, item, answer, feedback },
    points: mark?.points ?? 0,
    maximum: mark?.maximum ?? item.points,
    waits: mark?.provisional ?? false,
    history: history.map((row) => ({
      ...decisionView(row),
      id: row.id,
      by: row.personId === null ? null : (names.get(row.personId) ?? null),
    })),
  };
}
