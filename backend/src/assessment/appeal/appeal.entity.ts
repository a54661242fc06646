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

/** A candidate's objection to one mark; one for each mark. */
@Entity('appeal')
@Unique('appeal_attempt_id_slot', ['attemptId', 'slot'])
@Index('appeal_state_due_day', ['state', 'dueDay'])
@Check('appeal_state', "state IN ('open', 'upheld', 'dismissed', 'withdrawn')")
export class Appeal {
  @IdColumn() id: string;
  @ForeignKey('Attempt', 'id', { onDelete: 'CASCADE' })
  @RefColumn()
  attemptId: string;
  @IntColumn() slot: number;
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
  @MarkColumn() pointsBefore: number;
  @MarkColumn({ nullable: true }) pointsAfter: number | null;
  @MarkColumn() maximum: number;
  @StringColumn(500, { nullable: true }) answer: string | null;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn({ nullable: true })
  answeredBy: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
}
