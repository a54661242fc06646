import { type Card, createEmptyCard, fsrs, Rating, type State } from 'ts-fsrs';
import type { RecallRating } from '../../../contract/assessment/recall.js';
import { addDays, daysBetween, type IsoDay } from '../../law/deadline/iso-day.js';

/** What marking makes of an answer; easy it is only where the person says so. */
export type MarkedRating = Exclude<RecallRating, 'easy'>;

/** How well somebody remembers a question. Days are those of the organisation. */
export interface Memory {
  /** Days after which it would be known with nine chances in ten. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  state: State;
  reps: number;
  lapses: number;
  scheduledDays: number;
  answeredOn: IsoDay;
  dueOn: IsoDay;
}

export interface Recalled {
  rating: RecallRating;
  on: IsoDay;
  /** Where it was answered: what was missed in an attempt is looked at the same day. */
  source: 'attempt' | 'recall';
}

/** FSRS 6 with its published weights, by whole days; no fuzz, so that the same answers always give the same days. */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
});

const GRADES = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** What an answer makes of the memory; null is one of a question that was never missed before. */
export function schedule(memory: Memory | null, { rating, on, source }: Recalled): Memory {
  // A clock that was put back does not undo a day.
  const today = memory && memory.answeredOn > on ? memory.answeredOn : on;
  const before = memory ? cardOf(memory) : createEmptyCard(instantOf(today));
  const { card } = scheduler.next(before, instantOf(today), GRADES[rating]);
  const { stability, difficulty, state, reps, lapses, scheduled_days: scheduledDays } = card;
  const isMissed = source === 'attempt' && (rating === 'again' || rating === 'hard');
  const dueOn = isMissed ? today : addDays(today, scheduledDays);
  return { stability, difficulty, state, reps, lapses, scheduledDays, answeredOn: today, dueOn };
}

/** The memory that these answers left, one after the other. */
export const memoryOf = (answers: readonly Recalled[]): Memory | null =>
  answers.reduce<Memory | null>((memory, answer) => schedule(memory, answer), null);

/** The chance that it would be known on a day, 0 to 1. */
export const retrievability = ({ stability, answeredOn }: Pick<Memory, 'stability' | 'answeredOn'>, on: IsoDay) =>
  scheduler.forgetting_curve(Math.max(0, daysBetween(answeredOn, on)), stability);

const instantOf = (on: IsoDay): Date => new Date(`${on}T00:00:00.000Z`);

function cardOf({ scheduledDays, answeredOn, dueOn, ...known }: Memory): Card {
  return {
    ...createEmptyCard(instantOf(dueOn)),
    ...known,
    last_review: instantOf(answeredOn),
    scheduled_days: scheduledDays,
  };
}
