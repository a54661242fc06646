import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { AppealState } from '../../../contract/assessment/appeal.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** A candidate's objection to one mark, to something that was noted, or to how an attempt went; one to each. */
@Entity('appeal')
@Unique('appeal_attempt_id_topic', ['attemptId', 'topic'])
@Index('appeal_state_due_day', ['state', 'dueDay'])
@Check('appeal_state', "state IN ('open', 'upheld', 'dismissed', 'withdrawn')")
export class Appeal {
  @IdColumn() id: string;
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  attemptId: string;
  /** What it is about, as {@link topicOf} names it. */
  @StringColumn(45) topic: string;
  /** The question whose mark it is about; null otherwise. */
  @IntColumn({ nullable: true }) slot: number | null;
  /** What was noted and is objected to; null otherwise. */
  @ForeignKey('AttemptEvent', 'id', { onDelete: 'CASCADE' })
  @RefColumn({ nullable: true })
  eventId: string | null;
  @ForeignKey('Quiz', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  quizId: string;
  @Index('appeal_person_id')
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  personId: string;
  @StringColumn(10) state: AppealState;
  @StringColumn(2000) text: string;
  @InstantColumn() filedAt: Date;
  /** By when it should be answered. */
  @DayColumn() dueDay: string;
  /** Null where it is not about a mark. */
  @MarkColumn({ nullable: true }) pointsBefore: number | null;
  @MarkColumn({ nullable: true }) pointsAfter: number | null;
  @MarkColumn({ nullable: true }) maximum: number | null;
  @StringColumn(500, { nullable: true }) answer: string | null;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  answeredBy: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
}

/** One appeal for each: a mark, a note, or the attempt as a whole. */
export function topicOf({ slot, eventId }: Pick<Appeal, 'slot' | 'eventId'>): string {
  if (slot !== null) return `slot ${String(slot)}`;
  return eventId === null ? 'conduct' : `event ${eventId}`;
}
