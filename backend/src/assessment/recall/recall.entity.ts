import type { State } from 'ts-fsrs';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import type { RecallRating } from '../../../contract/assessment/recall.js';
import {
  BoolColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  IntKeyColumn,
  JsonColumn,
  KeyColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';
import type { MarkedRating } from './schedule.js';

/** A question that comes back to one person, and how well they remember it: what folding its answers gives. */
@Entity('recall_card')
@Unique('recall_card_person_id_question_id', ['personId', 'questionId'])
@Index('recall_card_person_id_due_on', ['personId', 'dueOn'])
@Check('recall_card_last_rating', "last_rating IN ('again', 'hard', 'good', 'easy')")
export class RecallCard {
  @IdColumn() id: string;
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  @ForeignKey('Question', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  questionId: string;
  /** The quiz in which it was missed: it is asked only while that quiz lets its answers be seen. */
  @ForeignKey('Quiz', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  quizId: string;
  /** Counts the answers. */
  @IntColumn() version: number;
  /** Days after which nine of ten people would still know it. */
  @MarkColumn() stability: number;
  @MarkColumn() difficulty: number;
  /** As the scheduler numbers its states. */
  @IntColumn() state: State;
  @IntColumn() reps: number;
  @IntColumn() lapses: number;
  @IntColumn() scheduledDays: number;
  @DayColumn() answeredOn: string;
  @DayColumn() dueOn: string;
  @InstantColumn() lastAt: Date;
  @StringColumn(5) lastRating: RecallRating;
}

/** Every answer to a card, the attempt that made it being the first. Append-only, but for a right answer being called easy. */
@Entity('recall_answer')
@Unique('recall_answer_card_id_attempt_id', ['cardId', 'attemptId'])
@Index('recall_answer_person_id_on_day', ['personId', 'onDay'])
@Check('recall_answer_source', "source IN ('attempt', 'recall')")
@Check('recall_answer_rating', "rating IN ('again', 'hard', 'good')")
export class RecallAnswerRow {
  @ForeignKey('RecallCard', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  cardId: string;
  @IntKeyColumn() number: number;
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
  @ForeignKey('Attempt', 'id', { onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  attemptId: string | null;
  @StringColumn(8) source: 'attempt' | 'recall';
  /** The wording that was answered. */
  @RefColumn() versionId: string;
  /** By the marking. */
  @StringColumn(5) rating: MarkedRating;
  /** Whether the person called the right answer easy. */
  @BoolColumn({ default: false }) isEased: boolean;
  /** Null: not known, or kept with the attempt. */
  @JsonColumn({ nullable: true }) answer: ItemAnswer | null;
  @DayColumn() onDay: string;
  @InstantColumn() at: Date;
}

/** An attempt that has ended and is not taken in yet: its person has not looked since, or what was right in it may not be told. */
@Entity('recall_waiting')
export class RecallWaiting {
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  attemptId: string;
  @Index('recall_waiting_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  personId: string;
}
