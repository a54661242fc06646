import type { Item } from '../../../contract/assessment/item.js';
import type { LawNames } from '../../law/law/law-names.js';
import type { SlotDecision } from '../human/slot-decision.entity.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import type { Answer, Attempt } from './attempt.entity.js';
import type { Paper } from './papers.service.js';
import type { AttemptSitting, AttemptSlot } from './sitting.entity.js';

/** What lists know of an attempt. */
export type Head = Omit<Attempt, 'paper' | 'seed' | 'marks' | 'lease' | 'quizVersion' | 'extraSeconds' | 'pausedAt'>;
export type Whole = Head & Pick<Attempt, 'pausedAt' | 'marks'>;

/** Everything that a view of an attempt is made of. */
export interface AttemptMaterial {
  attempt: Whole;
  quiz: Quiz;
  paper: Paper;
  answers: readonly Answer[];
  sitting?: AttemptSitting | null;
  slots?: readonly AttemptSlot[];
  /** Marks that people settled, the latest last; none if absent. */
  decisions?: readonly SlotDecision[];
  /** Items of versions whose key judged instead of the one on the paper. */
  judgedAs?: ReadonlyMap<string, Item>;
  /** The names of the laws that the items rest on; as their authors wrote them if absent. */
  laws?: LawNames;
}
