import type { EntityManager } from 'typeorm';
import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import type { QuizRules } from '../quiz/quizzes.service.js';
import type { Attempt } from './attempt.entity.js';
import type { Passing } from './grade-paper.js';
import { AttemptSitting } from './sitting.entity.js';

/** What it takes to pass this attempt, by the rules it was drawn by. */
export const passingOf = (
  { paper }: Pick<Attempt, 'paper'>,
  { settings, sections }: { settings: Pick<QuizSettings, 'passPercent'>; sections: QuizRules['sections'] },
): Passing => ({
  passPercent: settings.passPercent,
  floors: sections.map(({ floorPercent }) => floorPercent),
  sectionOf: new Map(paper.map(({ slot, section }) => [slot, section])),
});

/** Where an invigilator signs identities, no result is final before that. */
export async function waitsForIdentity(
  manager: EntityManager,
  { id }: Pick<Attempt, 'id'>,
  { identityCheck }: Pick<QuizSettings, 'identityCheck'>,
): Promise<{ provisional?: true }> {
  if (!identityCheck) return {};
  const sitting = await manager.findOneBy(AttemptSitting, { attemptId: id });
  return sitting?.identityAt ? {} : { provisional: true };
}
