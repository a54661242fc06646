import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import {
  BoolColumn,
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
import type { SlotMark } from './grade-paper.js';
import type { DrawnSlot } from './draw-paper.js';

/** One sitting of one person on one quiz. Running until `endedAt` is set. */
@Entity('attempt')
@Unique('attempt_quiz_id_person_id_number', ['quizId', 'personId', 'number'])
@Index('attempt_quiz_id_ended_at', ['quizId', 'endedAt'])
@Check('attempt_ended_by', "ended_by IN ('person', 'time')")
export class Attempt {
  @IdColumn() id: string;
  @ForeignKey('Quiz', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  quizId: string;
  @Index('attempt_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  personId: string;
  @IntColumn() number: number;
  /** Everything random about the paper follows from it. */
  @StringColumn(36) seed: string;
  /** By whose rules it was drawn and is marked, whatever the quiz became since. */
  @IntColumn({ default: 1 }) quizVersion: number;
  @JsonColumn() paper: DrawnSlot[];
  /** Of the window that may save now; starting or resuming elsewhere hands out a new one. */
  @StringColumn(36) lease: string;
  @InstantColumn() startedAt: Date;
  /** When the server submits what was saved; null without a time limit. */
  @InstantColumn({ nullable: true }) deadline: Date | null;
  /** What an invigilator gave, and how long it was held still: moves the deadline whatever it is made of. */
  @IntColumn({ default: 0 }) extraSeconds: number;
  /** Since when an invigilator holds it still. */
  @InstantColumn({ nullable: true }) pausedAt: Date | null;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @StringColumn(10, { nullable: true }) endedBy: 'person' | 'time' | null;
  /** `stopped`: by an invigilator; `discarded`: not submitted in time where that means that nothing counts. */
  @StringColumn(12, { nullable: true }) outcome: 'stopped' | 'discarded' | null;
  @MarkColumn({ nullable: true }) points: number | null;
  @MarkColumn({ nullable: true }) maximum: number | null;
  @MarkColumn({ nullable: true }) percent: number | null;
  @BoolColumn({ nullable: true }) passed: boolean | null;
  /** Whether a marker has still to look at something. */
  @BoolColumn({ nullable: true }) provisional: boolean | null;
  /** When its result was let go, where a quiz lets all go together; null before, and where each is told at once. */
  @InstantColumn({ nullable: true }) releasedAt: Date | null;
  /** By slot; null while running. */
  @JsonColumn({ nullable: true }) marks: SlotMark[] | null;
}

/** The answer that counts, one for each slot that was answered. */
@Entity('answer')
export class Answer {
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  attemptId: string;
  @IntKeyColumn() slot: number;
  @IntColumn() sequence: number;
  @JsonColumn() answer: ItemAnswer;
  /** How sure the person is, 1 to 3; only where certainty weighs. */
  @IntColumn({ nullable: true }) certainty: number | null;
  @InstantColumn() savedAt: Date;
}

/** Every save that was taken, and those that came late. Append-only. */
@Entity('answer_log')
@Check('answer_log_outcome', "outcome IN ('saved', 'late')")
export class AnswerLog {
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  attemptId: string;
  @IntKeyColumn() slot: number;
  @IntKeyColumn() sequence: number;
  @KeyColumn(10) outcome: 'saved' | 'late';
  @JsonColumn() answer: ItemAnswer;
  @IntColumn({ nullable: true }) certainty: number | null;
  @InstantColumn() at: Date;
}
